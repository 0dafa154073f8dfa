ALTER TABLE "clock_offset" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "clock_offset" ADD COLUMN "findings_changed" integer;