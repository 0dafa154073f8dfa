CREATE TABLE "api_token" (
	"token_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"force_id" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"disclosure" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_force_id_token_id_pk" PRIMARY KEY("force_id","token_id")
);
--> statement-breakpoint
CREATE TABLE "public_board" (
	"opening_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "public_board_opening_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"force_id" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"statement" text NOT NULL,
	"closed_by" text,
	"closed_at" timestamp with time zone,
	CONSTRAINT "public_board_force_id_opening_id_pk" PRIMARY KEY("force_id","opening_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_by_secret" ON "api_token" USING btree ("sha256","force_id");--> statement-breakpoint
CREATE UNIQUE INDEX "public_board_open" ON "public_board" USING btree ("force_id") WHERE closed_at is null;