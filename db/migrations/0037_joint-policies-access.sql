-- A proposal is seen by the two forces it is between, and by nobody who holds no role in one of them. It is proposed and
-- answered by those who may put a policy into the rule book, each for their own force; what was proposed never changes.
grant select, insert on joint_policy_proposal to candour_app;
--> statement-breakpoint
grant update (state, other_effective_from, answered_by, answered_at, answer_reason) on joint_policy_proposal to candour_app;
--> statement-breakpoint
grant usage on sequence joint_policy_proposal_proposal_id_seq to candour_app;
--> statement-breakpoint
alter table joint_policy_proposal enable row level security;
--> statement-breakpoint
create policy seen_by_both on joint_policy_proposal for select using (
  current_setting('candour.force_id', true) in (force_id, other_force_id)
  and coalesce(current_setting('candour.roles', true), '') <> '');
--> statement-breakpoint
create policy proposed_by_one on joint_policy_proposal for insert with check (
  force_id = current_setting('candour.force_id', true)
  and proposed_by = current_setting('candour.actor', true) and state = 'proposed'
  and string_to_array(current_setting('candour.roles', true), ',') && array['chair', 'administrator']);
--> statement-breakpoint
create policy answered_by_the_other on joint_policy_proposal for update using (
  other_force_id = current_setting('candour.force_id', true) and state = 'proposed'
  and string_to_array(current_setting('candour.roles', true), ',') && array['chair', 'administrator'])
with check (
  other_force_id = current_setting('candour.force_id', true)
  and state in ('agreed', 'declined') and answered_by = current_setting('candour.actor', true));
--> statement-breakpoint
create policy taken_back_by_the_proposer on joint_policy_proposal for update using (
  force_id = current_setting('candour.force_id', true) and state = 'proposed'
  and string_to_array(current_setting('candour.roles', true), ',') && array['chair', 'administrator'])
with check (
  force_id = current_setting('candour.force_id', true)
  and state = 'taken back' and answered_by = current_setting('candour.actor', true));
--> statement-breakpoint
-- What earlier imports would have kept, had they kept the officers.
insert into device_clock_lead (force_id, device_id, officer_id, power, lead_seconds, pairs)
select a.force_id, r.device_id, r.officer_id, a.power,
       extract(epoch from r.started_at - a.started_at)::float8 + coalesce(r.pre_event_seconds, 0), count(*)
from attendance a
join recording r on r.force_id = a.force_id and r.incident_reference = a.incident_reference
  and r.officer_id = a.officer_id
where a.officer_id <> '' and a.time_precision in ('exact', 'minute') and r.device_id is not null
group by 1, 2, 3, 4, 5;
