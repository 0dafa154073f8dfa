import { beforeAll, describe, expect, it } from 'vitest';
import { countMeasureRows, listMeasureRows } from '@/db/queries/measure-rows';
import { withScope } from '@/db/scoped';
import type { Role } from '@/lib/access/roles';
import type { Scope } from '@/lib/access/scope';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { RowsBehind } from '@/lib/measures/rows-behind';
import type { MeasureRow } from '@/lib/police-powers/measure-rows/measure-rows';
import { FactsByHand } from '../support/facts-by-hand';
import { openedDatabase } from '../support/opened-database';
import { scopeOf } from '../support/scope-of';

const PERIOD = { from: '2026-01', to: '2026-03' };
const ALL: Omit<RowsBehind, 'measure'> = {
  part: 'denominator',
  period: PERIOD,
  dimension: 'all',
  group: 'all',
};

const database = openedDatabase({ connections: 2 });
let arrest: string;
const facts = new FactsByHand(() => database.owner, 'northshire');
const as = (role: Role, forceId = 'northshire') => scopeOf(role, forceId);

beforeAll(async () => {
  await database.owner.query(
    `insert into area (force_id, area_code, name, import_id, line, row_digest, raw) values ('northshire', 'N1', 'Easton', 1, 1, '', '')`,
  );
  [arrest = ''] = await facts.addEncounters('arrests', [
    { officer_ids: '{A,B}', area_code: 'N1', self_defined_ethnicity: 'W1', import_id: '7', line: '12' },
  ]);
  await facts.addAttendances('arrests', arrest, '2026-01-01', { A: 'full', B: 'not_found' });
  await database.owner.query(
    `insert into non_activation_case (force_id, power, record_id, state, opened_at, encounter_started_at)
     values ('northshire', 'arrests', $1, 'open', now(), now())`,
    [arrest],
  );
  await facts.addEncounters(
    'stop-search',
    [
      { outcome: 'nfa', started_at: '2026-02-03T10:00:00Z', time_precision: 'minute' },
      { outcome: 'arrest', started_at: '2026-02-05T10:00:00Z' },
    ],
    '2026-02-01',
  );
  await facts.addPublicSearches(
    [{ searched_on: '2026-03-04', outcome: 'caution', import_id: '9', line: '3' }],
    '2026-03-01',
  );
});

describe('the records behind a number', () => {
  it('are the newest first, each with its time as far as it is known, its outcome and its line', async () => {
    const rows = await list(as('chair'), { ...ALL, measure: 'searches' });
    expect(rows.map(({ month, outcome, source }) => [month, outcome, source])).toEqual([
      ['2026-03', 'caution', 'police-uk-stop-search'],
      ['2026-02', 'arrest', 'stop-search'],
      ['2026-02', 'nfa', 'stop-search'],
    ]);
    expect(rows[0]).toMatchObject({
      startedAt: null,
      startedOn: '2026-03-04',
      importId: 9,
      line: 3,
      caseId: null,
    });
    expect(rows[2]).toMatchObject({ startedAt: new Date('2026-02-03T10:00:00Z'), timePrecision: 'minute' });
  });

  it('are in pages that neither repeat a record nor lose one', async () => {
    const pages = await Promise.all(
      [0, 1, 2, 3].map((offset) => list(as('chair'), { ...ALL, measure: 'searches' }, { offset, limit: 1 })),
    );
    const whole = await list(as('chair'), { ...ALL, measure: 'searches' });
    expect(pages.flat()).toEqual(whole);
  });

  it('name the officers and the case to those who may know them', async () => {
    const behind = { ...ALL, measure: 'arrests' } as const;
    expect(await list(as('chair'), behind)).toMatchObject([
      { officerIds: ['A', 'B'], areaName: 'Easton', importId: 7, line: 12, position: null, caseId: 1 },
    ]);
    expect(await list(as('board_member'), behind)).toMatchObject([{ officerIds: null, caseId: 1 }]);
    expect(await list(as('data_steward'), behind)).toMatchObject([{ officerIds: null, caseId: null }]);
  });

  it('are attendances where findings are counted, each with its officer’s place and no one else', async () => {
    const rows = await list(as('chair'), { ...ALL, measure: 'bwv_activation_arrests' });
    expect(rows.map(({ position, finding, officerIds }) => [position, finding, officerIds])).toEqual([
      [1, 'full', ['A']],
      [2, 'not_found', ['B']],
    ]);
    const [counted] = await list(as('chair'), {
      ...ALL,
      measure: 'bwv_activation_arrests',
      part: 'numerator',
    });
    expect(counted).toMatchObject({ position: 1, finding: 'full' });
  });

  it('are none where a filter does not apply to them', async () => {
    const asked = {
      behind: { ...ALL, measure: 'arrests' } as const,
      filter: { ...UNFILTERED, groups: { legislation: 'not_recorded' } },
      page: 1,
    };
    expect(await withScope(database.db, as('chair'), (db) => countMeasureRows(db, as('chair'), asked))).toBe(
      0,
    );
  });

  it('are never another force’s', async () => {
    const elsewhere = as('chair', 'southshire');
    expect(await list(elsewhere, { ...ALL, measure: 'searches' })).toEqual([]);
  });
});

function list(
  scope: Scope,
  behind: RowsBehind,
  window: { offset: number; limit: number } = { offset: 0, limit: 50 },
): Promise<MeasureRow[]> {
  return withScope(database.db, scope, (db) =>
    listMeasureRows(db, scope, { behind, filter: UNFILTERED, page: 1 }, window),
  );
}
