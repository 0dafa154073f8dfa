import { describe, expect, test } from 'vitest';
import { addMonths } from '@/lib/period/month';
import { controlChart } from '@/lib/statistics/control-chart';
import type { ControlSeries } from '@/lib/statistics/control-phase';
import { drawControlChart } from './control-chart-drawing';

/** The worked example of domain 9: its last month lies below the limits. */
const WORKED = [91, 93, 90, 92, 94, 91, 89, 92, 93, 90, 91, 92, 80];

function counted(
  values: readonly (number | null)[],
  denominator: (i: number) => number = () => 0,
): ControlSeries['months'] {
  return values.map((numerator, i) => ({
    month: addMonths('2024-01', i),
    counted: numerator === null ? null : { numerator, denominator: denominator(i) },
  }));
}

describe('the engine’s answer as a drawing', () => {
  test('is one band over all months where limits stay the same, gaps included', () => {
    const months = counted([...WORKED.slice(0, 6), null, ...WORKED.slice(6)]);
    const drawing = drawControlChart(controlChart({ kind: 'count', months }));
    expect(drawing.usualRanges).toHaveLength(1);
    expect(drawing.usualRanges[0]).toMatchObject({ from: '2024-01', to: '2025-02' });
    expect([...drawing.unusualMonths]).toEqual(['2025-02']);
    expect(drawing.reading).toContain('Shaded: usual range, from 13 months. A diamond is an unusual month.');
  });

  test('has a range for each month, and none for a gap, where limits differ by month', () => {
    const values = [...WORKED.slice(0, 6), null, ...WORKED.slice(6)];
    const months = counted(values, (i) => 200 + 150 * (i % 5));
    const { usualRanges } = drawControlChart(controlChart({ kind: 'share', months }));
    expect(usualRanges).toHaveLength(13);
    expect(usualRanges.every(({ from, to }) => from === to)).toBe(true);
    expect(usualRanges.map(({ from }) => from)).not.toContain('2024-07');
    expect(usualRanges[0]?.centre).toBe(usualRanges[12]?.centre);
  });

  test('marks each new phase with its reason, and draws no trial limits', () => {
    const rebasings = [{ month: '2025-02', reason: 'new form' }];
    const chart = controlChart({ kind: 'count', months: counted([...WORKED, 300, 310]), rebasings });
    const drawing = drawControlChart(chart);
    expect(drawing.annotations).toEqual([{ month: '2025-02', words: 'Limits start anew: new form' }]);
    expect(drawing.usualRanges.map(({ from, to }) => [from, to])).toEqual([['2024-01', '2025-01']]);
    expect(drawing.reading).toContain('Too few months for a usual range.');
  });

  test('draws no band over the counts of rare events, and marks where a long quiet time still runs', () => {
    const values = [...Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 1 : 0)), ...Array(12).fill(0)];
    const drawing = drawControlChart(controlChart({ kind: 'count', months: counted(values) }));
    expect(drawing.usualRanges).toEqual([]);
    expect([...drawing.unusualMonths]).toEqual(['2027-06']);
    expect(drawing.reading).toContain('t chart (months between events)');
  });

  test('says why there is none for too few events', () => {
    const drawing = drawControlChart(controlChart({ kind: 'count', months: counted([0, 1, 0]) }));
    expect(drawing.reading).toBe('No usual range: 1 event in 3 months is too few to say what is usual.');
  });
});
