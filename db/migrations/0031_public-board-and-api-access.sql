-- An opening of the boards is kept: the one change of it is that it is closed. Only a chair does either.
grant select, insert on public_board to candour_app;
--> statement-breakpoint
grant update (closed_by, closed_at) on public_board to candour_app;
--> statement-breakpoint
grant usage on sequence public_board_opening_id_seq to candour_app;
--> statement-breakpoint
alter table public_board enable row level security;
--> statement-breakpoint
create policy one_force on public_board for select using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
create policy opened_by_the_chair on public_board for insert with check (
  force_id = current_setting('candour.force_id', true)
  and 'chair' = any (string_to_array(current_setting('candour.roles', true), ',')));
--> statement-breakpoint
create policy closed_by_the_chair on public_board for update using (
  force_id = current_setting('candour.force_id', true) and closed_at is null
  and 'chair' = any (string_to_array(current_setting('candour.roles', true), ',')))
with check (force_id = current_setting('candour.force_id', true) and closed_at is not null);
--> statement-breakpoint
-- Whoever brings a token has no role yet when it is looked up, and notes that it was used. An administrator alone makes
-- and revokes one; a revoked token is not changed again.
grant select, insert on api_token to candour_app;
--> statement-breakpoint
grant update (last_used_at, revoked_by, revoked_at) on api_token to candour_app;
--> statement-breakpoint
alter table api_token enable row level security;
--> statement-breakpoint
create policy one_force on api_token for select using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
create policy made_by_an_administrator on api_token for insert with check (
  force_id = current_setting('candour.force_id', true)
  and 'administrator' = any (string_to_array(current_setting('candour.roles', true), ',')));
--> statement-breakpoint
create policy used_or_revoked on api_token for update using (
  force_id = current_setting('candour.force_id', true) and revoked_at is null)
with check (
  revoked_at is null
  or 'administrator' = any (string_to_array(current_setting('candour.roles', true), ',')));
--> statement-breakpoint
-- Records are for people with a role in the force. The public and programs have none: they read counts, and the rows that
-- data.police.uk has published. The role is asked once for a statement, not for every row.
do $$
declare
  name text;
begin
  foreach name in array array[
    'encounter', 'attendance', 'officer', 'recording', 'recording_day', 'footage_coverage', 'device_log_entry', 'finding',
    'finding_batch', 'held_attendance', 'clock_offset', 'source_clock_lead', 'device_clock_lead', 'policy_trial',
    'hate_incident', 'obligation', 'recommendation_event', 'rejected_row', 'fact_version', 'fact_confirmation',
    'import_job', 'code_alias'
  ] loop
    execute format(
      'create policy for_people_with_a_role on %I as restrictive for select
       using ((select coalesce(current_setting(''candour.roles'', true), '''')) <> '''')', name);
  end loop;
end $$;
