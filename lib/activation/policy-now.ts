import type { DisclosureClass } from '@/lib/access/scope';
import { formatPercent } from '@/lib/format/numbers';
import { formatDay } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';
import { groupedBy } from '@/lib/tables/grouped-by';
import {
  changedStretches,
  compareJudged,
  type RuleBookRows,
  type TrialCounts,
  type TrialPlan,
} from './policy-trial';
import { fullOf, ratesTable, type TrialTable } from './policy-trial-tables';

/** The figures of a period beside what they would be, had the rule book of one day held throughout. */
export interface PolicyNow {
  readonly heading: string;
  readonly words: string;
  readonly table: TrialTable;
}

interface PolicyNowFacts {
  readonly ruleBook: RuleBookRows;
  readonly plan: TrialPlan;
  readonly counts: TrialCounts;
  /** One area; all of them where null. */
  readonly areaCode: string | null;
  /** The day whose rule book is held to, YYYY-MM-DD. */
  readonly today: string;
  readonly disclosure: DisclosureClass;
}

/** Puts both figures side by side, in words and by power. */
export function composePolicyNow(facts: PolicyNowFacts): PolicyNow {
  const { ruleBook, plan, counts, areaCode, today, disclosure } = facts;
  const places = counts.places.filter((place) => areaCode === null || place.areaCode === areaCode);
  const byPower = groupedBy(places, ({ power }) => power);
  const parts = plan.tried.map(({ power }) => ({
    key: power,
    name: POWER_NAMES[power],
    judged: byPower.get(power) ?? [],
  }));
  const isSame = changedStretches(ruleBook, plan).length === 0;
  const { before, after } = compareJudged(places);
  const share = ({ numerator, denominator }: ReturnType<typeof fullOf>) =>
    denominator === 0 ? 'not calculable' : formatPercent(numerator / denominator);
  return {
    heading: isSame
      ? 'Today’s policy held throughout these months, so both figures are the same'
      : disclosure === 'internal'
        ? `Fully on under the policy of each day: ${share(fullOf(before))}. Under today’s policy throughout: ${share(fullOf(after))}`
        : 'Under the policy of each day, and under today’s throughout',
    words: `Worked out from the same attendances and footage by the same rule, as if the rule book of ${formatDay(today)} had held throughout. The ledger keeps the finding under the policy of the day. Officers acted under that policy, not under today’s.`,
    table: ratesTable(
      'Rates under the policy of each day and under today’s',
      'Power',
      // To outsiders a total would give back what is suppressed beside it.
      disclosure === 'internal' ? [...parts, { key: 'all', name: 'All powers', judged: places }] : parts,
      { disclosure, beside: { before: 'as the policy then', after: 'as the policy now' } },
    ),
  };
}
