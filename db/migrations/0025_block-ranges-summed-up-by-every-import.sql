-- Every import sums up its own new block ranges, however small beside the table; measuring the table is for the large.
create or replace function refresh_planner_statistics(name text) returns void
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
create function sum_up_block_ranges() returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '200ms'
as $$
declare
  index_name regclass;
begin
  for index_name in
    select i.indexrelid::regclass from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_am m on m.oid = c.relam and m.amname = 'brin'
    where c.relnamespace = 'public'::regnamespace
  loop
    perform brin_summarize_new_values(index_name);
  end loop;
exception when lock_not_available then
  return;
end $$;
--> statement-breakpoint
revoke all on function sum_up_block_ranges() from public;
--> statement-breakpoint
grant execute on function sum_up_block_ranges() to candour_app;
