-- Jobs are added and brought forward, never removed: what was attempted, and how it ended, stays.
grant select, insert, update on import_job to candour_app;
--> statement-breakpoint
grant usage on sequence import_job_job_id_seq to candour_app;
--> statement-breakpoint
alter table import_job enable row level security;
--> statement-breakpoint
create policy one_force on import_job using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
-- A worker serves every force, and row-level security shows it one at a time: this tells it which to look at.
create function forces_with_open_import_jobs() returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$ select distinct force_id from import_job where state in ('waiting', 'running') $$;
--> statement-breakpoint
revoke all on function forces_with_open_import_jobs() from public;
--> statement-breakpoint
grant execute on function forces_with_open_import_jobs() to candour_app;
