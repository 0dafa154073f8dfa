import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BarList } from './bar-list';
import { IntervalPlot } from './interval-plot';
import { SparkLine } from './spark-line';
import { StackedShareBar } from './stacked-share-bar';
import { Timeline } from './timeline';
import { TrendLine } from './trend-line';

const POINTS = [70, 71, null, 88].map((value, i) => ({
  month: `2026-0${i + 1}`,
  value,
  isUnusual: value === 88,
}));

const PICTURES = {
  trend: (
    <TrendLine
      chart={{
        measure: 'Footage not found',
        unit: 'count',
        points: POINTS,
        usualRanges: [],
        annotations: [],
      }}
    />
  ),
  spark: <SparkLine name="Footage not found" chart={{ unit: 'count', points: POINTS, usualRanges: [] }} />,
  shares: (
    <StackedShareBar
      bar={{
        whole: '4 attendances',
        parts: [
          { key: 'full', label: 'Full', count: 3, tone: 'ink' },
          { key: 'lost', label: 'Lost', count: 1, tone: 'plum' },
        ],
      }}
    />
  ),
  intervals: (
    <IntervalPlot
      chart={{
        measure: 'Searches',
        reference: 'the same',
        rows: [{ key: 'b', label: 'Black', value: 3.2, low: 2.9, high: 3.7 }],
      }}
    />
  ),
  timeline: (
    <Timeline
      chart={{
        summary: 'Footage covers all of it.',
        window: { from: 0, to: 600_000, words: 'Encounter 01:00:00 to 01:10:00' },
        lanes: [
          {
            key: 'a',
            label: 'Officer A',
            bars: [{ from: 0, to: 700_000, kind: 'own', words: 'V0001' }],
            marks: [],
          },
        ],
      }}
    />
  ),
};

/** The accessible names of the images in a piece of HTML. */
function namesOfImages(html: string): string[] {
  return [...html.matchAll(/role="img"[^>]*aria-label="([^"]*)"/g)].map((match) => match[1] ?? '');
}

describe('every picture', () => {
  test.each(Object.entries(PICTURES))('%s is one image whose name holds its numbers', (_, picture) => {
    const names = namesOfImages(renderToStaticMarkup(picture));
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/\d/);
  });

  test.each(Object.entries(PICTURES))(
    '%s has no inline style, which the security policy would refuse',
    (_, picture) => {
      expect(renderToStaticMarkup(picture)).not.toMatch(/\sstyle=/);
    },
  );

  test.each(Object.entries(PICTURES))('%s has no ids, so it may stand on a page twice', (_, picture) => {
    expect(renderToStaticMarkup(picture)).not.toMatch(/\sid=/);
  });
});

describe('a trend', () => {
  const html = renderToStaticMarkup(PICTURES.trend);

  test('names the missing month and the unusual one', () => {
    const [name] = namesOfImages(html);
    expect(name).toContain('No data for March 2026');
    expect(name).toContain('88 in April 2026');
  });

  test('lifts its line at the missing month in each of its drawings', () => {
    const paths = [...html.matchAll(/class="candour-chart__line" d="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(paths).toHaveLength(3);
    for (const path of paths) expect(path.match(/M/g)).toHaveLength(2);
  });

  test('tells the unusual month by shape, not by colour alone', () => {
    expect(html.match(/<path class="candour-chart__unusual"/g)).toHaveLength(3);
  });
});

describe('bars and shares', () => {
  test('say every value beside its name', () => {
    const html = renderToStaticMarkup(PICTURES.shares);
    expect(html).toContain('Full <strong>3</strong>');
    expect(namesOfImages(html)[0]).toBe('4 attendances: Full 3 (75.0%), Lost 1 (25.0%).');
  });

  test('say in words that nothing was counted instead of drawing it', () => {
    const html = renderToStaticMarkup(<StackedShareBar bar={{ whole: '0', parts: [] }} />);
    expect(html).toContain('Nothing was counted');
    expect(namesOfImages(html)).toEqual([]);
  });

  test('show no number where there is no value', () => {
    const rows = [{ key: 'a', label: 'Race', value: null, note: 'Not available' }];
    const html = renderToStaticMarkup(<BarList chart={{ measure: 'Reports', unit: 'count', rows }} />);
    expect(html).toContain('Not available');
    expect(html).not.toContain('<strong>');
  });
});
