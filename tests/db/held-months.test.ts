import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/connect';
import { listClockConcerns } from '@/db/queries/activation';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { POLICY } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { createTestDatabase } from '../support/database';

const FORCE = 'kent';
const scope = commandLineScope(FORCE);
let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const bring = (dataset: Parameters<typeof bringInRows>[2], rows: Parameters<typeof bringInRows>[3]) =>
  bringInRows(database.url, FORCE, dataset, rows);

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Searches of one minute, a minute apart, from an hour of UTC on a day of a month. */
const searches = (month: string, hour: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    record_id: `S${month}-${i}`,
    officer_ids: 'A',
    incident_reference: `I${month}-${i}`,
    started_at: `2026-${month}-10T${twoDigits(hour)}:${twoDigits(i)}:00Z`,
    ended_at: `2026-${month}-10T${twoDigits(hour)}:${twoDigits(i)}:50Z`,
  }));

/** Their footage, at ten o'clock of UTC. */
const footage = (month: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    recording_id: `R${month}-${i}`,
    officer_id: 'A',
    incident_reference: `I${month}-${i}`,
    started_at: `2026-${month}-10T10:${twoDigits(i)}:00Z`,
    ended_at: `2026-${month}-10T10:${twoDigits(i)}:55Z`,
  }));

const findings = () =>
  withBulkScope(database.url, scope, async (client) => {
    const { rows } = await client.query<{ found: string }>(
      `select distinct substr(record_id, 2, 2) || ' ' || coalesce(reason, finding) as found from finding
       where superseded_by_batch_id is null order by 1`,
    );
    return rows.map((row) => row.found);
  });

async function concerns() {
  const { db, close } = openDatabase(database.url);
  const listed = await withScope(db, scope, (scoped) => listClockConcerns(scoped, scope));
  await close();
  return listed;
}

describe('A source that is an hour off in summer', () => {
  it('has its summer months held and told, and no others, until a corrected file comes', async () => {
    await bring('policies', [POLICY]);
    await bring('bwv-recordings', [...footage('01', 50), ...footage('06', 22), ...footage('07', 22)]);
    // The times of June and July are London's, labelled as UTC.
    const told = await bring('stop-search', [
      ...searches('01', 10, 50),
      ...searches('06', 11, 22),
      ...searches('07', 11, 22),
    ]);
    expect(await findings()).toEqual(['01 full', '06 clock_held', '07 clock_held']);
    expect(told.faults.find((fault) => fault.kind === 'hour_off_in_summer')?.words).toBe(
      'Times of stop and search in June to July 2026 are an hour ahead of the cameras: of 44 recordings filed under the same incidents, the median was begun about an hour before the recorded start.',
    );
    const held = { what: 'source', name: 'stop-search', seconds: -3600, pairs: 22, state: 'held' };
    expect(await concerns()).toEqual([
      { ...held, month: '2026-06-01' },
      { ...held, month: '2026-07-01' },
    ]);
    const mended = await bring('stop-search', searches('06', 10, 22));
    expect(await findings()).toEqual(['01 full', '06 full', '07 clock_held']);
    expect(mended.faults.map((fault) => fault.kind)).not.toContain('hour_off_in_summer');
  });
});
