DROP INDEX "device_log_entry_by_time";--> statement-breakpoint
DROP INDEX "recording_by_start";--> statement-breakpoint
CREATE INDEX "device_log_entry_by_time" ON "device_log_entry" USING brin ("at","force_id") WITH (autosummarize=true);--> statement-breakpoint
CREATE INDEX "recording_by_start" ON "recording" USING brin ("started_at","force_id") WITH (autosummarize=true);