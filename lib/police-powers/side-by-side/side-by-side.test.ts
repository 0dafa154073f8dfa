import { describe, expect, it } from 'vitest';
import type { DisclosureClass } from '@/lib/access/scope';
import { outsideSteps } from '@/lib/disclosure/differencing';
import type { CountedMeasure } from '@/lib/measures/measure';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { listMonths } from '@/lib/period/month';
import { compareSides, type SideData, sideMeasures } from './side-by-side';
import {
  commonSteps,
  firstWholeMonth,
  monthsHeld,
  readOwnPeriod,
  readStepPeriod,
} from './side-by-side-period';
import { sidesHeading } from './side-by-side-words';

const MONTHS = listMonths('2025-01', '2026-12');
const PERIOD = { from: '2026-01', to: '2026-12' };
const STEPS = outsideSteps({ first: '2025-01', last: '2026-12' });

interface Shape {
  /** Searches a month; of every 10, so many have footage and so many full footage. */
  searches: number;
  full: number;
  missing?: string;
  /** The month of which footage is still awaited. */
  waits?: string;
}

function side(forceName: string, { searches, full, missing, waits }: Shape): SideData {
  const months = MONTHS.filter((month) => month !== missing);
  const count = (measure: CountedMeasure, numerator: number, denominator: number): MeasureCount[] =>
    months.map((month) => ({
      measure,
      dimension: 'all',
      group: 'all',
      month,
      numerator,
      denominator,
      source: 'stop-search',
    }));
  return {
    forceId: forceName.toLowerCase(),
    forceName,
    received: months.map((month) => ({ dataset: 'stop-search', month, rows: searches })),
    steps: STEPS,
    counts: [
      ...count('searches', searches, searches),
      ...count('find_rate', searches / 4, searches),
      ...count('bwv_activation_stop_search', (searches * 9) / 10, searches),
      ...count('bwv_full_compliance_stop_search', full, searches),
    ],
    findings:
      waits === undefined
        ? []
        : (['full', 'awaiting_upload'] as const).map((group) => ({
            measure: 'bwv_findings_stop_search',
            dimension: 'finding',
            group,
            month: waits,
            numerator: searches / 2,
            denominator: searches / 2,
            source: 'stop-search',
          })),
    holds: [],
    residents: [],
    asAt: new Date('2027-01-10T10:00:00Z'),
  };
}

const NORTH = side('Northshire', { searches: 100, full: 60 });
const SOUTH = side('Southshire', { searches: 40, full: 32 });

function compare(sides: readonly SideData[], disclosure: DisclosureClass = 'internal', period = PERIOD) {
  const steps = [period];
  return compareSides(sides, { power: 'stop-search', period, firstMonth: '2025-01', disclosure, steps });
}

