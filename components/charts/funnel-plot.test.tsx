import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { funnelChart } from '@/lib/charts/funnel-chart';
import { funnelOf } from '@/lib/statistics/funnel';
import { FunnelPlot } from './funnel-plot';

const FUNNEL = funnelOf(
  [
    { key: 'Ashford', counted: { numerator: 100, denominator: 1000 } },
    { key: 'Dover', counted: { numerator: 9, denominator: 40 } },
    { key: 'Medway', counted: { numerator: 60, denominator: 1000 } },
    { key: 'Swale', counted: { numerator: 160, denominator: 1000 } },
  ],
  'share',
  0.1,
);

function html(): string {
  if (FUNNEL === null) throw new Error('There is a funnel');
  const words = {
    measure: 'Find rate by area',
    unit: 'share',
    sizeName: 'Searches',
    labelOf: (key: string) => key,
  } as const;
  return renderToStaticMarkup(<FunnelPlot chart={funnelChart(FUNNEL, words)} />);
}

describe('a funnel plot', () => {
  test('is one image whose name holds its numbers', () => {
    const names = [...html().matchAll(/role="img"[^>]*aria-label="([^"]*)"/g)].map((match) => match[1]);
    expect(names).toHaveLength(1);
    expect(names[0]).toContain('Swale (16.0%, above)');
  });

  test('tells by shape what lies inside, between and outside, and names only the last', () => {
    expect(html().match(/candour-chart__point/g)).toHaveLength(3);
    expect(html().match(/candour-funnel__ring/g)).toHaveLength(3);
    expect(html().match(/candour-chart__unusual/g)).toHaveLength(6);
    const written = html()
      .replace(/<title>[^<]*<\/title>/g, '')
      .replace(/aria-label="[^"]*"/g, '');
    expect(written).toContain('Swale');
    expect(written).not.toContain('Ashford');
    expect(written).not.toContain('Dover');
  });

  test('has no inline style and no ids', () => {
    expect(html()).not.toMatch(/\s(style|id)=/);
  });
});
