CREATE TABLE "chart_note" (
	"force_id" text NOT NULL,
	"note_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "chart_note_note_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"measure" text,
	"words" text NOT NULL,
	"reason" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" text,
	"withdrawn_reason" text,
	CONSTRAINT "chart_note_force_id_note_id_pk" PRIMARY KEY("force_id","note_id"),
	CONSTRAINT "chart_note_words_length" CHECK (char_length("chart_note"."words") between 1 and 120),
	CONSTRAINT "chart_note_rebase_reason" CHECK (("chart_note"."kind" = 'rebase') = ("chart_note"."reason" is not null)),
	CONSTRAINT "chart_note_withdrawn_whole" CHECK (num_nulls("chart_note"."withdrawn_at", "chart_note"."withdrawn_by", "chart_note"."withdrawn_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"force_id" text NOT NULL,
	"view_id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "saved_view_view_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person" text NOT NULL,
	"name" text NOT NULL,
	"path" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_force_id_view_id_pk" PRIMARY KEY("force_id","view_id"),
	CONSTRAINT "saved_view_name_length" CHECK (char_length("saved_view"."name") between 1 and 60),
	CONSTRAINT "saved_view_path_here" CHECK ("saved_view"."path" ~ '^/[a-z]' and char_length("saved_view"."query") <= 500)
);
--> statement-breakpoint
CREATE INDEX "chart_note_by_month" ON "chart_note" USING btree ("force_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_by_name" ON "saved_view" USING btree ("force_id","person",lower("name"));