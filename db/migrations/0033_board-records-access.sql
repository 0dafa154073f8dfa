-- A view is its person's: nobody else of the force reads, renames or deletes it, whatever a query asks.
grant select, insert, delete on saved_view to candour_app;
--> statement-breakpoint
grant update (name) on saved_view to candour_app;
--> statement-breakpoint
alter table saved_view enable row level security;
--> statement-breakpoint
create policy own_views on saved_view using (
  force_id = current_setting('candour.force_id', true) and person = current_setting('candour.actor', true));
--> statement-breakpoint
-- A note on the charts is added, and taken back once; never changed otherwise, never deleted. Whoever sees a chart, the
-- public among them, reads what stands on it: a usual range must begin where it begins for everybody.
grant select, insert on chart_note to candour_app;
--> statement-breakpoint
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on chart_note to candour_app;
--> statement-breakpoint
alter table chart_note enable row level security;
--> statement-breakpoint
create policy one_force on chart_note for select using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
create policy recorded_by_writers on chart_note for insert with check (
  force_id = current_setting('candour.force_id', true)
  and created_by = current_setting('candour.actor', true) and withdrawn_at is null
  and string_to_array(current_setting('candour.roles', true), ',')
      && array['chair', 'tactical_lead', 'data_steward']);
--> statement-breakpoint
create policy withdrawn_by_writers on chart_note for update using (
  force_id = current_setting('candour.force_id', true) and withdrawn_at is null
  and string_to_array(current_setting('candour.roles', true), ',')
      && array['chair', 'tactical_lead', 'data_steward'])
with check (
  force_id = current_setting('candour.force_id', true)
  and withdrawn_at is not null and withdrawn_by = current_setting('candour.actor', true));
