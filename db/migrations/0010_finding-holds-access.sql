-- Holds are opened by imports and decided by people; what was decided stays. What they hold comes and goes.
do $$
declare
  name text;
begin
  foreach name in array array['circuit_breaker', 'finding_hold'] loop
    execute format('grant select, insert, update on %I to candour_app', name);
  end loop;
  grant select, insert, delete on held_attendance to candour_app;
  foreach name in array array['circuit_breaker', 'finding_hold', 'held_attendance'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_force on %I using (force_id = current_setting(''candour.force_id'', true))', name);
  end loop;
end $$;
--> statement-breakpoint
grant usage on sequence finding_hold_hold_id_seq to candour_app;
--> statement-breakpoint
alter table held_attendance alter column force_id set statistics 0;
