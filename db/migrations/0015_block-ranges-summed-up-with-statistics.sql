-- After a large import its new block ranges are summed up as well; until then a block-range index reads them all.
create or replace function refresh_planner_statistics(name text) returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '200ms'
as $$
declare
  summed_up regclass;
begin
  if name not in ('encounter', 'attendance', 'recording', 'public_search', 'hate_incident', 'finding') then
    raise exception 'the statistics of % are not this service''s to refresh', name;
  end if;
  execute format('analyze %I', name);
  for summed_up in
    select i.indexrelid::regclass from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_am m on m.oid = c.relam and m.amname = 'brin'
    where i.indrelid = format('public.%I', name)::regclass
  loop
    perform brin_summarize_new_values(summed_up);
  end loop;
exception when lock_not_available then
  return;
end $$;
