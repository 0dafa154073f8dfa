DROP INDEX "recording_by_import";--> statement-breakpoint
DROP INDEX "recording_by_start";--> statement-breakpoint
CREATE INDEX "recording_by_start" ON "recording" USING brin ("started_at","force_id","import_id");