CREATE TABLE "narrowed_count" (
	"force_id" text NOT NULL,
	"family" text NOT NULL,
	"filter" text NOT NULL,
	"filter_group" text NOT NULL,
	"dimension" text NOT NULL,
	"month" date NOT NULL,
	"source" text NOT NULL,
	"measures" text[] NOT NULL,
	"group_codes" text[] NOT NULL,
	"numerators" integer[] NOT NULL,
	"denominators" integer[] NOT NULL,
	CONSTRAINT "narrowed_count_force_id_family_filter_filter_group_dimension_month_pk" PRIMARY KEY("force_id","family","filter","filter_group","dimension","month")
);
--> statement-breakpoint
CREATE TABLE "narrowed_month" (
	"force_id" text NOT NULL,
	"family" text NOT NULL,
	"narrowing" text NOT NULL,
	"month" date NOT NULL,
	"is_kept" boolean NOT NULL,
	CONSTRAINT "narrowed_month_force_id_family_narrowing_month_pk" PRIMARY KEY("force_id","family","narrowing","month")
);
