import { beforeAll, describe, expect, it } from 'vitest';
import { listDeclaredCounts, listDifferingEncounters } from '@/db/queries/declared';
import { withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import type { Difference } from '@/lib/activation/declared-against-found';
import { FactsByHand } from '../support/facts-by-hand';
import { openedDatabase } from '../support/opened-database';

const scope = commandLineScope('northshire');
const database = openedDatabase({ connections: 2 });
const facts = new FactsByHand(() => database.owner, 'northshire');
const ASKED = { period: { from: '2026-01', to: '2026-12' }, areaCode: null };

beforeAll(async () => {
  await addFiled('2026-02-01', 'yes', ['not_found', 'full', 'awaiting_upload']);
  await addFiled('2026-03-01', 'yes', ['lost']);
  await addFiled('2026-03-01', 'no', ['partial', 'not_found']);
  await addFiled('2026-03-01', null, ['full']);
  await addFiled('2025-12-01', 'yes', ['not_found']);
});

describe('what forms declared, and what was found of the officer who filed them', () => {
  it('is counted by the finding of the first officer, within the months asked about', async () => {
    const counts = await withScope(database.db, scope, (db) => listDeclaredCounts(db, scope, ASKED));
    const seen = counts.map(({ declared, finding, encounters }) => `${declared} ${finding} ${encounters}`);
    expect(seen.sort()).toEqual([
      'neither full 1',
      'no not_found 1',
      'no partial 1',
      'yes awaiting_upload 1',
      'yes full 1',
      'yes lost 1',
      'yes not_found 1',
    ]);
  });

  it('is listed newest first, with what differs only', async () => {
    expect(await listed('yes_none')).toEqual(['yes lost', 'yes not_found']);
    expect(await listed('no_found')).toEqual(['no partial']);
  });

  it('reaches, for a supervisor, only what an officer of the team filed', async () => {
    await facts.addRows('officer', [{ officer_id: 'A', team_code: 'T1' }]);
    expect(await listed('yes_none', { ...scope, teamCodes: ['T1'] })).toHaveLength(2);
    expect(await listed('yes_none', { ...scope, teamCodes: ['T2'] })).toEqual([]);
    expect(await listed('yes_none', { ...scope, teamCodes: [] })).toEqual([]);
  });
});

/** Records of officers A and B, filed by A: the findings are A's, and nothing was found of B. */
async function addFiled(month: string, declared: string | null, findings: string[]): Promise<void> {
  const rows = findings.map(() => ({ bwv_declared: declared, officer_ids: '{A,B}' }));
  const ids = await facts.addEncounters('arrests', rows, month);
  for (const [i, id] of ids.entries()) {
    await facts.addAttendances('arrests', id, month, { A: findings[i] ?? '', B: 'not_found' });
  }
}

async function listed(difference: Difference, as: Scope = scope): Promise<string[]> {
  const rows = await withScope(database.db, as, (db) =>
    listDifferingEncounters(db, as, ASKED, { difference, power: null, page: 1 }),
  );
  return rows.map(({ declared, finding }) => `${declared} ${finding}`);
}
