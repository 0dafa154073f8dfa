import { beforeEach, describe, expect, it } from 'vitest';
import { keepBoardCounts } from '@/bin/work/housekeeping';
import { queueBehindOtherWriters } from '@/db/journey';
import { keepNarrowedCounts } from '@/db/keep-narrowed';
import { listMeasureCounts } from '@/db/queries/measures';
import { listForcesWithUnkeptMonths } from '@/db/queries/narrowed-counts';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { type CountFilter, UNFILTERED } from '@/lib/measures/count-filter';
import { DIMENSIONS } from '@/lib/measures/measure';
import { COUNTED_MEASURES } from '@/lib/measures/measures';
import { KNOWN_FORCES } from '@/lib/reference/forces';
import { FORMS, type MappingForce, mappingForce, POLICY } from '../support/mapping-force';
import { openedDatabase } from '../support/opened-database';

const PERIOD = { from: '2026-04', to: '2026-06' };
const FORCES = KNOWN_FORCES.map((force) => force.forceId);
const FILTERS: readonly CountFilter[] = [
  ...['T1', 'T2'].map((team) => ({ ...UNFILTERED, team })),
  ...['male', 'other', 'unrecognised'].map((gender) => ({ ...UNFILTERED, groups: { gender } })),
  { ...UNFILTERED, groups: { age_band: 'not_recorded' } },
  { ...UNFILTERED, areaCode: 'N1', groups: { gender: 'male' } },
];

const database = openedDatabase({ connections: 2 });
let force: MappingForce;
let scope: Scope;

const OFFICERS = 'officer_id,team_code\nA,T1\nB,T1\nC,T2\n';
const FIRST_FORMS = [
  'U1,A,2026-05-01T10:00:00Z,Male,Yes,Baton,,N1',
  'U2,A;B,2026-05-02T10:00:00Z,Elf,No,,,N2',
  'U3,B;C,2026-05-03T10:00:00Z,Male,No,Baton,,',
];

/** A force with three forms in May, footage of the first, and every count under one filter kept. */
beforeEach(async () => {
  const forceId = FORCES.pop() ?? '';
  scope = commandLineScope(forceId);
  force = mappingForce(database.url, forceId);
  await force.bring('policies', POLICY);
  await force.bring('officers', OFFICERS);
  await force.bring(
    'bwv-coverage',
    'from,to,extracted_at\n2026-04-01T00:00:00Z,2026-07-01T00:00:00Z,2026-07-20T00:00:00Z\n',
  );
  await force.bring('use-of-force', [FORMS, ...FIRST_FORMS, ''].join('\n'));
  await force.bring('bwv-recordings', recording('R1', 'A', '01'));
  await keepNarrowedCounts(database.url, scope);
});

describe('the counts kept under one filter', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a further file in their month', () => bringForms('U4,C,2026-05-09T10:00:00Z,Male,Yes,,,N1')],
    ['a further file in another month', () => bringForms('U4,C,2026-06-09T10:00:00Z,Male,Yes,,,N1')],
    ['a correction', () => bringForms('U1,A,2026-05-01T10:00:00Z,Female,Yes,Baton,,N1')],
    ['footage that arrives late', () => force.bring('bwv-recordings', recording('R2', 'B', '02'))],
    ['a text that is mapped to a code', () => force.map(ELF)],
    ['officers who change teams', () => force.bring('officers', OFFICERS.replace('B,T1', 'B,T2'))],
    ['a policy under which no footage is wanted', () => force.bring('policies', NO_FOOTAGE)],
  ])('follow %s', async (_, change) => {
    await expectToFollow(change);
  });

  it('follow the withdrawal of a file, of a register and of a mapping', async () => {
    const { importId } = await bringForms('U4,C,2026-05-09T10:00:00Z,Elf,Yes,,,N1');
    const moved = await force.bring('officers', OFFICERS.replace('B,T1', 'B,T2'));
    await force.map(ELF);
    await keepNarrowedCounts(database.url, scope);
    await expectToFollow(() => force.end(ELF));
    await expectToFollow(() => force.withdraw(moved.importId));
    await expectToFollow(() => force.withdraw(importId));
  });

  it('are not kept while a writer of the force is under way', async () => {
    await bringForms('U4,C,2026-05-09T10:00:00Z,Male,Yes,,,N1');
    await withBulkScope(database.url, scope, async (client) => {
      await queueBehindOtherWriters(client, scope);
      expect(await keepNarrowedCounts(database.url, scope)).toBe(0);
    });
    expect(await keepNarrowedCounts(database.url, scope)).toBeGreaterThan(0);
  });

  it('are kept by the worker for every force that has months without them', async () => {
    await bringForms('U4,C,2026-05-09T10:00:00Z,Male,Yes,,,N1');
    expect(await listForcesWithUnkeptMonths(database.db)).toEqual([scope.forceId]);
    const place = { url: database.url, db: database.db };
    await keepBoardCounts(place, AbortSignal.abort());
    expect(await listForcesWithUnkeptMonths(database.db)).toEqual([scope.forceId]);
    await keepBoardCounts(place, new AbortController().signal);
    expect(await listForcesWithUnkeptMonths(database.db)).toEqual([]);
  });
});

const ELF = { dataset: 'use-of-force', column: 'gender', text: 'Elf', code: 'other' };
const NO_FOOTAGE =
  'power,effective_from,required,citation,match_before_seconds,upload_grace_hours\nuse-of-force,2026-05-02,no,Policy 2,240,72\n';

const bringForms = (...rows: readonly string[]) =>
  force.bring('use-of-force', [FORMS, ...rows, ''].join('\n'));

function recording(id: string, officer: string, day: string): string {
  return [
    'recording_id,officer_id,started_at,ended_at',
    `${id},${officer},2026-05-${day}T09:50:00Z,2026-05-${day}T11:50:00Z`,
    '',
  ].join('\n');
}

/** What boards say right after a change, and once it is kept, is what the facts say; and it is not what they said before. */
async function expectToFollow(change: () => Promise<unknown>): Promise<void> {
  const before = await narrowed();
  await change();
  const atOnce = await narrowed();
  await keepNarrowedCounts(database.url, scope);
  const kept = await narrowed();
  await database.owner.query('update narrowed_month set is_kept = false where force_id = $1', [
    scope.forceId,
  ]);
  const counted = await narrowed();
  await keepNarrowedCounts(database.url, scope);
  expect(counted).not.toEqual(before);
  expect(atOnce).toEqual(counted);
  expect(kept).toEqual(counted);
}

/** Every count of every measure under each filter. */
function narrowed(): Promise<string[]> {
  return withScope(database.db, scope, async (db) => {
    const said: string[] = [];
    for (const filter of FILTERS) {
      const asked = { measures: COUNTED_MEASURES, dimensions: DIMENSIONS, period: PERIOD, filter };
      for (const { month, measure, dimension, group, ...count } of await listMeasureCounts(
        db,
        scope,
        asked,
      )) {
        const which = [JSON.stringify(filter), month, measure, dimension, group].join(' ');
        said.push(`${which}: ${count.numerator} of ${count.denominator} (${count.source})`);
      }
    }
    return said.sort();
  });
}
