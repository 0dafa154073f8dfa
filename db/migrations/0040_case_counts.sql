CREATE TABLE "case_count" (
	"force_id" text NOT NULL,
	"state" text NOT NULL,
	"cases" bigint NOT NULL,
	CONSTRAINT "case_count_force_id_state_pk" PRIMARY KEY("force_id","state")
);
