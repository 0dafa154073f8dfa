ALTER TABLE "attendance" ADD COLUMN "month" date;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "time_precision" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "is_precision_stated" boolean;--> statement-breakpoint
UPDATE "attendance" a SET "month" = e."month", "time_precision" = e."time_precision", "is_precision_stated" = e."is_precision_stated"
FROM "encounter" e WHERE e."force_id" = a."force_id" AND e."power" = a."power" AND e."record_id" = a."record_id";--> statement-breakpoint
ALTER TABLE "attendance" ALTER COLUMN "month" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ALTER COLUMN "time_precision" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ALTER COLUMN "is_precision_stated" SET NOT NULL;
