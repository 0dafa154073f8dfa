CREATE TABLE "import_job" (
	"job_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_job_job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"dataset" text,
	"file_name" text NOT NULL,
	"byte_size" bigint,
	"options" jsonb NOT NULL,
	"spooled" text,
	"import_id" bigint,
	"reason" text,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"progress" jsonb,
	"report" jsonb,
	"rejected_rows" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"withdrawal" jsonb,
	"words" text,
	"worker" text
);
--> statement-breakpoint
CREATE INDEX "import_job_by_force" ON "import_job" USING btree ("force_id","job_id");--> statement-breakpoint
CREATE INDEX "import_job_by_import" ON "import_job" USING btree ("import_id","force_id");--> statement-breakpoint
CREATE INDEX "import_job_open" ON "import_job" USING btree ("force_id","job_id") WHERE state in ('waiting', 'running');