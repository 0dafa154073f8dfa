import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBack } from '@/db/journey';
import { recountClockLeads } from '@/db/mutations/activation/clock-leads';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { iso, numbers, recordings, searches } from '../support/clock-force';
import { bringInRows } from '../support/contract-files';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const ask = (scope: Scope, sql: string) =>
  withBulkScope(database.url, scope, async (client) => (await client.query(sql, [scope.forceId])).rows);

/** A file of some searches or of some recordings, or the withdrawal of one that came before. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('searches' as const),
    of: fc.subarray(numbers.slice(0, 12), { minLength: 1 }),
    moved: fc.integer({ min: 0, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('recordings' as const),
    of: fc.subarray(numbers.slice(0, 12), { minLength: 1 }),
    moved: fc.integer({ min: 0, max: 40 }),
  }),
  fc.record({ kind: fc.constant('withdrawal' as const), nth: fc.nat(5) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Takes one step; `imports` are those that stand. */
async function take(scope: Scope, each: Step, imports: number[]): Promise<void> {
  if (each.kind === 'withdrawal') {
    const [gone] = imports.splice(each.nth % Math.max(1, imports.length), 1);
    if (gone !== undefined) await takeBack(database.url, scope, gone, 'a wrong file', 'test');
    return;
  }
  const moved = (row: Record<string, string>) => ({
    ...row,
    started_at: iso(Date.parse(row.started_at ?? '') + each.moved * 1000),
  });
  const [dataset, rows] =
    each.kind === 'searches'
      ? (['stop-search', searches] as const)
      : (['bwv-recordings', recordings(0)] as const);
  const file = each.of.flatMap((i) => rows[i] ?? []).map(moved);
  const { importId } = await bringInRows(database.url, scope.forceId, dataset, file);
  if (importId !== null) imports.push(importId);
}

describe('the counts of leads', () => {
  const LEADS = `
    select 'source' as of, power, month::text as part, lead_seconds as lead, pairs from source_clock_lead where force_id = $1
    union all select 'device', power, device_id, lead_seconds, pairs from device_clock_lead where force_id = $1
    order by 1, 2, 3, 4`;

  it('are those of a recount, after any files and withdrawals', async () => {
    const scope = commandLineScope('cumbria');
    let pairsSeen = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const imports: number[] = [];
        for (const each of steps) await take(scope, each, imports);
        const kept = await ask(scope, LEADS);
        await withBulkScope(database.url, scope, (client) => recountClockLeads(client, scope));
        expect(kept).toEqual(await ask(scope, LEADS));
        pairsSeen += kept.length;
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(pairsSeen).toBeGreaterThan(0);
  });
});
