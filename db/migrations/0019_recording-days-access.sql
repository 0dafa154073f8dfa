grant select, insert, update, delete on recording_day to candour_app;
--> statement-breakpoint
alter table recording_day enable row level security;
--> statement-breakpoint
create policy one_force on recording_day using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
insert into recording_day (force_id, day, recordings)
select force_id, (started_at at time zone 'Europe/London')::date, count(*) from recording group by 1, 2;
