-- Kept row by row, the index of recordings by officer is half of what a first large file costs. A database that has no
-- recording yet does without it; the import that brings the first builds it once its rows are in, before they are used.
do $$
begin
  if not exists (select from recording) then
    drop index recording_by_officer;
  end if;
end $$;
--> statement-breakpoint
create function index_recordings() returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if to_regclass('public.recording_by_officer') is null then
    create index recording_by_officer on recording (officer_id, started_at);
  end if;
end $$;
--> statement-breakpoint
revoke all on function index_recordings() from public;
--> statement-breakpoint
grant execute on function index_recordings() to candour_app;
