CREATE TABLE "person" (
	"person_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"person_id" uuid NOT NULL,
	"force_id" text NOT NULL,
	"role" text NOT NULL,
	"team_code" text,
	CONSTRAINT "person_role_person_id_force_id_role_pk" PRIMARY KEY("person_id","force_id","role")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"session_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "bwv_policy" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"effective_from" date NOT NULL,
	"is_required" boolean NOT NULL,
	"start_tolerance_seconds" integer NOT NULL,
	"end_tolerance_seconds" integer NOT NULL,
	"gap_tolerance_seconds" integer NOT NULL,
	"match_before_seconds" integer NOT NULL,
	"match_after_seconds" integer NOT NULL,
	"assumed_duration_seconds" integer NOT NULL,
	"upload_grace_hours" double precision NOT NULL,
	"citation" text NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "bwv_policy_force_id_power_effective_from_pk" PRIMARY KEY("force_id","power","effective_from")
);
--> statement-breakpoint
CREATE TABLE "clock_offset" (
	"force_id" text NOT NULL,
	"device_id" text NOT NULL,
	"offset_seconds" integer NOT NULL,
	"pairs" integer NOT NULL,
	"interquartile_seconds" integer NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "clock_offset_force_id_device_id_pk" PRIMARY KEY("force_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"finding_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "finding_finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"record_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"finding" text NOT NULL,
	"reason" text,
	"flags" text[] NOT NULL,
	"coverage" double precision,
	"first_press_at" timestamp with time zone,
	"last_end_at" timestamp with time zone,
	"window_from" timestamp with time zone,
	"window_to" timestamp with time zone,
	"policy_effective_from" date,
	"clock_offset_seconds" integer NOT NULL,
	"recording_ids" text[] NOT NULL,
	"batch_id" bigint NOT NULL,
	"superseded_by_batch_id" bigint,
	CONSTRAINT "finding_force_id_finding_id_pk" PRIMARY KEY("force_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "finding_batch" (
	"batch_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "finding_batch_batch_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"cause" text NOT NULL,
	"import_id" bigint,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"attendances" integer NOT NULL,
	"changed" integer NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "held_source" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"median_lead_seconds" integer NOT NULL,
	"pairs" integer NOT NULL,
	CONSTRAINT "held_source_force_id_power_pk" PRIMARY KEY("force_id","power")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"audit_event_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"force_id" text,
	"actor" text NOT NULL,
	"did" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_event" (
	"force_id" text NOT NULL,
	"case_event_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "case_event_case_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "case_event_force_id_case_event_id_pk" PRIMARY KEY("force_id","case_event_id")
);
--> statement-breakpoint
CREATE TABLE "non_activation_case" (
	"force_id" text NOT NULL,
	"case_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "non_activation_case_case_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"power" text NOT NULL,
	"record_id" text NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"encounter_started_at" timestamp with time zone NOT NULL,
	"area_code" text,
	CONSTRAINT "non_activation_case_force_id_case_id_pk" PRIMARY KEY("force_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "data_import" (
	"import_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "data_import_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"dataset" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"byte_size" bigint NOT NULL,
	"state" text NOT NULL,
	"options" jsonb NOT NULL,
	"header" text[],
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"imported_by" text NOT NULL,
	"read" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"inserted" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"removed" integer DEFAULT 0 NOT NULL,
	"unrecognised" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"warnings" text[] DEFAULT '{}' NOT NULL,
	"refusal" text,
	"first_at" timestamp with time zone,
	"last_at" timestamp with time zone,
	"months" date[],
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" text,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "dataset_month" (
	"force_id" text NOT NULL,
	"dataset" text NOT NULL,
	"month" date NOT NULL,
	"rows" integer NOT NULL,
	CONSTRAINT "dataset_month_force_id_dataset_month_pk" PRIMARY KEY("force_id","dataset","month")
);
--> statement-breakpoint
CREATE TABLE "fact_version" (
	"fact_version_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fact_version_fact_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"dataset" text NOT NULL,
	"record_key" text NOT NULL,
	"import_id" bigint NOT NULL,
	"replaced_by_import_id" bigint NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"values" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rejected_row" (
	"force_id" text NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"raw" text NOT NULL,
	"column" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "rejected_row_force_id_import_id_line_pk" PRIMARY KEY("force_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "time_heaping" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"month" date NOT NULL,
	"times" integer NOT NULL,
	"on_five_minutes" integer NOT NULL,
	"on_fifteen_minutes" integer NOT NULL,
	"step_minutes" smallint NOT NULL,
	CONSTRAINT "time_heaping_force_id_power_month_pk" PRIMARY KEY("force_id","power","month")
);
--> statement-breakpoint
CREATE TABLE "device_log_entry" (
	"force_id" text NOT NULL,
	"device_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"event" text NOT NULL,
	"officer_id" text,
	"ticket_reference" text,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "device_log_entry_force_id_device_id_at_event_pk" PRIMARY KEY("force_id","device_id","at","event")
);
--> statement-breakpoint
CREATE TABLE "footage_coverage" (
	"force_id" text NOT NULL,
	"covers_from" timestamp with time zone NOT NULL,
	"covers_to" timestamp with time zone NOT NULL,
	"extracted_at" timestamp with time zone NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "footage_coverage_force_id_covers_from_covers_to_pk" PRIMARY KEY("force_id","covers_from","covers_to")
);
--> statement-breakpoint
CREATE TABLE "recording" (
	"force_id" text NOT NULL,
	"recording_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"device_id" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"pre_event_seconds" double precision,
	"incident_reference" text,
	"category" text,
	"offence_category" text,
	"uploaded_at" timestamp with time zone,
	"deletion_due_on" date,
	"deleted_at" timestamp with time zone,
	"deletion_reason" text,
	"model" text,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "recording_force_id_recording_id_pk" PRIMARY KEY("force_id","recording_id")
);
--> statement-breakpoint
CREATE TABLE "area" (
	"force_id" text NOT NULL,
	"area_code" text NOT NULL,
	"name" text NOT NULL,
	"parent_code" text,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "area_force_id_area_code_pk" PRIMARY KEY("force_id","area_code")
);
--> statement-breakpoint
CREATE TABLE "force" (
	"force_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"data_version" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officer" (
	"force_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"team_code" text,
	"area_code" text,
	"role" text,
	"camera_issued_from" date,
	"camera_issued_to" date,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "officer_force_id_officer_id_pk" PRIMARY KEY("force_id","officer_id")
);
--> statement-breakpoint
CREATE TABLE "population" (
	"force_id" text NOT NULL,
	"area_code" text DEFAULT '' NOT NULL,
	"ethnic_group" text NOT NULL,
	"age_band" text DEFAULT '' NOT NULL,
	"people" integer NOT NULL,
	"census_year" smallint NOT NULL,
	"source" text NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "population_force_id_area_code_ethnic_group_age_band_census_year_pk" PRIMARY KEY("force_id","area_code","ethnic_group","age_band","census_year")
);
--> statement-breakpoint
CREATE TABLE "hate_incident" (
	"force_id" text NOT NULL,
	"record_id" text NOT NULL,
	"month" date NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"occurred_at" timestamp with time zone,
	"area_code" text,
	"classification" text NOT NULL,
	"strands" text[] NOT NULL,
	"religion_target" text,
	"assessed_at" timestamp with time zone,
	"assessor_role" text,
	"personal_data_recorded" boolean,
	"personal_data_ground" text,
	"rationale_recorded" boolean,
	"trivial_test" text,
	"free_expression_considered" boolean,
	"reviewed_at" timestamp with time zone,
	"reviewer_role" text,
	"review_outcome" text,
	"resource_deployed" boolean,
	"escalated_to_crime_on" date,
	"retention_review_due_on" date,
	"removed_on" date,
	"regime" text,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "hate_incident_force_id_record_id_pk" PRIMARY KEY("force_id","record_id")
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"record_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"position" smallint NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"incident_reference" text,
	CONSTRAINT "attendance_force_id_power_record_id_officer_id_pk" PRIMARY KEY("force_id","power","record_id","officer_id")
);
--> statement-breakpoint
CREATE TABLE "encounter" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"record_id" text NOT NULL,
	"month" date NOT NULL,
	"incident_reference" text,
	"officer_ids" text[] NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"time_precision" text NOT NULL,
	"is_precision_stated" boolean NOT NULL,
	"area_code" text,
	"subject_key" text,
	"self_defined_ethnicity" text,
	"officer_defined_ethnicity" text,
	"gender" text,
	"age_years" smallint,
	"age_band" text,
	"bwv_declared" text,
	"bwv_reason_code" text,
	"bwv_reason_text" text,
	"officer_assaulted" boolean,
	"officer_injury" text,
	"search_type" text,
	"legislation" text,
	"object_of_search" text,
	"grounds_text" text,
	"outcome" text,
	"outcome_linked_to_object" text,
	"more_than_outer_clothing" boolean,
	"intimate_parts_exposed" boolean,
	"appropriate_adult" text,
	"handcuffs_used" boolean,
	"section60_authority" text,
	"tactics" text[],
	"reasons" text[],
	"impact_factors" text[],
	"location_type" text,
	"subject_conduct" text,
	"subject_injury" text,
	"single_crewed" boolean,
	"offence" text,
	"necessity_grounds" text[],
	"voluntary_attendance_considered" boolean,
	"force_used" boolean,
	"risk_grade" text,
	"children_present" boolean,
	"arrest_made" boolean,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "encounter_force_id_power_record_id_pk" PRIMARY KEY("force_id","power","record_id")
);
--> statement-breakpoint
CREATE TABLE "measure_count" (
	"force_id" text NOT NULL,
	"measure" text NOT NULL,
	"month" date NOT NULL,
	"area_code" text NOT NULL,
	"dimension" text NOT NULL,
	"group_code" text NOT NULL,
	"numerator" integer NOT NULL,
	"denominator" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "measure_count_force_id_measure_month_area_code_dimension_group_code_pk" PRIMARY KEY("force_id","measure","month","area_code","dimension","group_code")
);
--> statement-breakpoint
CREATE TABLE "public_search" (
	"force_id" text NOT NULL,
	"month" date NOT NULL,
	"search_key" text NOT NULL,
	"searched_on" date,
	"searched_at" timestamp with time zone,
	"search_type" text,
	"part_of_policing_operation" boolean,
	"policing_operation" text,
	"latitude" double precision,
	"longitude" double precision,
	"gender" text,
	"age_band" text,
	"self_defined_ethnicity" text,
	"officer_defined_ethnicity" text,
	"legislation" text,
	"object_of_search" text,
	"outcome" text,
	"outcome_linked_to_object" text,
	"more_than_outer_clothing" boolean,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"row_digest" "bytea" NOT NULL,
	"raw" text NOT NULL,
	"extra" jsonb,
	CONSTRAINT "public_search_force_id_month_search_key_pk" PRIMARY KEY("force_id","month","search_key")
);
--> statement-breakpoint
CREATE TABLE "obligation" (
	"force_id" text NOT NULL,
	"recommendation" smallint NOT NULL,
	"obligation_key" text NOT NULL,
	"owner_role" text NOT NULL,
	"due_on" date,
	CONSTRAINT "obligation_force_id_recommendation_obligation_key_pk" PRIMARY KEY("force_id","recommendation","obligation_key")
);
--> statement-breakpoint
CREATE TABLE "recommendation_event" (
	"force_id" text NOT NULL,
	"event_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "recommendation_event_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recommendation" smallint NOT NULL,
	"obligation_key" text,
	"state" text,
	"occurred_on" date NOT NULL,
	"note" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recommendation_event_force_id_event_id_pk" PRIMARY KEY("force_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_by_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "finding_current" ON "finding" USING btree ("force_id","power","record_id","officer_id") WHERE superseded_by_batch_id is null;--> statement-breakpoint
CREATE INDEX "finding_by_attendance" ON "finding" USING btree ("force_id","power","record_id","officer_id");--> statement-breakpoint
CREATE INDEX "audit_event_by_force" ON "audit_event" USING btree ("force_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_by_subject" ON "audit_event" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "case_event_by_case" ON "case_event" USING btree ("case_id","force_id");--> statement-breakpoint
CREATE UNIQUE INDEX "non_activation_case_by_encounter" ON "non_activation_case" USING btree ("force_id","power","record_id");--> statement-breakpoint
CREATE INDEX "non_activation_case_by_state" ON "non_activation_case" USING btree ("state","force_id","encounter_started_at");--> statement-breakpoint
CREATE INDEX "data_import_by_force" ON "data_import" USING btree ("force_id","import_id");--> statement-breakpoint
CREATE INDEX "data_import_by_sha256" ON "data_import" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "fact_version_by_key" ON "fact_version" USING btree ("force_id","dataset","record_key");--> statement-breakpoint
CREATE INDEX "fact_version_by_replacer" ON "fact_version" USING btree ("replaced_by_import_id","force_id");--> statement-breakpoint
CREATE INDEX "device_log_entry_by_officer" ON "device_log_entry" USING btree ("officer_id","force_id","at");--> statement-breakpoint
CREATE INDEX "recording_by_officer" ON "recording" USING btree ("officer_id","force_id","started_at");--> statement-breakpoint
CREATE INDEX "recording_by_incident" ON "recording" USING btree ("incident_reference","force_id");--> statement-breakpoint
CREATE INDEX "recording_by_length" ON "recording" USING btree ((ended_at - started_at),"force_id");--> statement-breakpoint
CREATE INDEX "hate_incident_by_month" ON "hate_incident" USING btree ("month","force_id");--> statement-breakpoint
CREATE INDEX "attendance_by_officer" ON "attendance" USING btree ("officer_id","force_id","started_at");--> statement-breakpoint
CREATE INDEX "attendance_by_incident" ON "attendance" USING btree ("incident_reference","force_id");--> statement-breakpoint
CREATE INDEX "attendance_by_start" ON "attendance" USING btree ("started_at","force_id");--> statement-breakpoint
CREATE INDEX "encounter_by_month" ON "encounter" USING btree ("month","force_id","power");--> statement-breakpoint
CREATE INDEX "encounter_by_import" ON "encounter" USING btree ("import_id","force_id");--> statement-breakpoint
CREATE INDEX "public_search_by_import" ON "public_search" USING btree ("import_id","force_id");--> statement-breakpoint
CREATE INDEX "recommendation_event_by_recommendation" ON "recommendation_event" USING btree ("force_id","recommendation","event_id");