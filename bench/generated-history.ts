import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COPY_BEGINS, COPY_ENDS } from '@/db/binary-rows';
import { bringIn } from '@/db/journey';
import { encodeFile, PROVENANCE, RowReader } from '@/db/mutations/data-imports/encode-file';
import { columnName } from '@/db/mutations/data-imports/fact-table';
import { widenIntegers } from '@/db/mutations/data-imports/staging';
import { Tally } from '@/db/mutations/data-imports/tally';
import { commandLineScope } from '@/lib/access/scope';
import type { CsvRow } from '@/lib/csv/csv-parser';
import { CsvReader } from '@/lib/csv/csv-reader';
import type { DatasetName } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { matchHeaders } from '@/lib/ingest/headers';
import type { BenchDatabase } from './bench-database';
import {
  DRAWN_DAYS,
  ENCOUNTER_HEADER,
  ENCOUNTERS_A_DAY,
  generateDay,
  OFFICERS,
  RECORDING_HEADER,
  RECORDINGS_PER_ENCOUNTER,
} from './generated-days';
import { repeatDays } from './repeated-days';

/** Whose history it is: a force that is built in. */
export const GENERATED_FORCE = 'kent';

/** How many days hold so many encounters. */
export function daysOf(encounters: number): number {
  return Math.ceil(encounters / ENCOUNTERS_A_DAY);
}

/**
 * Fills an empty database with one force's history of so many days before day 0, the same every time: registers and
 * rule book through the pipeline; records and footage read by their datasets and copied in with the secondary indexes
 * put back afterwards. Findings, cases and counts are for `recomputeForce` to work out.
 */
export async function generateHistory(
  database: BenchDatabase,
  days: number,
  onProgress: (words: string) => void,
): Promise<void> {
  for (const [dataset, text] of Object.entries(registers())) {
    await bringText(database.url, dataset as DatasetName, text);
  }
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await fillFacts(client, days, onProgress);
  } finally {
    await client.end();
  }
}

/** Brings the text of a file in, as the product would. Throws where it is refused. */
export async function bringText(url: string, dataset: DatasetName, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const source = { fileName: `${dataset}.csv`, byteSize: bytes.length, open: () => Readable.from([bytes]) };
  const report = await bringIn(url, commandLineScope(GENERATED_FORCE), source, dataset, {
    timeZone: 'Europe/London',
  });
  if (report.refusal !== null) throw new Error(`${dataset}: ${report.refusal}`);
}

function registers(): Partial<Record<DatasetName, string>> {
  const officers = Array.from(
    { length: OFFICERS },
    (_, i) => `PC${i + 1},T${i % 40},K${(i % 12) + 1},response,2001-01-01`,
  );
  const areas = Array.from({ length: 12 }, (_, i) => `K${i + 1},Area ${i + 1}`);
  return {
    areas: ['area_code,name', ...areas].join('\n'),
    officers: ['officer_id,team_code,area_code,role,camera_issued_from', ...officers].join('\n'),
    policies: [
      'power,effective_from,required,start_tolerance_seconds,end_tolerance_seconds,gap_tolerance_seconds,match_before_seconds,match_after_seconds,assumed_duration_seconds,upload_grace_hours,citation',
      'stop-search,2001-01-01,yes,30,30,15,240,240,900,48,Bench policy 1',
    ].join('\n'),
    'bwv-coverage': 'from,to,extracted_at\n2001-01-01T00:00:00Z,2026-10-02T00:00:00Z,2026-10-08T00:00:00Z\n',
  };
}

async function fillFacts(
  client: pg.Client,
  days: number,
  onProgress: (words: string) => void,
): Promise<void> {
  const indexes = await dropSecondaryIndexes(client, ['encounter', 'attendance', 'recording']);
  const importId = await openGeneratedImport(client);
  onProgress(`Making ${(days * ENCOUNTERS_A_DAY).toLocaleString('en-GB')} encounters…`);
  await copyDays(client, 'stop-search', 'encounter', importId, days);
  await client.query(
    `insert into attendance (force_id, power, record_id, officer_id, position, started_at, ended_at, incident_reference,
       month, time_precision, is_precision_stated)
     select force_id, power, record_id, officer.id, officer.position, started_at, ended_at, incident_reference,
       month, time_precision, is_precision_stated
     from encounter, unnest(officer_ids) with ordinality as officer (id, position)`,
  );
  const recordings = days * ENCOUNTERS_A_DAY * RECORDINGS_PER_ENCOUNTER;
  onProgress(`Making ${recordings.toLocaleString('en-GB')} recordings…`);
  await copyDays(client, 'bwv-recordings', 'recording', importId, days);
  onProgress('Putting the indexes back…');
  for (const definition of indexes) await client.query(definition);
  await client.query('select index_recordings()');
  await client.query('vacuum analyze encounter, attendance, recording');
  await keepMonths(client);
}

