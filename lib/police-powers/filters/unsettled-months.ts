import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { CountedMeasure } from '@/lib/measures/measure';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { type Month, monthOfDate } from '@/lib/period/month';
import { POWERS, type Power } from '@/lib/reference/powers';

/** More of a month's required attendances than this awaiting footage, and its rate says nothing of a trend. */
const MOST_AWAITED = 0.02;

/** The months of each measure whose rate is not settled yet. */
export type UnsettledMonths = ReadonlyMap<CountedMeasure, ReadonlySet<Month>>;

/**
 * The months in which too much footage is still awaited for a rate to be compared with others. What is full counts at
 * once and what is not waits for its upload, so the newest month always looks better than it will be. `findings` are
 * counts by finding over the months asked about; `held` are the months of which findings are held for a person.
 */
export function unsettledMonths(
  findings: readonly MeasureCount[],
  held: readonly { power: Power; month: string }[],
): UnsettledMonths {
  const unsettled = new Map<CountedMeasure, Set<Month>>();
  for (const power of POWERS) {
    const ids = activationMeasuresOf(power);
    const months = monthsAwaited(findings.filter((count) => count.measure === ids.findings));
    for (const { month } of held.filter((each) => each.power === power)) months.add(monthOfDate(month));
    unsettled.set(ids.activation, months);
    unsettled.set(ids.fullCompliance, months);
  }
  return unsettled;
}

function monthsAwaited(findings: readonly MeasureCount[]): Set<Month> {
  const required = new Map<Month, number>();
  const awaited = new Map<Month, number>();
  for (const { month, group, numerator } of findings) {
    if (group === 'not_required') continue;
    required.set(month, (required.get(month) ?? 0) + numerator);
    if (group === 'awaiting_upload') awaited.set(month, (awaited.get(month) ?? 0) + numerator);
  }
  return new Set(
    [...awaited].flatMap(([month, count]) =>
      count > MOST_AWAITED * (required.get(month) ?? 0) ? [month] : [],
    ),
  );
}
