import { describe, expect, it } from 'vitest';
import type { BarListChart } from './bar-list';
import { layoutBarList, summariseBarList } from './bar-list-layout';
import { textWidth } from './text-layout';

const CHART: BarListChart = {
  measure: 'What searches led to',
  unit: 'count',
  rows: [
    { key: 'a', label: 'No further action, and nothing else besides', value: 700, note: '70.0%' },
    { key: 'b', label: 'Arrest', value: 350, note: '35.0%' },
    { key: 'c', label: 'Caution', value: null, note: 'Not shown: fewer than 5' },
  ],
};

describe('bars as a drawing', () => {
  it('are as long as their values, and nothing where there is no value', () => {
    const [a, b, c] = layoutBarList(CHART, 540).bars;
    expect(a?.length).toBeCloseTo(a?.ground.width ?? 0);
    expect(b?.length).toBeCloseTo((a?.length ?? 0) / 2, 0);
    expect(c?.length).toBe(0);
  });

  it.each([288, 540, 752, 1100])('stay within a drawing of %i px, names and words beside them', (width) => {
    for (const bar of layoutBarList(CHART, width).bars) {
      for (const line of bar.label.lines) expect(textWidth(line)).toBeLessThanOrEqual(bar.ground.x);
      expect(bar.ground.x + bar.ground.width).toBeLessThanOrEqual(bar.words.x);
      expect(bar.words.x + textWidth(bar.words.value, 14, true)).toBeLessThanOrEqual(width);
    }
  });

  it('do not overlap though a name takes several lines', () => {
    const { bars, height } = layoutBarList(CHART, 350);
    const tops = bars.map(({ label }) => label.y);
    bars.slice(1).forEach((bar, i) => {
      const before = bars[i];
      expect(bar.label.y).toBeGreaterThan((tops[i] ?? 0) + ((before?.label.lines.length ?? 1) - 1) * 18);
    });
    expect(height).toBeGreaterThan(tops.at(-1) ?? 0);
  });

  it('say their numbers in sentences', () => {
    expect(summariseBarList(CHART)).toBe(
      'What searches led to. No further action, and nothing else besides: 700, 70.0%. Arrest: 350, 35.0%. Caution: Not shown: fewer than 5.',
    );
  });
});
