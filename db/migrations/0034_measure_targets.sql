CREATE TABLE "measure_target" (
	"force_id" text NOT NULL,
	"target_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "measure_target_target_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"measure" text NOT NULL,
	"value" double precision NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "measure_target_force_id_target_id_pk" PRIMARY KEY("force_id","target_id"),
	CONSTRAINT "measure_target_is_a_share" CHECK ("measure_target"."value" between 0 and 1),
	CONSTRAINT "measure_target_reason_length" CHECK (char_length("measure_target"."reason") between 20 and 1000),
	CONSTRAINT "measure_target_ended_whole" CHECK (("measure_target"."ended_at" is null) = ("measure_target"."ended_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "measure_target_standing" ON "measure_target" USING btree ("force_id","measure") WHERE ended_at is null;