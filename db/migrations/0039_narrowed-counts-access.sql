do $$
declare
  name text;
begin
  foreach name in array array['narrowed_count', 'narrowed_month'] loop
    execute format('grant select, insert, update, delete on %I to candour_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_force on %I using (force_id = current_setting(''candour.force_id'', true))', name);
    execute format('alter table %I alter column force_id set statistics 0', name);
  end loop;
end $$;
--> statement-breakpoint
-- A worker serves every force, and row-level security shows it one at a time: this tells it which to look at.
create function forces_with_unkept_months() returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$ select distinct force_id from narrowed_month where not is_kept $$;
--> statement-breakpoint
revoke all on function forces_with_unkept_months() from public;
--> statement-breakpoint
grant execute on function forces_with_unkept_months() to candour_app;