/** Drops what is not a key, to be made again by the definitions that come back. */
async function dropSecondaryIndexes(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid::regclass::text = any ($1) and not i.indisprimary`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function openGeneratedImport(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `insert into data_import (force_id, dataset, file_name, sha256, byte_size, state, options, started_at, finished_at, imported_by)
     values ($1, 'stop-search', 'generated history', '', 0, 'accepted', '{"timeZone":"UTC"}', now(), now(), 'bench')
     returning import_id as id`,
    [GENERATED_FORCE],
  );
  return Number(rows[0]?.id);
}

/** Copies the rows of every day into a table, through one beside it whose integers are as wide as they arrive. */
async function copyDays(
  client: pg.Client,
  name: 'stop-search' | 'bwv-recordings',
  table: string,
  importId: number,
  days: number,
): Promise<void> {
  const dataset = ALL_DATASETS[name];
  const columns = [...dataset.factColumns.map((column) => columnName(column.name)), ...PROVENANCE];
  await client.query(`create unlogged table generated (like ${table})`);
  await client.query(
    `alter table generated alter force_id set default '${GENERATED_FORCE}', alter import_id set default ${importId}`,
  );
  await widenIntegers(client, name, 'generated');
  const target = client.query(copyFrom(`copy generated (${columns.join(', ')}) from stdin (format binary)`));
  const drawn = rowsOfDays(name, Math.min(days, DRAWN_DAYS));
  await pipeline(Readable.from(drawn, { objectMode: false }), target);
  await repeatDays(client, 'generated', table, name === 'stop-search' ? 'record_id' : 'recording_id', days);
  await client.query('drop table generated');
}

async function* rowsOfDays(name: 'stop-search' | 'bwv-recordings', days: number): AsyncGenerator<Uint8Array> {
  const dataset = ALL_DATASETS[name];
  const header = name === 'stop-search' ? ENCOUNTER_HEADER : RECORDING_HEADER;
  const terms = { forceId: GENERATED_FORCE, options: { timeZone: 'UTC' as const }, aliases: new Map() };
  const reader = new RowReader(dataset, matchHeaders(dataset, header.split(',')), terms, new Tally(dataset));
  yield COPY_BEGINS;
  for await (const block of encodeFile(parsedDays(name, header, days), reader)) {
    if (block.rejected.length > 0) throw new Error(`A generated row was rejected: ${block.rejected[0]}`);
    yield block.rows;
  }
  yield COPY_ENDS;
}

async function* parsedDays(
  name: 'stop-search' | 'bwv-recordings',
  header: string,
  days: number,
): AsyncGenerator<readonly CsvRow[]> {
  const csv = new CsvReader();
  csv.push(Buffer.from(`${header}\n`));
  for (let day = -days; day < 0; day += 1) {
    const { encounters, recordings } = generateDay(day);
    yield csv.push(Buffer.from(`${(name === 'stop-search' ? encounters : recordings).join('\n')}\n`));
  }
}

/** What an import would have kept of the months and of how their times heap. */
async function keepMonths(client: pg.Client): Promise<void> {
  await client.query(
    `insert into dataset_month (force_id, dataset, month, rows)
     select force_id, power, month, count(*) from encounter group by 1, 2, 3
     union all
     select force_id, 'bwv-recordings', date_trunc('month', at at time zone 'Europe/London')::date, sum(rows)
     from (select force_id, date_bin('1 hour', started_at, 'epoch') as at, count(*) as rows from recording group by 1, 2) by_hour
     group by 1, 3`,
  );
  await client.query(
    `insert into time_heaping (force_id, power, month, times, on_five_minutes, on_fifteen_minutes, step_minutes)
     select force_id, power, month, count(*),
            count(*) filter (where date_bin('5 minutes', started_at, 'epoch') = started_at),
            count(*) filter (where date_bin('15 minutes', started_at, 'epoch') = started_at), 0
     from encounter group by 1, 2, 3`,
  );
}

/** The files of the further day that is brought in: its records, and its footage. */
export function furtherDay(): { records: string; footage: string } {
  const { encounters, recordings } = generateDay(0);
  return {
    records: [ENCOUNTER_HEADER, ...encounters].join('\n'),
    footage: [RECORDING_HEADER, ...recordings].join('\n'),
  };
}

/** Writes a file of at least so many recordings: whole days, up to a day that it leaves out. Returns its first day. */
export async function writeRecordings(path: string, rows: number, until: number): Promise<number> {
  const from = until - daysOf(rows / RECORDINGS_PER_ENCOUNTER);
  async function* lines() {
    yield `${RECORDING_HEADER}\n`;
    for (let day = from; day < until; day += 1) yield `${generateDay(day).recordings.join('\n')}\n`;
  }
  await pipeline(lines, createWriteStream(path));
  return from;
}
