import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '@/lib/period/month';
import { controlChart, standingSignal } from './control-chart';
import type { ControlSeries } from './control-phase';
import type { Counted } from './limit-chart';

const START = '2023-01';
function monthsFrom(counts: readonly (Counted | null)[]) {
  return counts.map((counted, i) => ({ month: addMonths(START, i), counted }));
}

function counts(values: readonly (number | null)[], rest: Partial<ControlSeries> = {}): ControlSeries {
  const counted = values.map((value) => (value === null ? null : { numerator: value, denominator: 0 }));
  return { kind: 'count', months: monthsFrom(counted), ...rest };
}

function shares(pairs: readonly (readonly [number, number] | null)[]): ControlSeries {
  const counted = pairs.map((pair) => (pair === null ? null : { numerator: pair[0], denominator: pair[1] }));
  return { kind: 'share', months: monthsFrom(counted) };
}

/** The worked example of domain 9. */
const WORKED = [91, 93, 90, 92, 94, 91, 89, 92, 93, 90, 91, 92, 80];

describe('the chart that the engine chooses', () => {
  it('is an XmR chart for large counts, with the limits of the worked example of domain 9', () => {
    const chart = controlChart(counts(WORKED));
    expect(chart.kind).toBe('xmr');
    expect(chart.why).toBe(
      'XmR chart: about 91 a month, enough to judge month by month, and nothing to divide by.',
    );
    expect(chart.points[0]?.limits?.lower).toBeCloseTo(82.857, 3);
    expect(chart.points[0]?.limits?.upper).toBeCloseTo(98.374, 3);
    expect(chart.points[12]?.signals.map(({ rule }) => rule)).toEqual(['outside limits']);
    expect(standingSignal(chart)).toEqual({
      rule: 'outside limits',
      direction: 'less',
      from: '2024-01',
      to: '2024-01',
    });
  });

  it('is an XmR chart for a share of about as many each month, and a p′ chart for one of very different numbers', () => {
    const steady = controlChart(shares(WORKED.map((value) => [value, 1000 + value])));
    expect(steady.kind).toBe('xmr');
    expect(steady.why).toContain('about as many each month (from 1,080 to 1,094)');
    const uneven = controlChart(shares(WORKED.map((value, i) => [value, 200 + 150 * (i % 5)])));
    expect(uneven.kind).toBe('p-prime');
    expect(uneven.why).toContain('very different numbers (from 200 to 800)');
    expect(new Set(uneven.points.map(({ limits }) => limits?.upper)).size).toBe(5);
  });

  it('is a u′ chart for a rate, its values and limits given per so many', () => {
    const months = monthsFrom(WORKED.map((numerator, i) => ({ numerator, denominator: 1000 + 100 * i })));
    const one = controlChart({ kind: 'rate', months });
    const per = controlChart({ kind: 'rate', months, per: 1000 });
    expect(one.kind).toBe('u-prime');
    expect(per.points[3]?.value).toBeCloseTo(1000 * (one.points[3]?.value ?? 0), 9);
    expect(per.points[3]?.limits?.upper).toBeCloseTo(1000 * (one.points[3]?.limits?.upper ?? 0), 9);
  });

  it('is a t chart of months between events where most months have none', () => {
    const chart = controlChart(counts([1, 0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 0]));
    expect(chart.kind).toBe('t');
    expect(chart.why).toBe(
      't chart (months between events): 5 events in 12 months are too few to judge month by month.',
    );
    expect(chart.points.map(({ value }) => value)).toEqual([3, 4, 1.75, 0.5, 2.25]);
    expect(chart.points.map(({ month }) => month)).toEqual([
      '2023-04',
      '2023-08',
      '2023-10',
      '2023-10',
      '2023-12',
    ]);
  });

  it('measures days instead where the days of the events are known; two on one day are half a day apart', () => {
    const eventDays = ['2023-04-03', '2023-01-31', '2023-02-02', '2023-02-02'];
    const chart = controlChart(counts([1, 2, 0, 1, 0, 0, 0, 0], { eventDays }));
    expect(chart.why).toContain('t chart (days between events)');
    expect(chart.points.map(({ value }) => value)).toEqual([2, 0.5, 60, 151]);
    expect(chart.points.map(({ isRunning }) => isRunning)).toEqual([false, false, false, true]);
  });

  it('is a g chart of cases between events for a share that is rare', () => {
    const chart = controlChart(
      shares([
        [1, 11],
        [0, 20],
        [0, 20],
        [2, 20],
        [0, 5],
        [0, 5],
        [1, 11],
      ]),
    );
    expect(chart.kind).toBe('g');
    expect(chart.points.map(({ value }) => value)).toEqual([50, 9, 19]);
  });

  it('has no usual range for too few events, or without data, and says so', () => {
    const few = controlChart(counts([0, 1, 0, 0]));
    expect(few).toMatchObject({ kind: 'none', isTrial: true });
    expect(few.why).toBe('No usual range: 1 event in 4 months is too few to say what is usual.');
    expect(few.points.map(({ value }) => value)).toEqual([0, 1, 0, 0]);
    expect(controlChart(counts([null, null])).why).toBe('No usual range: no month has data.');
    expect(controlChart(counts([])).points).toEqual([]);
  });
});

