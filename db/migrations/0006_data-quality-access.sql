grant select, insert, update, delete on quality_count to candour_app;
--> statement-breakpoint
alter table quality_count enable row level security;
--> statement-breakpoint
create policy one_force on quality_count using (force_id = current_setting('candour.force_id', true));
