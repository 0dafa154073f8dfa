import { beforeEach, describe, expect, test } from 'vitest';
import {
  countHateIncidentDecisions,
  countHateIncidentsByArea,
  countHateIncidentsByMonth,
  countHateIncidentsByStrand,
  getHateIncidentTimes,
  listHateIncidentRegimes,
} from '@/db/queries/hate-incidents';
import { type ScopedDatabase, withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { openedDatabase } from '@/tests/support/opened-database';

const NORTH = commandLineScope('northshire');
const SOUTH = commandLineScope('southshire');
const WANTED = { period: { from: '2026-09', to: '2026-10' }, areaCode: null };

interface Report {
  recordId: string;
  forceId?: string;
  month?: string;
  areaCode?: string | null;
  classification?: string;
  strands?: string[];
  personalDataRecorded?: boolean | null;
  reportedAt?: string;
  assessedAt?: string | null;
  reviewedAt?: string | null;
  regime?: string | null;
}

const database = openedDatabase({ connections: 2 });

beforeEach(async () => {
  await database.owner.query('truncate hate_incident');
});

async function insert(report: Report): Promise<void> {
  const month = report.month ?? '2026-10';
  await database.owner.query(
    `insert into hate_incident (force_id, record_id, month, reported_at, area_code, classification, strands,
       personal_data_recorded, assessed_at, reviewed_at, regime, import_id, line, row_digest, raw)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, 1, '\\x00', '')`,
    [
      report.forceId ?? 'northshire',
      report.recordId,
      `${month}-01`,
      report.reportedAt ?? `${month}-10T12:00:00Z`,
      report.areaCode ?? null,
      report.classification ?? 'hate_crime',
      report.strands ?? ['race'],
      report.personalDataRecorded ?? null,
      report.assessedAt ?? null,
      report.reviewedAt ?? null,
      report.regime ?? null,
    ],
  );
}

const ask = <T>(query: (db: ScopedDatabase, scope: Scope) => Promise<T>, scope = NORTH) =>
  withScope(database.db, scope, (db) => query(db, scope));

describe('hate incident counts', () => {
  test('are kept apart by month and classification, unclassified included', async () => {
    await insert({ recordId: 'a' });
    await insert({ recordId: 'b' });
    await insert({ recordId: 'c', classification: 'unclassified' });
    await insert({ recordId: 'd', month: '2026-09', classification: 'non_crime_hate_incident' });
    expect(await ask((db, scope) => countHateIncidentsByMonth(db, scope, WANTED))).toEqual([
      { month: '2026-09', classification: 'non_crime_hate_incident', reports: 1 },
      { month: '2026-10', classification: 'hate_crime', reports: 2 },
      { month: '2026-10', classification: 'unclassified', reports: 1 },
    ]);
  });

  test('leave out months outside the period and other areas', async () => {
    await insert({ recordId: 'early', month: '2026-08', areaCode: 'N1' });
    await insert({ recordId: 'here', areaCode: 'N1' });
    await insert({ recordId: 'elsewhere', areaCode: 'N2' });
    const counts = await ask((db, scope) =>
      countHateIncidentsByMonth(db, scope, { ...WANTED, areaCode: 'N1' }),
    );
    expect(counts).toEqual([{ month: '2026-10', classification: 'hate_crime', reports: 1 }]);
  });

  test('count a report under each strand it names once, and one that names none under none', async () => {
    await insert({ recordId: 'two', strands: ['race', 'religion', 'race'] });
    await insert({ recordId: 'one' });
    await insert({ recordId: 'bare', strands: [] });
    const counts = await ask((db, scope) => countHateIncidentsByStrand(db, scope, WANTED));
    expect(counts.map(({ strand, reports }) => [strand, reports])).toEqual([
      ['none', 1],
      ['race', 2],
      ['religion', 1],
    ]);
  });

  test('by area keep the reports without an area', async () => {
    await insert({ recordId: 'a', areaCode: 'N1' });
    await insert({ recordId: 'b' });
    const counts = await ask((db, scope) => countHateIncidentsByArea(db, scope, WANTED));
    expect(counts.map(({ areaCode, reports }) => [areaCode, reports])).toEqual([
      ['N1', 1],
      [null, 1],
    ]);
  });

  test('tell personal data recorded, not recorded and not stated apart', async () => {
    for (const [recordId, personalDataRecorded] of [
      ['y', true],
      ['n', false],
      ['u', null],
    ] as const) {
      await insert({ recordId, classification: 'non_crime_hate_incident', personalDataRecorded });
    }
    const decisions = await ask((db, scope) => countHateIncidentDecisions(db, scope, WANTED));
    expect(decisions.map(({ personalDataRecorded }) => personalDataRecorded)).toEqual([false, true, null]);
  });

  test('of one force are not seen by another', async () => {
    await insert({ recordId: 'a' });
    expect(await ask((db, scope) => countHateIncidentsByMonth(db, scope, WANTED), SOUTH)).toEqual([]);
  });
});

describe('the times of decisions', () => {
  test('are medians of the reports that have both times in order', async () => {
    const at = (hour: number) => `2026-10-10T${String(hour).padStart(2, '0')}:00:00Z`;
    await insert({ recordId: 'a', reportedAt: at(1), assessedAt: at(2), reviewedAt: at(5) });
    await insert({ recordId: 'b', reportedAt: at(1), assessedAt: at(4) });
    await insert({ recordId: 'wrong way round', reportedAt: at(9), assessedAt: at(1) });
    await insert({ recordId: 'waiting' });
    expect(await ask((db, scope) => getHateIncidentTimes(db, scope, WANTED))).toEqual({
      reports: 4,
      assessed: 3,
      medianHoursToAssess: 2,
      reviewed: 1,
      medianHoursToReview: 3,
    });
  });

  test('are null, not zero, where nothing was received', async () => {
    const times = await ask((db, scope) => getHateIncidentTimes(db, scope, WANTED));
    expect(times).toEqual({
      reports: 0,
      assessed: 0,
      medianHoursToAssess: null,
      reviewed: 0,
      medianHoursToReview: null,
    });
  });
});

describe('the regimes that reports name', () => {
  test('come with the first month of each, whatever the period', async () => {
    await insert({ recordId: 'a', month: '2024-01', regime: 'code_2023' });
    await insert({ recordId: 'b', month: '2026-10', regime: 'later_reform' });
    await insert({ recordId: 'c', month: '2026-05', regime: 'later_reform' });
    expect(await ask(listHateIncidentRegimes)).toEqual([
      { regime: 'code_2023', firstMonth: '2024-01' },
      { regime: 'later_reform', firstMonth: '2026-05' },
    ]);
  });
});
