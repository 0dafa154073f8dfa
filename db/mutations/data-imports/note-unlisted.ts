import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { type FactTable, factTableOf } from './fact-table';
import { type KeptRow, KeptRowReader, listKeptImports } from './kept-rows';

const BATCH_ROWS = 20_000;

/** Where rows are kept without a note of the texts that their lists do not have, and how one is made. */
interface Unnoted {
  /** Finds them by the force, $1, and the imports, $2. */
  readonly find: string;
  /** Notes the texts, $3, of the rows in the places $2, of the force, $1. */
  readonly note: string;
}

interface PlacedRow extends KeptRow {
  place: string;
}

/**
 * Notes beside the rows of a dataset, and in their history, which texts their lists do not have, as imports have done
 * since texts can be mapped: without it a row from before would not follow a mapping. The texts are read from what was
 * kept of each row, and nothing else of it is changed. An import one of whose rows has a note is passed over, so that
 * doing it again does nothing. Returns how many rows were noted.
 */
export async function noteUnlisted(
  client: ScopedBulkClient,
  scope: Scope,
  name: DatasetName,
): Promise<number> {
  const facts = factTableOf(name);
  const importIds = await importsWithoutNotes(client, scope, facts);
  if (importIds.length === 0) return 0;
  const dataset = ALL_DATASETS[name];
  const kept = await listKeptImports(client, scope, dataset);
  const reader = new KeptRowReader(dataset, scope, new Map(), kept);
  let noted = 0;
  for (const rows of [standingRows(facts), earlierRows(facts)]) {
    noted += await noteRows(client, scope, importIds, reader, rows);
  }
  return noted;
}

/** The imports that met texts off their lists, by their own count, and have no row that says so. */
async function importsWithoutNotes(
  client: ScopedBulkClient,
  scope: Scope,
  { dataset, table }: FactTable,
): Promise<string[]> {
  const { rows } = await client.query<{ importId: string }>(
    `select i.import_id as "importId" from data_import i
     where i.force_id = $1 and i.dataset = $2 and i.state = 'accepted' and jsonb_array_length(i.unrecognised) > 0
       and not exists (select from ${table} f
         where f.force_id = $1 and f.import_id = i.import_id and f.unlisted is not null)
       and not exists (select from fact_version v
         where v.force_id = $1 and v.import_id = i.import_id and jsonb_typeof(v.values->'unlisted') = 'object')
     order by 1`,
    [scope.forceId, dataset],
  );
  return rows.map(({ importId }) => importId);
}

function standingRows({ table, key }: FactTable): Unnoted {
  return {
    find: `select f.ctid::text as place, f.import_id as "importId", f.line, f.raw, f.${key.at(-1)}::text as "keyEnd"
      from ${table} f where f.force_id = $1 and f.import_id = any($2) and f.unlisted is null`,
    note: `update ${table} f set unlisted = n.texts::jsonb
      from unnest($2::text[], $3::text[]) n (place, texts) where f.force_id = $1 and f.ctid = n.place::tid`,
  };
}

function earlierRows({ key }: FactTable): Unnoted {
  return {
    find: `select v.ctid::text as place, v.import_id as "importId", (v.values->>'line')::int as line,
        v.values->>'raw' as raw, v.values->>'${key.at(-1)}' as "keyEnd"
      from fact_version v
      where v.force_id = $1 and v.import_id = any($2) and jsonb_typeof(v.values->'raw') = 'string'`,
    note: `update fact_version v set values = jsonb_set(v.values, '{unlisted}', n.texts::jsonb)
      from unnest($2::text[], $3::text[]) n (place, texts) where v.force_id = $1 and v.ctid = n.place::tid`,
  };
}

async function noteRows(
  client: ScopedBulkClient,
  scope: Scope,
  importIds: readonly string[],
  reader: KeptRowReader,
  { find, note }: Unnoted,
): Promise<number> {
  let noted = 0;
  await client.query(`declare unnoted_row no scroll cursor for ${find}`, [scope.forceId, importIds]);
  for (;;) {
    const { rows } = await client.query<PlacedRow>(`fetch ${BATCH_ROWS} from unnoted_row`);
    if (rows.length === 0) break;
    const found = rows.flatMap((row) => {
      const texts = reader.read(row)?.unlisted ?? null;
      return texts === null ? [] : [{ place: row.place, texts }];
    });
    noted += found.length;
    if (found.length === 0) continue;
    await client.query(note, [
      scope.forceId,
      found.map(({ place }) => place),
      found.map(({ texts }) => texts),
    ]);
  }
  await client.query('close unnoted_row');
  return noted;
}
