CREATE TABLE "held_month" (
	"force_id" text NOT NULL,
	"power" text NOT NULL,
	"month" date NOT NULL,
	"median_lead_seconds" integer NOT NULL,
	"pairs" integer NOT NULL,
	CONSTRAINT "held_month_force_id_power_month_pk" PRIMARY KEY("force_id","power","month")
);
