-- The application's role, and the walls that hold whatever the queries above them do.
do $$
begin
  if not exists (select from pg_roles where rolname = 'candour_app') then
    create role candour_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not pg_has_role(current_user, 'candour_app', 'set') then
    execute format('grant candour_app to %I', current_user);
  end if;
  execute format('grant connect, temporary on database %I to candour_app', current_database());
end $$;
--> statement-breakpoint
grant usage on schema public to candour_app;
--> statement-breakpoint
grant usage on all sequences in schema public to candour_app;
--> statement-breakpoint
-- Facts, counts and registers: read and written, one force at a time.
do $$
declare
  name text;
begin
  foreach name in array array[
    'area', 'officer', 'population', 'data_import', 'rejected_row', 'fact_version', 'dataset_month', 'time_heaping',
    'encounter', 'attendance', 'public_search', 'measure_count', 'recording', 'footage_coverage', 'device_log_entry',
    'bwv_policy', 'clock_offset', 'held_source', 'hate_incident', 'obligation'
  ] loop
    execute format('grant select, insert, update, delete on %I to candour_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_force on %I using (force_id = current_setting(''candour.force_id'', true))', name);
  end loop;
end $$;
--> statement-breakpoint
-- Logs: added to, never changed. The ledger's one later mark is which batch superseded a row.
do $$
declare
  name text;
begin
  foreach name in array array['finding', 'finding_batch', 'recommendation_event'] loop
    execute format('grant select, insert on %I to candour_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_force on %I using (force_id = current_setting(''candour.force_id'', true))', name);
  end loop;
end $$;
--> statement-breakpoint
grant update (superseded_by_batch_id) on finding to candour_app;
--> statement-breakpoint
-- Cases: also walled by role, so that a role without cases reads none whatever the page asks.
grant select, insert, update on non_activation_case to candour_app;
--> statement-breakpoint
grant select, insert on case_event to candour_app;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['non_activation_case', 'case_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_force_case_roles on %I using (
         force_id = current_setting(''candour.force_id'', true)
         and string_to_array(current_setting(''candour.roles'', true), '','')
             && array[''chair'', ''board_member'', ''tactical_lead'', ''supervisor'', ''panel_coordinator''])', name);
  end loop;
end $$;
--> statement-breakpoint
-- The audit trail: anyone adds, an auditor of the force reads, nobody changes.
grant select, insert on audit_event to candour_app;
--> statement-breakpoint
alter table audit_event enable row level security;
--> statement-breakpoint
create policy added_by_all on audit_event for insert with check (true);
--> statement-breakpoint
create policy read_by_auditors on audit_event for select using (
  (force_id is null or force_id = current_setting('candour.force_id', true))
  and 'auditor' = any (string_to_array(current_setting('candour.roles', true), ',')));
--> statement-breakpoint
grant select, insert, update on force, person, session to candour_app;
--> statement-breakpoint
grant select, insert, delete on person_role to candour_app;
--> statement-breakpoint
-- Right after a bulk load the planner knows nothing of the rows; the service may have a table it fills measured. A table
-- that another import is measuring is left alone: waiting would make two forces' imports queue.
create function refresh_planner_statistics(name text) returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '200ms'
as $$
begin
  if name not in ('encounter', 'attendance', 'recording', 'public_search', 'hate_incident', 'finding') then
    raise exception 'the statistics of % are not this service''s to refresh', name;
  end if;
  execute format('analyze %I', name);
exception when lock_not_available then
  return;
end $$;
--> statement-breakpoint
revoke all on function refresh_planner_statistics(text) from public;
--> statement-breakpoint
grant execute on function refresh_planner_statistics(text) to candour_app;
--> statement-breakpoint
-- A table that was filled and emptied again (a withdrawn or broken-off import) is on record as holding nothing, while its
-- indexes still hold what was there. The planner then takes any index for as good as the key, and from PostgreSQL 18 on
-- one that cannot serve. Forgetting the count makes it look at the table's size instead.
create function forget_misleading_statistics() returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '200ms'
as $$
declare
  emptied text;
begin
  if current_setting('server_version_num')::int < 180000 then
    return;
  end if;
  for emptied in
    select relname::text from pg_class
    where relnamespace = 'public'::regnamespace and reltuples = 0 and pg_relation_size(oid) > 1000000
      and relname in ('encounter', 'attendance', 'recording', 'public_search', 'hate_incident', 'finding')
  loop
    perform pg_clear_relation_stats('public', emptied);
  end loop;
exception when lock_not_available then
  return;
end $$;
--> statement-breakpoint
revoke all on function forget_misleading_statistics() from public;
--> statement-breakpoint
grant execute on function forget_misleading_statistics() to candour_app;
--> statement-breakpoint
-- What an unfinished import of one force lets the planner see is that force alone, and it would take every other for
-- absent: any index that knows the force then looks as good as the right one. It does without statistics of the force.
do $$
declare
  name text;
begin
  foreach name in array array['encounter', 'attendance', 'recording', 'public_search', 'hate_incident', 'finding',
                              'non_activation_case', 'fact_version', 'measure_count'] loop
    execute format('alter table %I alter column force_id set statistics 0', name);
  end loop;
end $$;