function measure(sides: readonly SideData[], id: CountedMeasure, disclosure?: DisclosureClass) {
  const found = compare(sides, disclosure).find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not compared`);
  return found;
}

const FULL = 'bwv_full_compliance_stop_search';

describe('two forces side by side', () => {
  it('stand in the order of their names, however they are given', () => {
    for (const sides of [
      [NORTH, SOUTH],
      [SOUTH, NORTH],
    ]) {
      for (const { sides: columns } of compare(sides)) {
        expect(columns.map(({ forceName }) => forceName)).toEqual(['Northshire', 'Southshire']);
      }
    }
  });

  it('are compared in what the power is, how often it was on camera, and what searches found', () => {
    expect(compare([NORTH, SOUTH]).map(({ id }) => id)).toEqual([
      'searches',
      'bwv_activation_stop_search',
      'bwv_full_compliance_stop_search',
      'find_rate',
    ]);
    expect(sideMeasures('arrests')).not.toContain('find_rate');
  });

  it('have every trend of a measure on one scale that both reach under', () => {
    for (const { sides } of compare([NORTH, SOUTH])) {
      const tops = sides.map(({ figure }) =>
        figure.drawing.kind === 'trend' ? figure.drawing.chart.axisTop : undefined,
      );
      expect(tops[0]).toBeGreaterThan(0);
      expect(tops[0]).toBe(tops[1]);
    }
    const [north] = measure([NORTH, SOUTH], 'searches').sides;
    expect(north?.figure.drawing).toMatchObject({ chart: { axisTop: 100 } });
  });

  // 384/480 less 720/1200: Wilson 0.7619 to 0.8334 and 0.5720 to 0.6274; 0.2 − √(0.0381² + 0.0274²) and 0.2 + √(0.0334² + 0.0280²).
  it('differ by so many percentage points, with Newcombe’s interval, the higher force first', () => {
    const difference = measure([NORTH, SOUTH], FULL).difference;
    expect(difference).toEqual({
      words: '20.0 percentage points higher in Southshire than in Northshire (95% interval 15.3 to 24.4).',
      kind: 'clear',
    });
    expect(measure([SOUTH, NORTH], FULL).difference).toEqual(difference);
  });

  it('show no clear difference where the interval takes in nought', () => {
    const { difference } = measure([NORTH, SOUTH], 'find_rate');
    expect(difference?.kind).toBe('unclear');
    expect(difference?.words).toMatch(
      /^No clear difference: the 95% interval runs from \d\.\d percentage points higher in Southshire to \d\.\d higher in Northshire\.$/,
    );
  });

  it('have volumes shown and not set against each other', () => {
    const { difference, sides } = measure([NORTH, SOUTH], 'searches');
    expect(difference?.words).toContain('Not compared: forces differ in size');
    expect(sides.map(({ glance }) => glance.value)).toEqual([
      { isShown: true, value: '1,200' },
      { isShown: true, value: '480' },
    ]);
  });

  it('are not compared where a month of one is missing, or still waits for footage', () => {
    const gap = side('Southshire', { searches: 40, full: 32, missing: '2026-05' });
    expect(measure([NORTH, gap], FULL).difference?.words).toBe(
      'Not compared: Southshire sent 11 of the 12 months.',
    );
    const waiting = side('Southshire', { searches: 40, full: 32, waits: '2026-12' });
    expect(measure([NORTH, waiting], FULL).difference?.words).toContain('Southshire still waits for footage');
    expect(measure([NORTH, waiting], 'find_rate').difference?.words).toContain('No clear difference');
  });

  it('show outsiders no count from 1 to 4, and round the others', () => {
    const small = side('Southshire', { searches: 12, full: 10 });
    const seen = measure([NORTH, small], FULL, 'external');
    const south = seen.sides.find(({ forceName }) => forceName === 'Southshire');
    const cells = south?.figure.table.rows.flatMap(({ numbers }) => Object.values(numbers)) ?? [];
    const counts = cells.filter(({ unit, value }) => unit === undefined && value !== null);
    expect(counts.filter(({ value }) => Number(value) % 5 !== 0)).toEqual([]);
    expect(south?.figure.table.rows.some(({ cells: row }) => /Not shown/.test(row['column-1'] ?? ''))).toBe(
      true,
    );
  });

  it('say in the heading what differs, and only where it clearly does', () => {
    expect(sidesHeading(compare([NORTH, SOUTH]), 'stop-search')).toMatch(
      /^The two forces differ clearly in one rate of stop and search: /,
    );
    const alike = side('Southshire', { searches: 100, full: 60 });
    expect(sidesHeading(compare([NORTH, alike]), 'stop-search')).toBe(
      'No clear difference between the two forces in stop and search',
    );
    const gap = side('Southshire', { searches: 40, full: 32, missing: '2026-05' });
    expect(sidesHeading(compare([NORTH, gap]), 'stop-search')).toBe(
      'The two forces cannot be compared in stop and search over these months',
    );
    expect(sidesHeading(compare([NORTH]), 'stop-search')).toBe('Stop and search in one force alone');
  });

  it('say nothing of a difference where one force stands alone', () => {
    expect(compare([NORTH]).every(({ difference }) => difference === null)).toBe(true);
  });
});

describe('the period of two forces', () => {
  const held = { first: '2025-01', last: '2026-12' };

  it('is by itself the 12 months to the newest that both sent and that neither waits for', () => {
    const waiting = side('Southshire', { searches: 40, full: 32, waits: '2026-12' });
    expect(readOwnPeriod({}, held, [NORTH, waiting], 'stop-search').period).toEqual({
      from: '2025-12',
      to: '2026-11',
    });
    expect(readOwnPeriod({}, held, [NORTH, SOUTH], 'stop-search').period).toEqual(PERIOD);
  });

  it('is what the address asks for, and what cannot be read is said', () => {
    const asked = (period: string) => readOwnPeriod({ period }, held, [NORTH, SOUTH], 'stop-search');
    expect(asked('2026-01_2026-03').period).toEqual({ from: '2026-01', to: '2026-03' });
    expect(asked('whenever')).toMatchObject({
      period: PERIOD,
      problems: [expect.stringContaining('whenever')],
    });
  });

  it('is to who sees one of them as an outsider one that outsiders are offered, and no other', () => {
    const offered = readStepPeriod({}, STEPS);
    expect(offered?.options.map(({ value }) => value)).toEqual([
      '2026-10_2026-12',
      '2026-07_2026-09',
      '2026-04_2026-06',
      '2025-04_2026-03',
      '2025-01_2025-03',
    ]);
    const refused = readStepPeriod({ period: '2026-02_2026-03' }, STEPS);
    expect(refused?.period).toEqual({ from: '2026-10', to: '2026-12' });
    expect(refused?.problems[0]).toContain('not offered. Outsiders see whole financial years');
  });

  it('is to outsiders of both one that both have, and none where there is none', () => {
    const shorter = outsideSteps({ first: '2026-04', last: '2026-12' });
    expect(commonSteps([{ steps: STEPS }, { steps: shorter }])).toEqual(shorter);
    const year = outsideSteps({ first: '2025-04', last: '2026-03' });
    expect(commonSteps([{ steps: shorter }, { steps: year }])).toEqual([]);
    expect(readStepPeriod({}, [])).toBeNull();
  });

  it('begins with the first whole month of a joint policy', () => {
    expect(firstWholeMonth('2026-04-01')).toBe('2026-04');
    expect(firstWholeMonth('2026-04-02')).toBe('2026-05');
    expect(firstWholeMonth('2026-12-31')).toBe('2027-01');
  });

  it('lies in the months that either holds of the power', () => {
    expect(monthsHeld([NORTH, SOUTH], 'stop-search')).toEqual(held);
    expect(monthsHeld([NORTH, SOUTH], 'arrests')).toBeNull();
  });
});
