-- Written and taken back by the imports, one force at a time.
grant select, insert, update, delete on fact_confirmation to candour_app;
--> statement-breakpoint
alter table fact_confirmation enable row level security;
--> statement-breakpoint
create policy one_force on fact_confirmation using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
alter table fact_confirmation alter column force_id set statistics 0;
