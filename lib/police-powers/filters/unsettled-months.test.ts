import { expect, it } from 'vitest';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { unsettledMonths } from './unsettled-months';

const count = (month: string, group: string, numerator: number): MeasureCount => ({
  measure: 'bwv_findings_arrests',
  dimension: 'finding',
  group,
  month,
  numerator,
  denominator: numerator,
  source: 'finding',
});

it('leaves a month out of a trend while more than 2% of what was required awaits footage', () => {
  const counts = [
    count('2026-09', 'full', 98),
    count('2026-09', 'awaiting_upload', 2),
    count('2026-10', 'full', 97),
    count('2026-10', 'awaiting_upload', 3),
    count('2026-10', 'not_required', 500),
  ];
  const unsettled = unsettledMonths(counts, []);
  expect(unsettled.get('bwv_full_compliance_arrests')).toEqual(new Set(['2026-10']));
  expect(unsettled.get('bwv_activation_stop_search')).toEqual(new Set());
});

it('leaves a month of which findings are held out of its power’s trends', () => {
  const held = [{ power: 'arrests', month: '2026-09-01' }] as const;
  const unsettled = unsettledMonths([count('2026-09', 'full', 98)], held);
  expect(unsettled.get('bwv_activation_arrests')).toEqual(new Set(['2026-09']));
  expect(unsettled.get('bwv_activation_stop_search')).toEqual(new Set());
});
