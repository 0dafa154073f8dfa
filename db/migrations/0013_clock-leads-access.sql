-- Kept by the imports, one force at a time.
do $$
declare
  name text;
begin
  foreach name in array array['source_clock_lead', 'device_clock_lead', 'force_reach'] loop
    execute format('grant select, insert, update, delete on %I to candour_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_force on %I using (force_id = current_setting(''candour.force_id'', true))', name);
  end loop;
end $$;
--> statement-breakpoint
-- What earlier imports would have kept.
insert into force_reach (force_id, longest_recording_seconds, longest_attendance_seconds)
select f.force_id,
       coalesce((select max(extract(epoch from ended_at - started_at)) from recording r where r.force_id = f.force_id), 0),
       coalesce((select max(extract(epoch from ended_at - started_at)) from encounter e where e.force_id = f.force_id), 0)
from force f;
--> statement-breakpoint
with pair as (
  select a.force_id, a.power, e.month, r.device_id,
         extract(epoch from r.started_at - a.started_at) + coalesce(r.pre_event_seconds, 0) as lead
  from attendance a
  join encounter e using (force_id, power, record_id)
  join recording r on r.force_id = a.force_id and r.incident_reference = a.incident_reference
    and r.officer_id = a.officer_id
  where a.officer_id <> '' and e.time_precision in ('exact', 'minute')),
by_device as (
  insert into device_clock_lead (force_id, device_id, power, lead_seconds, pairs)
  select force_id, device_id, power, lead, count(*) from pair where device_id is not null group by 1, 2, 3, 4)
insert into source_clock_lead (force_id, power, month, lead_seconds, pairs)
select force_id, power, month, lead, count(*) from pair group by 1, 2, 3, 4;
