import { describe, expect, it } from 'vitest';
import type { DisclosureClass } from '@/lib/access/scope';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { listMonths } from '@/lib/period/month';
import type { BoardFacts } from './board-facts';
import { composeBoard } from './boards';

const PERIOD = { from: '2025-04', to: '2026-03' };
const MONTHS = listMonths(PERIOD.from, PERIOD.to);
const FINDINGS = { full: 40, not_found: 2, awaiting_upload: 3, indeterminate: 1 };

function facts(disclosure: DisclosureClass): BoardFacts {
  const [newest = PERIOD.to] = MONTHS.slice(-1);
  const found = Object.entries(FINDINGS).map(
    ([group, numerator]): MeasureCount => ({
      measure: 'bwv_findings_arrests',
      dimension: 'finding',
      group,
      month: newest,
      numerator,
      denominator: numerator,
      source: 'arrests',
    }),
  );
  return {
    forceName: 'Northshire Police',
    disclosure,
    steps: [PERIOD],
    filters: { period: PERIOD, areaCode: null, areaName: null, filter: UNFILTERED },
    trendPeriod: PERIOD,
    trends: [],
    groups: found,
    received: MONTHS.map((month) => ({ dataset: 'arrests', month, rows: 46 })),
    residents: [],
    asAt: null,
  };
}

describe('the board on cameras', () => {
  it('tells insiders how many attendances there were and how many are in no rate', () => {
    const { lead, cannotSay } = composeBoard('cameras', facts('internal'));
    expect(lead).toContain('46 attendances required a camera and 42 can be determined');
    expect(lead).toContain('not found for 2.');
    expect(cannotSay.join(' ')).toContain('3 attendances wait for footage');
  });

  it('tells outsiders no number of its own: those of the powers together would give a small one away', () => {
    const { heading, lead, cannotSay } = composeBoard('cameras', facts('external'));
    expect(lead).toBe(
      'financial year 2025 to 2026: how often cameras were fully on, for each power by itself (arrests).',
    );
    expect(`${heading} ${cannotSay.join(' ')}`).not.toMatch(/\d/);
    expect(cannotSay).toContain(
      'Attendances that still wait for footage, and those that cannot be judged, count in no rate.',
    );
  });
});
