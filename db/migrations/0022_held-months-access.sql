grant select, insert, delete on held_month to candour_app;
--> statement-breakpoint
alter table held_month enable row level security;
--> statement-breakpoint
create policy one_force on held_month using (force_id = current_setting('candour.force_id', true));
