import type pg from 'pg';
import { type EncounterWithFindings, type PublicRow, type RawFacts, TEAM_OF } from './raw-facts';

const PROVENANCE = { import_id: 1, row_digest: '\\x', raw: '' };

/** Empties a force's tables and writes raw facts straight into them: records, attendances, findings, the register. */
export async function fillFacts(owner: pg.Client, forceId: string, raw: RawFacts): Promise<void> {
  await owner.query(
    'truncate encounter, attendance, finding, public_search, officer, measure_count, narrowed_count, narrowed_month',
  );
  const write = (table: string, rows: readonly object[]) =>
    owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows.map((row, i) => ({ force_id: forceId, line: i + 1, ...PROVENANCE, ...row }))),
    ]);
  const time = { time_precision: 'exact', is_precision_stated: false };
  const attendances = raw.encounters.flatMap(attendancesOf);
  await write(
    'encounter',
    raw.encounters.map(({ row }) => ({ ...time, ...row, month: `${row.month}-01` })),
  );
  await write(
    'attendance',
    attendances.map(({ started_at, month, ...key }) => ({ ...time, ...key, started_at, month })),
  );
  await write(
    'public_search',
    raw.publicSearches.map((row: PublicRow, i) => ({
      ...row,
      month: `${row.month}-01`,
      search_key: `S${i}`,
    })),
  );
  await write(
    'officer',
    Object.entries(TEAM_OF).map(([officer_id, team_code]) => ({ officer_id, team_code })),
  );
  // Each finding stands for an earlier one that it superseded.
  for (const superseded of [null, 1]) {
    await owner.query(
      `insert into finding (force_id, power, record_id, officer_id, finding, flags, clock_offset_seconds, recording_ids, batch_id, superseded_by_batch_id)
       select $1, power, record_id, officer_id, case when $3::int is null then finding else 'full' end, '{}', 0, '{}', 1, $3
       from jsonb_populate_recordset(null::finding, $2)`,
      [forceId, JSON.stringify(attendances), superseded],
    );
  }
}

/** A record's attendances, in the order of its officers; one of nobody known where it names none. */
function attendancesOf({ row, findings }: EncounterWithFindings) {
  return findings.map((finding, i) => ({
    power: row.power,
    record_id: row.record_id,
    officer_id: row.officer_ids[i] ?? '',
    position: i + 1,
    started_at: row.started_at,
    month: `${row.month}-01`,
    finding,
  }));
}
