-- Walled like the cases themselves, and written by nobody but their trigger: an overview's number cannot drift from them.
grant select on case_count to candour_app;
--> statement-breakpoint
alter table case_count enable row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy one_force_case_roles on case_count using (%s)',
    (select qual from pg_policies where tablename = 'non_activation_case' and policyname = 'one_force_case_roles'));
end $$;
--> statement-breakpoint
insert into case_count (force_id, state, cases)
select force_id, state, count(*) from non_activation_case group by force_id, state;
--> statement-breakpoint
create function count_cases() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into case_count (force_id, state, cases)
    select force_id, state, count(*) from new_case group by force_id, state order by force_id, state
    on conflict (force_id, state) do update set cases = case_count.cases + excluded.cases;
  else
    insert into case_count (force_id, state, cases)
    select force_id, state, sum(n)
    from (select force_id, state, 1 as n from new_case union all select force_id, state, -1 from old_case) moved
    group by force_id, state having sum(n) <> 0 order by force_id, state
    on conflict (force_id, state) do update set cases = case_count.cases + excluded.cases;
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke all on function count_cases() from public;
--> statement-breakpoint
create trigger count_cases_opened after insert on non_activation_case
referencing new table as new_case for each statement execute function count_cases();
--> statement-breakpoint
create trigger count_cases_changed after update on non_activation_case
referencing old table as old_case new table as new_case for each statement execute function count_cases();
