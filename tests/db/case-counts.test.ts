import { describe, expect, it } from 'vitest';
import { countCasesByState } from '@/db/queries/cases';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { openedDatabase } from '../support/opened-database';

const database = openedDatabase({ connections: 2 });

/** What a force's overview is told, and what a count of its cases says. */
async function told(forceId: string) {
  const scope = commandLineScope(forceId);
  const kept = await withScope(database.db, scope, (db) => countCasesByState(db, scope));
  const { rows } = await database.owner.query<{ state: string; cases: number }>(
    'select state, count(*)::int as cases from non_activation_case where force_id = $1 group by state',
    [forceId],
  );
  const byState = (counts: readonly { state: string; cases: number }[]) =>
    Object.fromEntries(counts.map(({ state, cases }) => [state, cases]));
  return { kept: byState(kept), counted: byState(rows) };
}

const open = (forceId: string, from: number, to: number) =>
  database.owner.query(
    `insert into non_activation_case (force_id, power, record_id, state, opened_at, encounter_started_at)
     select $1, 'arrests', n::text, 'open', now(), now() from generate_series($2::int, $3::int) n
     on conflict (force_id, power, record_id) do nothing`,
    [forceId, from, to],
  );

describe('how many cases stand in each state', () => {
  it('is none of any where no case was opened', async () => {
    expect(await told('northshire')).toEqual({ kept: {}, counted: {} });
  });

  it('is kept while cases open, move on and come back, each force by itself', async () => {
    await open('northshire', 1, 40);
    await open('northshire', 30, 60);
    await open('southmoor', 1, 7);
    await database.owner.query(
      `update non_activation_case set state = case when case_id % 3 = 0 then 'withdrawn' else 'closed' end
       where case_id % 2 = 0`,
    );
    await database.owner.query(
      `update non_activation_case set state = 'open' where state = 'withdrawn' and case_id < 20`,
    );
    const [north, south] = [await told('northshire'), await told('southmoor')];
    expect(Object.keys(north.counted).sort()).toEqual(['closed', 'open', 'withdrawn']);
    expect(north.kept).toEqual(north.counted);
    expect(south.kept).toEqual(south.counted);
  });

  it('is not for the service to write, nor for a role without cases to read', async () => {
    const scope = commandLineScope('northshire');
    const write = withScope(database.db, scope, (db) => db.execute('update case_count set cases = 0'));
    await expect(write).rejects.toThrow();
    const panelMember = { ...scope, roles: ['panel_member' as const] };
    expect(await withScope(database.db, panelMember, (db) => countCasesByState(db, panelMember))).toEqual([]);
  });
});
