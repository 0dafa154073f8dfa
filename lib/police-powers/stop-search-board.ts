import { shownValue } from '@/lib/disclosure/disclosed';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { estimateOf } from '@/lib/measures/estimate';
import { addUp } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import type { BoardFacts } from './board-facts';
import { type DisproportionalityFigure, disproportionalityFigure } from './disproportionality-figure';
import { type GlanceMeasure, glanceMeasures, inPeriod } from './glance';
import { byGroup, type MixFigure, noSuspicionFigure, objectsFigure, outcomesFigure } from './mix-figures';
import { coverageIn, seriesOf, totalOf } from './series';
import { coverageWords } from './source-words';
import { seriesVerdict, type TrendFigure, trendFigure } from './trend-figures';

/** The stop and search board as plain data: what the page draws and a pack could print. */
export interface StopSearchBoard {
  readonly heading: string;
  readonly lead: string;
  readonly glance: readonly GlanceMeasure[];
  readonly trends: readonly TrendFigure[];
  readonly mixes: readonly MixFigure[];
  readonly fairness: readonly DisproportionalityFigure[];
  readonly noSuspicion: MixFigure | null;
  readonly noSuspicionWords: string;
  readonly cannotSay: readonly string[];
}

/** Composes the board from its facts: domain 6, stop and search. */
export function stopSearchBoard(facts: BoardFacts): StopSearchBoard {
  const searches = seriesOf('searches', facts);
  const finds = seriesOf('find_rate', facts);
  const notStated = seriesOf('ethnicity_not_stated_share', facts);
  return {
    heading: headingFor(seriesVerdict(searches, true), seriesVerdict(finds, false)),
    lead: leadFor(facts),
    glance: glanceMeasures(facts),
    trends: [
      trendFigure(searches, facts, {
        id: 'searches',
        subject: 'Searches',
        isPlural: true,
        drawn: 'Searches by month.',
      }),
      trendFigure(finds, facts, {
        id: 'find-rate',
        subject: 'The find rate',
        isPlural: false,
        drawn: 'Share of searches with a linked outcome, by month.',
      }),
      trendFigure(notStated, facts, {
        id: 'not-stated',
        subject: 'The share without self-defined ethnicity',
        isPlural: false,
        drawn: 'Share of searches of people without self-defined ethnicity, by month.',
      }),
    ],
    mixes: [outcomesFigure(facts), objectsFigure(facts)],
    fairness: (['self_defined_ethnicity', 'officer_defined_ethnicity'] as const).flatMap(
      (dimension) => disproportionalityFigure(facts, dimension) ?? [],
    ),
    noSuspicion: noSuspicionFigure(facts),
    noSuspicionWords: noSuspicionWords(facts),
    cannotSay: cannotSay(facts),
  };
}

type Said = ReturnType<typeof seriesVerdict>;

function headingFor(searches: Said, finds: Said): string {
  if (searches.isUnusual) {
    return finds.isUnusual
      ? `Searches ${searches.clause}, and the find rate ${finds.clause}`
      : `Searches ${searches.clause}`;
  }
  if (finds.isUnusual) return `The find rate ${finds.clause}`;
  if (!searches.isKnown) return 'Too few months to say whether searches have changed';
  return 'No clear change in searches or in how often they find something';
}

function leadFor(facts: BoardFacts): string {
  const total = shownValue(totalOf('searches', facts));
  const finds = shownValue(totalOf('find_rate', facts));
  const sentences = [];
  const place = inPeriod(facts);
  sentences.push(
    total === null
      ? `No count of searches can be shown for ${place}.`
      : `In ${place} ${facts.forceName} recorded ${formatCount(total.numerator, 'search', 'searches')}.`,
  );
  const rate = finds === null ? null : estimateOf(measureOf('find_rate'), finds);
  if (rate !== null) {
    sentences.push(
      `${formatPercent(rate.value)} of those with a known answer led to an outcome linked to what was looked for.`,
    );
  }
  const { missing } = coverageIn('searches', facts, facts.filters.period);
  if (missing.length > 0)
    sentences.push(`${formatCount(missing.length, 'month', 'months')} of the period was not received.`);
  return sentences.join(' ').replace(/months of the period was/, 'months of the period were');
}

function noSuspicionWords(facts: BoardFacts): string {
  const legislation = byGroup(facts.groups, 'no_suspicion_searches', 'outcome');
  const count = [...legislation.values()].reduce((sum, each) => sum + each, 0);
  const all = addUp(
    facts.groups.filter(({ measure, dimension }) => measure === 'searches' && dimension === 'outcome'),
  );
  const { cells } = discloseTable([count, all.numerator - count], facts.disclosure);
  const [apart, rest] = cells.map(shownValue);
  if (apart === undefined || apart === null)
    return 'The number of no-suspicion searches is too small to show.';
  if (apart === 0) return 'No search under a power that needs no suspicion is recorded in this period.';
  const total = apart + (rest ?? 0);
  return `${formatCount(apart, 'search was', 'searches were')} made under a power that needs no suspicion, ${formatPercent(apart / total)} of ${formatNumber(total)}. They are counted in the volume and in no rate of finds or outcomes.`;
}

function cannotSay(facts: BoardFacts): string[] {
  const { missing } = coverageIn('searches', facts, facts.filters.period);
  const isPublic = facts.trends.some(({ source }) => source === 'police-uk-stop-search');
  return [
    ...(missing.length === 0
      ? []
      : [
          `${coverageWords(coverageIn('searches', facts, facts.filters.period))} A month that is not received is a gap, not zero.`,
        ]),
    'Whether a search was lawful or justified. Its grounds and its footage have to be read and seen for that.',
    'Why groups are searched at different rates. Residents at the census are not the people who were there to be searched.',
    'How many people were searched. One person searched five times is five searches.',
    ...(isPublic
      ? ['Which officers or areas searched, and whether cameras were on: the public files name neither.']
      : []),
    ...(facts.disclosure === 'external'
      ? ['Exact numbers: counts are rounded to 5, and counts under 5 are not shown.']
      : []),
    ...(facts.residents.length === 0
      ? ['How searches compare with the population: no census figures are held for this force or area.']
      : []),
  ];
}
