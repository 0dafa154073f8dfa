import type { DisclosureClass } from '@/lib/access/scope';
import { shown } from '@/lib/disclosure/disclosed';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatDay } from '@/lib/format/times';
import { ETHNIC_GROUPS } from '@/lib/reference/ethnicity';
import { POWER_NAMES } from '@/lib/reference/powers';
import { groupedBy } from '@/lib/tables/grouped-by';
import { changedTerms, type PolicyTerms, termsOf } from './policy-terms';
import {
  basisOf,
  compareJudged,
  type Judged,
  type RuleBookRows,
  type TrialCounts,
  type TrialPlan,
} from './policy-trial';
import {
  fullOf,
  movesTable,
  onOf,
  pointsBetween,
  rateInWords,
  ratesTable,
  type TrialPart,
  type TrialTable,
} from './policy-trial-tables';
import { casesInWords, trialHeading } from './policy-trial-words';

/** Everything a trial's page is composed from. */
export interface TrialFacts {
  readonly plan: TrialPlan;
  /** What was asked to be other than it is. */
  readonly changes: Partial<PolicyTerms>;
  readonly counts: TrialCounts;
  readonly ruleBook: RuleBookRows;
  readonly areas: readonly { areaCode: string; name: string }[];
  /** The period in words. */
  readonly period: string;
  readonly isSettled: boolean;
  readonly disclosure: DisclosureClass;
}

/** A number with what it is of. */
interface TrialCard {
  readonly name: string;
  readonly value: string;
  readonly of: string;
}

/** A trial in words, numbers and tables. */
export interface TrialReport {
  readonly heading: string;
  readonly lead: string;
  /** What the trial changed of the policy, a line for each power. */
  readonly asked: readonly string[];
  readonly cards: readonly TrialCard[];
  readonly moves: TrialTable;
  readonly byPower: TrialTable | null;
  readonly byArea: TrialTable;
  readonly bySelfDefined: TrialTable;
  readonly byOfficerDefined: TrialTable;
  readonly caveats: readonly string[];
}

export function composeTrialReport(facts: TrialFacts): TrialReport {
  const { plan, changes, counts, disclosure } = facts;
  const isInternal = disclosure === 'internal';
  const wide = (caption: string, first: string, parts: readonly TrialPart[]) =>
    ratesTable(caption, first, parts, { disclosure });
  const narrow = (caption: string, parts: readonly TrialPart[]) =>
    ratesTable(caption, 'Group', parts, { disclosure, isNarrow: true });
  return {
    heading: isInternal ? trialHeading(plan, changes, counts) : 'What these terms would change',
    lead: `${facts.period}: every attendance judged again by the ledger’s own rule, with these terms instead of those then in force. The ledger is as it was.`,
    asked: askedInWords(facts),
    cards: isInternal ? cardsOf(counts) : [],
    moves: movesTable(counts.places, disclosure),
    byPower: plan.tried.length > 1 ? wide('Rates by power', 'Power', powerParts(facts)) : null,
    byArea: wide('Rates by area', 'Area', areaParts(facts)),
    bySelfDefined: narrow('By self-defined ethnicity', groupParts(counts.selfDefined)),
    byOfficerDefined: narrow('By officer-defined ethnicity', groupParts(counts.officerDefined)),
    caveats: caveatsOf(facts),
  };
}

function askedInWords({ plan, ruleBook }: TrialFacts): string[] {
  return plan.tried.flatMap(({ power, terms }) => {
    const now = termsOf(basisOf(ruleBook.get(power) ?? [], plan.period));
    const changed = changedTerms(now, terms);
    return changed.length === 0 ? [] : [`${POWER_NAMES[power]}: ${changed.join('; ')}.`];
  });
}

function cardsOf({ places, cases }: TrialCounts): TrialCard[] {
  const { attendances, moved, before, after } = compareJudged(places);
  const rate = (name: string, of: typeof onOf): TrialCard => {
    const [now, then] = [of(before), of(after)];
    const value = then.denominator === 0 ? null : rateInWords(shown(then));
    return {
      name,
      value: value === null ? 'Not calculable' : (value.split(' ')[0] ?? value),
      of: `${pointsBetween(now, then) ?? 'Not comparable'}: now ${rateInWords(shown(now))}, with these terms ${value ?? 'not calculable'} of ${formatNumber(then.denominator)} determinable`,
    };
  };
  const difference = cases.opened + cases.reopened - cases.withdrawn;
  return [
    {
      name: 'Findings that would move',
      value: formatNumber(moved),
      of: `of ${formatCount(attendances, 'attendance', 'attendances')}`,
    },
    rate('Fully on', fullOf),
    rate('On', onOf),
    {
      name: 'Cases',
      value: difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`,
      of: casesInWords(cases),
    },
  ];
}

function powerParts({ plan, counts }: TrialFacts): TrialPart[] {
  const byPower = groupedBy(counts.places, ({ power }) => power);
  return plan.tried.map(({ power }) => ({
    key: power,
    name: POWER_NAMES[power],
    judged: byPower.get(power) ?? [],
  }));
}

function areaParts({ counts, areas }: TrialFacts): TrialPart[] {
  const byArea = groupedBy(counts.places, ({ areaCode }) => areaCode);
  const nameOf = (code: string) => areas.find(({ areaCode }) => areaCode === code)?.name;
  return [...byArea]
    .map(([key, judged]) => ({
      key,
      name: nameOf(key) ?? (key === '' ? 'Area not recorded' : key),
      judged,
    }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name));
}

function groupParts(counted: readonly (Judged & { group: string })[]): TrialPart[] {
  const byGroup = groupedBy(counted, ({ group }) => group);
  const parts = [...ETHNIC_GROUPS.codes.map((code) => [code, ETHNIC_GROUPS.labelOf(code)] as const)];
  return [...parts, ['not_recorded', 'Not recorded'] as const].flatMap(([key, name]) => {
    const judged = byGroup.get(key);
    return judged === undefined ? [] : [{ key, name: name ?? key, judged }];
  });
}

function caveatsOf({ plan, ruleBook, counts, isSettled }: TrialFacts): string[] {
  const { after } = compareJudged(counts.places);
  const { from, to } = plan.period;
  const begun = plan.tried.flatMap(({ power }) =>
    (ruleBook.get(power) ?? []).flatMap(({ effectiveFrom }) =>
      effectiveFrom > from && (to === null || effectiveFrom < to) ? [effectiveFrom] : [],
    ),
  );
  return [
    ...(isSettled
      ? []
      : ['Data came in while this was worked out. Reload the page for figures of one moment.']),
    ...[...new Set(begun)].map(
      (day) =>
        `A policy began on ${formatDay(day)}, inside this period. The trial holds one policy throughout, so some of what moves comes from that.`,
    ),
    'A trial judges what was done under the policy of its day. Under another policy officers may have acted otherwise.',
    'Before and after are the same attendances judged twice, so their difference is counted, not estimated. Each interval says how far the rate itself could lie from the one counted.',
    'Times written to the minute, or rounded, are judged with that much slack. A tolerance smaller than the slack changes nothing for them.',
    ...(after.findings.awaiting_upload > 0
      ? [
          `With these terms ${formatCount(after.findings.awaiting_upload, 'attendance would wait', 'attendances would wait')} for footage and count in no rate.`,
        ]
      : []),
    'The two recorded ethnicities are shown side by side and never merged. Differences between groups are associations; they say nothing of motives.',
  ];
}
