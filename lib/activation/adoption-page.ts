import type { DisclosureClass } from '@/lib/access/scope';
import { formatNumber } from '@/lib/format/numbers';
import { formatDay } from '@/lib/format/times';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { parseCivilDate } from '@/lib/period/civil-date';
import { londonMidnight } from '@/lib/period/london';
import { POWER_NAMES, type Power } from '@/lib/reference/powers';
import { adoptionInWords } from './adopt-policy';
import { policyAt } from './policy';
import { changedTerms, type PolicyTerms, termsInWords, termsOf } from './policy-terms';
import { compareJudged, type RuleBookRows, type TrialCounts } from './policy-trial';
import { movesTable, type TrialTable } from './policy-trial-tables';
import { casesInWords } from './policy-trial-words';

/** The first day of a policy as three fields of an address give it. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Reads the first day from an address; null in place of a day that is none. */
export function readFirstDay(params: SearchParams): { typed: TypedDay; day: string | null } {
  const part = (name: string) => firstValue(params, name) ?? '';
  const typed = { day: part('day'), month: part('month'), year: part('year') };
  const text = `${typed.year}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`;
  return { typed, day: parseCivilDate(text) === null ? null : text };
}

/** What a policy that is about to be adopted says and does. */
export interface AdoptionPreview {
  readonly heading: string;
  readonly terms: readonly string[];
  /** What is other than in the policy that it follows. */
  readonly changes: readonly string[];
  readonly inRuleBook: readonly string[];
  /** What it does to findings that have been made; null where it begins too late to, or that may not be shown. */
  readonly onFindings: { readonly words: string; readonly moves: TrialTable } | null;
}

/** Puts what adopting a policy does into words. `counts` are those of a trial over the stretch in which it would hold. */
export function composeAdoption(
  ruleBook: RuleBookRows,
  proposal: { power: Power; day: string; terms: PolicyTerms },
  counts: TrialCounts | null,
  disclosure: DisclosureClass,
): AdoptionPreview {
  const { power, day, terms } = proposal;
  const midnight = londonMidnight(day);
  const before = policyAt(ruleBook.get(power) ?? [], midnight);
  return {
    heading: `From ${formatDay(day)}, for ${POWER_NAMES[power].toLowerCase()}`,
    terms: termsInWords(terms),
    changes: changedTerms(termsOf(before), terms),
    inRuleBook: adoptionInWords(ruleBook, power, day, midnight),
    onFindings:
      counts === null
        ? null
        : { words: findingsInWords(counts), moves: movesTable(counts.places, disclosure) },
  };
}

function findingsInWords({ places, cases }: TrialCounts): string {
  const { attendances, moved } = compareJudged(places);
  return `It begins in the past, so findings already made change: ${formatNumber(moved)} of ${formatNumber(attendances)} attendances since that day would have another finding. Of the cases, ${casesInWords(cases)}.`;
}
