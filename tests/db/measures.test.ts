import { beforeEach, describe, expect, it } from 'vitest';
import { recountAll, recountMeasures } from '@/db/mutations/measure-counts';
import { listMeasureCounts, listResidents } from '@/db/queries/measures';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { FactsByHand } from '../support/facts-by-hand';
import { openedDatabase } from '../support/opened-database';

const scope = commandLineScope('northshire');
const database = openedDatabase({ connections: 2 });
const facts = new FactsByHand(() => database.owner, 'northshire');
const PERIOD = { from: '2026-01', to: '2026-12' };

beforeEach(async () => {
  await database.owner.query('truncate encounter, public_search, finding, measure_count, population');
});

describe('the counts that the boards read', () => {
  it('find only where the outcome is linked and not "no further action", among known answers', async () => {
    await facts.addPublicSearches([
      { outcome: 'arrest', outcome_linked_to_object: 'yes' },
      { outcome: 'arrest', outcome_linked_to_object: 'no' },
      { outcome: 'nfa', outcome_linked_to_object: 'yes' },
      { outcome: 'nfa', outcome_linked_to_object: null },
      { outcome: null, outcome_linked_to_object: 'yes' },
      { outcome: 'unrecognised', outcome_linked_to_object: 'yes' },
      { outcome: 'arrest', outcome_linked_to_object: 'yes', legislation: 'cjpoa_1994_s60' },
    ]);
    await recountAllMeasures();
    expect(await whole('find_rate')).toEqual([1, 3]);
    expect(await whole('arrest_rate')).toEqual([2, 4]);
    expect(await whole('no_further_action_share')).toEqual([2, 4]);
    expect(await whole('positive_outcome_rate')).toEqual([2, 4]);
    expect(await whole('no_suspicion_searches')).toEqual([1, 1]);
    expect(await whole('searches')).toEqual([7, 7]);
  });

  it('never count a missing answer as no', async () => {
    await facts.addPublicSearches([
      { age_band: '10_17', more_than_outer_clothing: true, object_of_search: 'controlled_drugs' },
      { age_band: '18_24', more_than_outer_clothing: false, object_of_search: 'stolen_goods' },
      { age_band: null, more_than_outer_clothing: null, object_of_search: 'unavailable' },
    ]);
    await recountAllMeasures();
    expect(await whole('under_18_share')).toEqual([1, 2]);
    expect(await whole('more_than_outer_clothing_share')).toEqual([1, 2]);
    expect(await whole('drugs_object_share')).toEqual([1, 2]);
  });

  it('group self-defined codes by the census and keep not stated and not recorded apart', async () => {
    const codes = ['W1', 'W9', 'B2', 'O1', 'O2', 'M3', 'NS', null, 'unrecognised'];
    await facts.addPublicSearches(
      codes.map((code) => ({ self_defined_ethnicity: code, officer_defined_ethnicity: 'black' })),
    );
    await recountAllMeasures();
    expect(await byGroup('searches', 'self_defined_ethnicity')).toEqual({
      asian: 1,
      black: 1,
      mixed: 1,
      not_recorded: 2,
      not_stated: 1,
      other: 1,
      white: 2,
    });
    expect(await byGroup('searches', 'officer_defined_ethnicity')).toEqual({ black: 9 });
    expect(await whole('ethnicity_not_stated_share')).toEqual([3, 9]);
  });

  it('leave a search of a vehicle alone out of what people did not state', async () => {
    await facts.addPublicSearches([{ search_type: 'vehicle' }, { search_type: 'person' }]);
    await recountAllMeasures();
    expect(await whole('ethnicity_not_stated_share')).toEqual([1, 1]);
  });

  it("take a month from the force's own extract where it has one, and from the public file elsewhere", async () => {
    await facts.addPublicSearches([{}, {}, {}]);
    await facts.addPublicSearches([{}, {}], '2026-02-01');
    await facts.addEncounters('stop-search', [{ area_code: 'N1' }]);
    await recountAllMeasures();
    const counts = await list(['searches'], ['all']);
    expect(counts.map(({ month, numerator, source }) => [month, numerator, source])).toEqual([
      ['2026-01', 1, 'stop-search'],
      ['2026-02', 2, 'police-uk-stop-search'],
    ]);
    expect(await list(['searches'], ['all'], 'N2')).toEqual([]);
  });

  it('count activation among what can be determined, for each power', async () => {
    const findings = ['full', 'full', 'partial', 'not_found', 'lost', 'colleague_only', 'awaiting_upload'];
    await facts.addFindings('arrests', [...findings, 'indeterminate', 'not_required']);
    await recountAllMeasures();
    expect(await whole('bwv_activation_arrests')).toEqual([3, 6]);
    expect(await whole('bwv_full_compliance_arrests')).toEqual([2, 6]);
    expect(await byGroup('bwv_findings_arrests', 'finding')).toMatchObject({
      full: 2,
      awaiting_upload: 1,
      not_required: 1,
    });
    expect(await whole('bwv_activation_stop_search')).toBeNull();
  });

  it('count assaults among encounters of any power for which it is known', async () => {
    await facts.addEncounters('arrests', [{ officer_assaulted: true }, { officer_assaulted: false }, {}]);
    await facts.addEncounters('use-of-force', [{ officer_assaulted: true }]);
    await recountAllMeasures();
    expect(await whole('officer_assault_rate')).toEqual([2, 3]);
    expect(await byGroup('officer_assault_rate', 'power')).toEqual({ arrests: 1, 'use-of-force': 1 });
    expect(await whole('use_of_force_forms')).toEqual([1, 1]);
  });

  it('change only in the months and datasets that were touched', async () => {
    await facts.addPublicSearches([{}]);
    await facts.addPublicSearches([{}], '2026-02-01');
    await recountAllMeasures();
    await database.owner.query('truncate public_search');
    await recount(['use-of-force'], ['2026-01-01', '2026-02-01']);
    expect(await whole('searches')).toEqual([2, 2]);
    await recount(['police-uk-stop-search'], ['2026-02-01']);
    expect(await whole('searches')).toEqual([1, 1]);
  });

  it('are the same however often they are counted', async () => {
    await facts.addPublicSearches([
      { outcome: 'arrest', outcome_linked_to_object: 'yes' },
      { outcome: 'nfa' },
    ]);
    await recountAllMeasures();
    const once = await database.owner.query('select * from measure_count order by 2, 3, 4, 5, 6');
    await recountAllMeasures();
    expect((await database.owner.query('select * from measure_count order by 2, 3, 4, 5, 6')).rows).toEqual(
      once.rows,
    );
    expect(once.rows.length).toBeGreaterThan(0);
  });
});

