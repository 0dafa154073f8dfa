-- Aliases are set and ended, never removed: what a text was once taken for stays to be seen.
grant select, insert, update on code_alias to candour_app;
--> statement-breakpoint
grant usage on sequence code_alias_alias_id_seq to candour_app;
--> statement-breakpoint
alter table code_alias enable row level security;
--> statement-breakpoint
create policy one_force on code_alias using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
-- Earlier versions of a camera's log keep their key as well, so that they can stand again.
update fact_version set values = values || jsonb_build_object('event_key', values->'event')
where dataset = 'bwv-device-log' and values is not null and not values ? 'event_key';
