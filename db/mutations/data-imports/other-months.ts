import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { readRawRow } from '@/lib/csv/raw-row';
import type { Dataset } from '@/lib/ingest/dataset';
import { dateCellOf } from '@/lib/ingest/date-cell';
import { monthsAround, type OtherMonth } from '@/lib/ingest/faults/label-basis';
import { edgeEvidence } from '@/lib/ingest/faults/local-time-labelled-utc';
import { matchHeaders } from '@/lib/ingest/headers';

interface EdgeRow {
  month: string;
  raw: string;
  importId: string;
  header: string[];
  isLocal: boolean;
}

/**
 * What the rows at the edges of the force's other public months, up to a year away, say of the label of their times. No
 * row is looked at where none of those months is read as London's clock: nothing could then be said on their word.
 */
export async function listOtherMonths(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: Dataset,
  month: string,
): Promise<OtherMonth[]> {
  const { from, to } = monthsAround(month);
  const around = [scope.forceId, dataset.name, from, to, month];
  const local = await client.query(
    `select from data_import
     where force_id = $1 and dataset = $2 and state = 'accepted' and options->'labelledLocal' = 'true'
       and (options->>'month')::date between $3 and $4 and (options->>'month')::date <> $5 limit 1`,
    around,
  );
  if (local.rows.length === 0) return [];
  const { rows } = await client.query<EdgeRow>(
    `select f.month::text as month, f.raw, f.import_id as "importId", i.header,
            i.options->'labelledLocal' is not distinct from 'true'::jsonb as "isLocal"
     from public_search f join data_import i on i.import_id = f.import_id and i.force_id = f.force_id
     where f.force_id = $1 and i.dataset = $2 and f.month between $3 and $4 and f.month <> $5 and ${AT_THE_EDGE}`,
    around,
  );
  return evidenceByMonth(dataset, rows);
}

/** Within a day of the month's beginning or end and, where the time is known, within an hour of midnight. */
const AT_THE_EDGE = `(f.searched_on - f.month between -1 and 0
    or f.searched_on - (f.month + interval '1 month')::date between -1 and 0)
  and (f.searched_at is null or extract(hour from f.searched_at at time zone 'Europe/London') in (23, 0))`;

function evidenceByMonth(dataset: Dataset, rows: readonly EdgeRow[]): OtherMonth[] {
  const dateCells = new Map<string, ReturnType<typeof dateCellOf>>();
  const months = new Map<string, { month: string; local: number; utc: number }>();
  for (const { month, raw, importId, header, isLocal } of rows) {
    const dateOf = dateCells.get(importId) ?? dateCellOf(dataset, matchHeaders(dataset, header));
    dateCells.set(importId, dateOf);
    const said = months.get(month) ?? { month, local: 0, utc: 0 };
    months.set(month, said);
    const evidence = edgeEvidence(dateOf(readRawRow(raw)), month);
    if (evidence === 'utc') said.utc += 1;
    if (evidence === 'local' && isLocal) said.local += 1;
  }
  return [...months.values()];
}
