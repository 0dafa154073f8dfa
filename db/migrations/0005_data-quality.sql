CREATE TABLE "quality_count" (
	"force_id" text NOT NULL,
	"dataset" text NOT NULL,
	"month" date NOT NULL,
	"aspect" text NOT NULL,
	"subject" text NOT NULL,
	"counted" integer NOT NULL,
	"among" integer NOT NULL,
	CONSTRAINT "quality_count_force_id_dataset_month_aspect_subject_pk" PRIMARY KEY("force_id","dataset","month","aspect","subject")
);
--> statement-breakpoint
CREATE INDEX "device_log_entry_by_time" ON "device_log_entry" USING brin ("at") WITH (autosummarize=true);--> statement-breakpoint
CREATE INDEX "recording_by_start" ON "recording" USING brin ("started_at") WITH (autosummarize=true);