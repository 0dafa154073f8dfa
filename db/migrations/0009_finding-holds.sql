CREATE TABLE "circuit_breaker" (
	"force_id" text PRIMARY KEY NOT NULL,
	"limit_points" smallint NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding_hold" (
	"hold_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "finding_hold_hold_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"month" date NOT NULL,
	"import_id" bigint NOT NULL,
	"cause" text NOT NULL,
	"compared_month" date NOT NULL,
	"not_found_before" integer NOT NULL,
	"determinable_before" integer NOT NULL,
	"not_found_after" integer NOT NULL,
	"determinable_after" integer NOT NULL,
	"limit_points" smallint NOT NULL,
	"attendances" integer NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	"released_by_import_id" bigint,
	CONSTRAINT "finding_hold_force_id_hold_id_pk" PRIMARY KEY("force_id","hold_id")
);
--> statement-breakpoint
CREATE TABLE "held_attendance" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"record_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"hold_id" bigint NOT NULL,
	CONSTRAINT "held_attendance_force_id_power_record_id_officer_id_pk" PRIMARY KEY("force_id","power","record_id","officer_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "finding_hold_open" ON "finding_hold" USING btree ("force_id","power","month") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "held_attendance_by_hold" ON "held_attendance" USING btree ("hold_id","force_id");