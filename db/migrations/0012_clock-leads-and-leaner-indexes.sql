CREATE TABLE "device_clock_lead" (
	"force_id" text NOT NULL,
	"device_id" text NOT NULL,
	"power" text NOT NULL,
	"lead_seconds" double precision NOT NULL,
	"pairs" integer NOT NULL,
	CONSTRAINT "device_clock_lead_force_id_device_id_power_lead_seconds_pk" PRIMARY KEY("force_id","device_id","power","lead_seconds")
);
--> statement-breakpoint
CREATE TABLE "force_reach" (
	"force_id" text PRIMARY KEY NOT NULL,
	"longest_recording_seconds" double precision NOT NULL,
	"longest_attendance_seconds" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_clock_lead" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"month" date NOT NULL,
	"lead_seconds" double precision NOT NULL,
	"pairs" integer NOT NULL,
	CONSTRAINT "source_clock_lead_force_id_power_month_lead_seconds_pk" PRIMARY KEY("force_id","power","month","lead_seconds")
);
--> statement-breakpoint
DROP INDEX "finding_by_attendance";--> statement-breakpoint
DROP INDEX "recording_by_length";--> statement-breakpoint
DROP INDEX "recording_by_officer";--> statement-breakpoint
DROP INDEX "recording_by_incident";--> statement-breakpoint
DROP INDEX "attendance_by_officer";--> statement-breakpoint
DROP INDEX "attendance_by_incident";--> statement-breakpoint
DROP INDEX "encounter_by_import";--> statement-breakpoint
CREATE INDEX "finding_superseded" ON "finding" USING btree ("force_id","power","record_id","officer_id") WHERE superseded_by_batch_id is not null;--> statement-breakpoint
CREATE INDEX "recording_by_import" ON "recording" USING brin ("import_id") WITH (autosummarize=true);--> statement-breakpoint
CREATE INDEX "recording_by_officer" ON "recording" USING btree ("officer_id","started_at");--> statement-breakpoint
CREATE INDEX "recording_by_incident" ON "recording" USING btree ("incident_reference") WHERE incident_reference is not null;--> statement-breakpoint
CREATE INDEX "attendance_by_officer" ON "attendance" USING btree ("officer_id","started_at");--> statement-breakpoint
CREATE INDEX "attendance_by_incident" ON "attendance" USING btree ("incident_reference") WHERE incident_reference is not null;--> statement-breakpoint
CREATE INDEX "encounter_by_import" ON "encounter" USING brin ("import_id") WITH (autosummarize=true);