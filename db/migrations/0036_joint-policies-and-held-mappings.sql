CREATE TABLE "joint_policy_proposal" (
	"proposal_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "joint_policy_proposal_proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"other_force_id" text NOT NULL,
	"power" text NOT NULL,
	"effective_from" date NOT NULL,
	"terms" jsonb NOT NULL,
	"citation" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text NOT NULL,
	"other_effective_from" date,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"answer_reason" text,
	CONSTRAINT "joint_policy_proposal_of_two" CHECK ("joint_policy_proposal"."force_id" <> "joint_policy_proposal"."other_force_id"),
	CONSTRAINT "joint_policy_proposal_answered_whole" CHECK (num_nonnulls("joint_policy_proposal"."answered_by", "joint_policy_proposal"."answered_at", "joint_policy_proposal"."answer_reason") = case when "joint_policy_proposal"."state" = 'proposed' then 0 else 3 end),
	CONSTRAINT "joint_policy_proposal_covers_two" CHECK (("joint_policy_proposal"."state" = 'agreed') = ("joint_policy_proposal"."other_effective_from" is not null))
);
--> statement-breakpoint
-- Counted again by officer once the tables are made: 0037.
TRUNCATE "device_clock_lead";--> statement-breakpoint
ALTER TABLE "device_clock_lead" DROP CONSTRAINT "device_clock_lead_force_id_device_id_power_lead_seconds_pk";--> statement-breakpoint
ALTER TABLE "device_clock_lead" ADD COLUMN "officer_id" text NOT NULL;--> statement-breakpoint
ALTER TABLE "device_clock_lead" ADD CONSTRAINT "device_clock_lead_pk" PRIMARY KEY("force_id","device_id","officer_id","power","lead_seconds");--> statement-breakpoint
ALTER TABLE "finding_hold" ALTER COLUMN "import_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_hold" ADD COLUMN "alias_id" bigint;--> statement-breakpoint
ALTER TABLE "finding_hold" ADD CONSTRAINT "finding_hold_set_off_by_one" CHECK (num_nonnulls("finding_hold"."import_id", "finding_hold"."alias_id") = 1);--> statement-breakpoint
CREATE UNIQUE INDEX "joint_policy_proposal_open" ON "joint_policy_proposal" USING btree ("power",least(force_id, other_force_id),greatest(force_id, other_force_id)) WHERE state = 'proposed';
