DROP INDEX "device_log_entry_by_time";--> statement-breakpoint
DROP INDEX "recording_by_import";--> statement-breakpoint
DROP INDEX "recording_by_start";--> statement-breakpoint
DROP INDEX "encounter_by_import";--> statement-breakpoint
CREATE INDEX "device_log_entry_by_time" ON "device_log_entry" USING brin ("at","force_id");--> statement-breakpoint
CREATE INDEX "recording_by_import" ON "recording" USING brin ("import_id");--> statement-breakpoint
CREATE INDEX "recording_by_start" ON "recording" USING brin ("started_at","force_id");--> statement-breakpoint
CREATE INDEX "encounter_by_import" ON "encounter" USING brin ("import_id");