grant select, insert, update, delete on policy_trial to candour_app;
--> statement-breakpoint
alter table policy_trial enable row level security;
--> statement-breakpoint
-- Counts of cases are among what is kept: only who may see a force's cameras reads a trial.
create policy one_force_camera_roles on policy_trial using (
  force_id = current_setting('candour.force_id', true)
  and string_to_array(current_setting('candour.roles', true), ',')
      && array['chair', 'board_member', 'tactical_lead', 'supervisor']);
