import type { ShareBar, SharePart, Tone } from '@/lib/charts/share-bar';
import { formatNumber, formatPercent } from '@/lib/format/numbers';
import { coverageInWords, sourceInWords } from './figure-source';
import type { DecisionCount } from './hate-incident-counts';
import { type FigureWords, type HateIncidentFacts, tableOf } from './hate-incident-facts';

export interface DecisionMix extends FigureWords {
  readonly bar: ShareBar;
}

interface Decision {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  readonly holds: (count: DecisionCount) => boolean;
}

const isNonCrime = (count: DecisionCount) => count.classification === 'non_crime_hate_incident';

/** Every report falls under exactly one of these; the last takes what a file calls by a name on no list. */
const DECISIONS: readonly Decision[] = [
  {
    key: 'crime',
    label: 'Hate crime',
    tone: 'ink',
    holds: ({ classification }) => classification === 'hate_crime',
  },
  {
    key: 'with-personal-data',
    label: 'Non-crime, with personal data',
    tone: 'plum',
    holds: (count) => isNonCrime(count) && count.personalDataRecorded === true,
  },
  {
    key: 'without-personal-data',
    label: 'Non-crime, no personal data',
    tone: 'sky',
    holds: (count) => isNonCrime(count) && count.personalDataRecorded === false,
  },
  {
    key: 'personal-data-not-stated',
    label: 'Non-crime, personal data not stated',
    tone: 'teal',
    holds: (count) => isNonCrime(count) && count.personalDataRecorded === null,
  },
  {
    key: 'not-recorded',
    label: 'Not recorded',
    tone: 'pending',
    holds: ({ classification }) => classification === 'not_recorded',
  },
  {
    key: 'unclassified',
    label: 'Not yet classified',
    tone: 'unusual',
    holds: ({ classification }) => classification === 'unclassified',
  },
  {
    key: 'unrecognised',
    label: 'Unknown classification',
    tone: 'unknown',
    holds: ({ classification }) => classification === 'unrecognised',
  },
];

/** Parts that can only be missing data are left out where there is none of it. */
const ONLY_WHERE_PRESENT = new Set(['personal-data-not-stated', 'unrecognised']);

/** What became of the reports, as parts that add up to all of them. */
export function decisionMix(facts: HateIncidentFacts): DecisionMix {
  const parts: SharePart[] = DECISIONS.map(({ key, label, tone, holds }) => ({
    key,
    label,
    tone,
    count: facts.decisions.filter(holds).reduce((sum, { reports }) => sum + reports, 0),
  })).filter(({ key, count }) => count > 0 || !ONLY_WHERE_PRESENT.has(key));
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => (total === 0 ? 'Not calculable' : formatPercent(count / total));
  return {
    id: 'decision-mix',
    heading: headingOf(parts, total),
    reading: 'Each report under the decision that stands today. The parts add up to all reports received.',
    source: sourceInWords(facts),
    coverage: coverageInWords(facts),
    notes: [],
    table: tableOf(
      'Reports by decision',
      ['Decision', 'Reports', 'Share'],
      parts.map(({ label, count }) => [label, formatNumber(count), share(count)]),
    ),
    bar: { whole: `${formatNumber(total)} reports`, parts },
  };
}

function headingOf(parts: readonly SharePart[], total: number): string {
  if (total === 0) return 'No reports in this period';
  const countOf = (...keys: string[]) =>
    parts.filter(({ key }) => keys.includes(key)).reduce((sum, { count }) => sum + count, 0);
  const nonCrime = countOf('with-personal-data', 'without-personal-data', 'personal-data-not-stated');
  const withPersonalData = countOf('with-personal-data');
  if (nonCrime === 0)
    return `${formatPercent(countOf('crime') / total)} of ${formatNumber(total)} reports were hate crimes`;
  return `${formatPercent(nonCrime / total)} of ${formatNumber(total)} reports were no crime; ${formatPercent(withPersonalData / nonCrime)} of those hold personal data`;
}
