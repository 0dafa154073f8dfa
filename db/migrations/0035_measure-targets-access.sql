-- A target is added, and ended once; never changed otherwise, never deleted. Whoever sees boards reads it, the chair sets it.
grant select, insert on measure_target to candour_app;
--> statement-breakpoint
grant update (ended_at, ended_by) on measure_target to candour_app;
--> statement-breakpoint
grant usage on sequence measure_target_target_id_seq to candour_app;
--> statement-breakpoint
alter table measure_target enable row level security;
--> statement-breakpoint
create policy read_with_the_boards on measure_target for select using (
  force_id = current_setting('candour.force_id', true)
  and string_to_array(current_setting('candour.roles', true), ',')
      && array['chair', 'board_member', 'tactical_lead', 'panel_member', 'panel_coordinator', 'inspection_lead',
               'inspector', 'data_steward']);
--> statement-breakpoint
create policy set_by_the_chair on measure_target for insert with check (
  force_id = current_setting('candour.force_id', true)
  and set_by = current_setting('candour.actor', true) and ended_at is null
  and 'chair' = any (string_to_array(current_setting('candour.roles', true), ',')));
--> statement-breakpoint
create policy ended_by_the_chair on measure_target for update using (
  force_id = current_setting('candour.force_id', true) and ended_at is null
  and 'chair' = any (string_to_array(current_setting('candour.roles', true), ',')))
with check (
  force_id = current_setting('candour.force_id', true)
  and ended_at is not null and ended_by = current_setting('candour.actor', true));