describe('the residents of a force', () => {
  it('are those of the newest census that is held, all ages', async () => {
    await database.owner.query(`
      insert into population (force_id, area_code, ethnic_group, age_band, people, census_year, source, import_id, line, row_digest, raw)
      values ('northshire', '', 'white', '', 90, 2011, 'Census 2011', 1, 1, '', ''),
             ('northshire', '', 'white', '', 80, 2021, 'Census 2021', 1, 2, '', ''),
             ('northshire', '', 'black', '', 20, 2021, 'Census 2021', 1, 3, '', ''),
             ('northshire', '', 'black', '10_17', 5, 2021, 'Census 2021', 1, 4, '', ''),
             ('southshire', '', 'white', '', 70, 2021, 'Census 2021', 1, 5, '', '')`);
    const residents = await withScope(database.db, scope, (db) => listResidents(db, scope, null));
    expect(residents.map(({ group, people, censusYear }) => [group, people, censusYear])).toEqual([
      ['black', 20, 2021],
      ['white', 80, 2021],
    ]);
  });
});

async function recountAllMeasures(): Promise<void> {
  await withBulkScope(database.url, scope, (client) => recountAll(client, scope));
}

async function recount(
  datasets: Parameters<typeof recountMeasures>[2]['datasets'],
  months: string[],
): Promise<void> {
  await withBulkScope(database.url, scope, (client) =>
    recountMeasures(client, scope, { datasets, months, findingMonths: [] }),
  );
}

function list(
  measures: CountedMeasure[],
  dimensions: Dimension[],
  areaCode: string | null = null,
): Promise<MeasureCount[]> {
  return withScope(database.db, scope, (db) =>
    listMeasureCounts(db, scope, {
      measures,
      dimensions,
      period: PERIOD,
      filter: { ...UNFILTERED, areaCode },
    }),
  );
}

async function whole(measure: CountedMeasure): Promise<[number, number] | null> {
  const counts = await list([measure], ['all']);
  if (counts.length === 0) return null;
  return [sum(counts.map((count) => count.numerator)), sum(counts.map((count) => count.denominator))];
}

async function byGroup(measure: CountedMeasure, dimension: Dimension): Promise<Record<string, number>> {
  const counts = await list([measure], [dimension]);
  return Object.fromEntries(counts.map((count) => [count.group, count.numerator]));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