describe('rare events', () => {
  /** An event every other month. */
  const everyOther = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 1 : 0));

  it('show a long time without one as less, while it still goes on', () => {
    const chart = controlChart(counts([...everyOther, ...Array.from({ length: 12 }, () => 0)]));
    expect(chart.points.at(-1)).toMatchObject({ isRunning: true, value: 13.5 });
    expect(standingSignal(chart)).toMatchObject({ rule: 'outside limits', direction: 'less' });
  });

  it('show events that come close together as more', () => {
    const spaced = Array.from({ length: 48 }, (_, i) => (i % 4 === 0 ? 1 : 0));
    const chart = controlChart(counts([...spaced, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1]));
    expect(standingSignal(chart)?.direction).toBe('more');
  });

  it('are not measured across a month that was not received', () => {
    const chart = controlChart(counts([1, 0, null, 0, 1, 0, 1, 0, 1, 0, 0]));
    expect(chart.points.map(({ value }) => value)).toEqual([null, 2, 2, 2.5]);
    expect(controlChart(counts([1, 0, 1, 0, 1, 0, 0, 0, null])).points.map(({ value }) => value)).toEqual([
      2, 2,
    ]);
  });
});

describe('phases', () => {
  const reason = 'Recording moved to the new system';
  const rebasings = [{ month: '2024-02', reason }];

  it('have limits of their own, and a recorded reason', () => {
    const chart = controlChart(counts([...WORKED, ...WORKED.map((value) => value * 10)], { rebasings }));
    expect(chart.phases).toEqual([
      { from: '2023-01', to: '2024-01', reason: null, known: 13, isTrial: false },
      { from: '2024-02', to: '2025-02', reason, known: 13, isTrial: false },
    ]);
    expect(chart.points[0]?.limits?.upper).toBeCloseTo(98.374, 3);
    expect(chart.points[13]?.limits?.upper).toBeCloseTo(983.74, 2);
    expect(chart.signals.map(({ from, to }) => [from, to])).toEqual([
      [12, 12],
      [25, 25],
    ]);
  });

  it('are trial phases below twelve months, whatever came before', () => {
    const chart = controlChart(counts([...WORKED, 900, 905, 50], { rebasings }));
    expect(chart.isTrial).toBe(true);
    expect(chart.signals.map(({ to }) => to)).toEqual([12]);
    expect(standingSignal(chart)).toBeNull();
  });

  it('are not begun by a month outside the series', () => {
    expect(controlChart(counts(WORKED, { rebasings: [{ month: '2030-01', reason }] })).phases).toHaveLength(
      1,
    );
  });
});

const counted = fc
  .tuple(fc.nat({ max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.001, 0.2, 1))
  .map(([denominator, share, scale]) => ({
    numerator: Math.round(denominator * share * scale),
    denominator,
  }));
const anySeries: fc.Arbitrary<ControlSeries> = fc.record({
  kind: fc.constantFrom('count' as const, 'share' as const, 'rate' as const),
  months: fc.array(fc.option(counted, { nil: null, freq: 5 }), { maxLength: 40 }).map(monthsFrom),
  rebasings: fc
    .array(fc.nat({ max: 45 }), { maxLength: 2 })
    .map((all) => all.map((i) => ({ month: addMonths(START, i), reason: 'new form' }))),
});

describe('whatever the series', () => {
  it('gives no NaN, limits around their centre, and limits of shares within 0 and 1', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const chart = controlChart(series);
        for (const { value, limits } of chart.points) {
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
          if (limits === null) continue;
          expect(limits.lower).toBeGreaterThanOrEqual(0);
          expect(limits.lower).toBeLessThanOrEqual(limits.centre);
          expect(limits.upper).toBeGreaterThanOrEqual(limits.centre);
          if (series.kind === 'share' && chart.valuesAre === 'months') {
            expect(limits.upper).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('keeps a month without data a gap, in no limit and no signal', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const chart = controlChart(series);
        for (const { from, to } of chart.signals) {
          expect(chart.points.slice(from, to + 1).every(({ value }) => value !== null)).toBe(true);
        }
        if (chart.valuesAre !== 'months') return;
        const gaps = series.months.map(
          (each) => each.counted === null || (series.kind !== 'count' && each.counted.denominator === 0),
        );
        expect(chart.points.map(({ value }) => value === null)).toEqual(gaps);
        expect(chart.points.every(({ value, limits }) => value !== null || limits === null)).toBe(true);
      }),
    );
  });

  it('gives the same answer twice, and months without data at the end change none of it', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const chart = controlChart(series);
        expect(controlChart(series)).toEqual(chart);
        const end = addMonths(START, series.months.length);
        const later = controlChart({
          ...series,
          rebasings: [],
          months: [...series.months, { month: end, counted: null }],
        });
        const before = controlChart({ ...series, rebasings: [] });
        expect(later.kind).toBe(before.kind);
        if (before.valuesAre === 'months') expect(later.signals).toEqual(before.signals);
      }),
    );
  });

  it('finds nothing by trial limits', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { phases, points } = controlChart(series);
        for (const { from, to, isTrial } of phases) {
          if (!isTrial) continue;
          const own = points.filter(({ month }) => month >= from && month <= to);
          expect(own.every(({ signals }) => signals.length === 0)).toBe(true);
        }
      }),
    );
  });
});
