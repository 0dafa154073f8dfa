CREATE TABLE "fact_confirmation" (
	"force_id" text NOT NULL,
	"dataset" text NOT NULL,
	"record_key" text NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"raw" text
);
--> statement-breakpoint
CREATE TABLE "recording_day" (
	"force_id" text NOT NULL,
	"day" date NOT NULL,
	"recordings" integer NOT NULL,
	CONSTRAINT "recording_day_force_id_day_pk" PRIMARY KEY("force_id","day")
);
--> statement-breakpoint
CREATE INDEX "fact_confirmation_by_key" ON "fact_confirmation" USING btree ("record_key","force_id");--> statement-breakpoint
CREATE INDEX "fact_confirmation_by_import" ON "fact_confirmation" USING brin ("import_id");