CREATE TABLE "search_hexagon_count" (
	"force_id" text NOT NULL,
	"month" date NOT NULL,
	"width_km" smallint NOT NULL,
	"cell" text NOT NULL,
	"searches" integer NOT NULL,
	CONSTRAINT "search_hexagon_count_force_id_width_km_month_cell_pk" PRIMARY KEY("force_id","width_km","month","cell")
);
