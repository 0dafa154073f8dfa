CREATE TABLE "code_alias" (
	"alias_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "code_alias_alias_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"dataset" text NOT NULL,
	"column" text NOT NULL,
	"text" text NOT NULL,
	"text_key" text NOT NULL,
	"code" text NOT NULL,
	"note" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"set_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"ended_note" text
);
--> statement-breakpoint
-- The key of a camera's log no longer holds the code of an event, which an alias may change.
ALTER TABLE "device_log_entry" ADD COLUMN "event_key" text;--> statement-breakpoint
UPDATE "device_log_entry" SET "event_key" = "event";--> statement-breakpoint
ALTER TABLE "device_log_entry" ALTER COLUMN "event_key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "device_log_entry" DROP CONSTRAINT "device_log_entry_force_id_device_id_at_event_pk";--> statement-breakpoint
ALTER TABLE "device_log_entry" ADD CONSTRAINT "device_log_entry_force_id_device_id_at_event_key_pk" PRIMARY KEY("force_id","device_id","at","event_key");--> statement-breakpoint
ALTER TABLE "bwv_policy" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "device_log_entry" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "footage_coverage" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "recording" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "area" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "officer" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "population" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "hate_incident" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "encounter" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
ALTER TABLE "public_search" ADD COLUMN "unlisted" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "code_alias_in_force" ON "code_alias" USING btree ("force_id","dataset","column","text_key") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "device_log_entry_unlisted" ON "device_log_entry" USING btree ("import_id","force_id") WHERE unlisted is not null;--> statement-breakpoint
CREATE INDEX "officer_unlisted" ON "officer" USING btree ("import_id","force_id") WHERE unlisted is not null;--> statement-breakpoint
CREATE INDEX "hate_incident_unlisted" ON "hate_incident" USING btree ("import_id","force_id") WHERE unlisted is not null;--> statement-breakpoint
CREATE INDEX "encounter_unlisted" ON "encounter" USING btree ("import_id","force_id") WHERE unlisted is not null;--> statement-breakpoint
CREATE INDEX "public_search_unlisted" ON "public_search" USING btree ("import_id","force_id") WHERE unlisted is not null;