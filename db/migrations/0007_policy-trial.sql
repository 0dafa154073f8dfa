CREATE TABLE "policy_trial" (
	"force_id" text NOT NULL,
	"plan" text NOT NULL,
	"data_version" text NOT NULL,
	"counts" jsonb NOT NULL,
	"seconds" double precision NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "policy_trial_force_id_plan_pk" PRIMARY KEY("force_id","plan")
);
