import type { FunnelPosition } from '@/lib/statistics/funnel';
import { valueInWords } from './chart-value';
import type { FunnelChart } from './funnel-chart';

/** A funnel in sentences made from its numbers. Units within the limits are counted, and none is ranked. */
export function summariseFunnel(chart: FunnelChart): string {
  const { measure, points, target, unit } = chart;
  const inside = points.filter(({ position }) => position === 'inside').length;
  return [
    `${measure}: ${points.length} compared; together ${valueInWords(target, unit)}.`,
    ...named(chart, 'outside 99.8', 'Outside the 99.8% limits'),
    ...named(chart, 'outside 95', 'Outside the 95% limits only'),
    `${inside} within what chance alone would give.`,
    ...(chart.isWidened ? ['The limits are widened, because the units differ by more than chance.'] : []),
    ...named(chart, 'not calculable', 'Not calculable'),
  ].join(' ');
}

function named({ points, unit }: FunnelChart, position: FunnelPosition, words: string): string[] {
  const found = points.filter((point) => point.position === position);
  if (found.length === 0) return [];
  const each = found.map(({ label, value, side }) =>
    value === null || side === null ? label : `${label} (${valueInWords(value, unit)}, ${side})`,
  );
  return [`${words}: ${each.join(', ')}.`];
}
