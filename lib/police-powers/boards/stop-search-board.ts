import { shownValue } from '@/lib/disclosure/disclosed';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { isKept } from '@/lib/measures/count-filter';
import { estimateOf } from '@/lib/measures/estimate';
import { measureOf } from '@/lib/measures/measures';
import { areaFigure } from '../figures/area-figure';
import { disproportionalityFigure, isNarrowedByPerson } from '../figures/disproportionality-figure';
import { byGroup } from '../figures/mix-figures';
import { outcomeTestFigure } from '../figures/outcome-test';
import { legislationFigure, noSuspicionFigure, objectsFigure, outcomesFigure } from '../figures/search-mixes';
import { coverageIn, seriesOf, totalOf } from '../figures/series';
import { shareFigure } from '../figures/share-figures';
import { seriesVerdict, trendFigure } from '../figures/trend-figures';
import { searchMapFigure } from '../search-map/search-map';
import type { Board, BoardFigure } from './board';
import type { BoardFacts } from './board-facts';
import { inPeriod, shareAtAGlance, volumeAtAGlance } from './glance';
import { cameraFiguresOf } from './power-board';
import { coverageWords } from './source-words';

/** Composes the board from its facts: domain 6, stop and search. */
export function stopSearchBoard(facts: BoardFacts): Board {
  const verdictOf = (id: 'searches' | 'find_rate', isPlural: boolean) =>
    seriesVerdict(seriesOf(id, facts), isPlural);
  const noSuspicion = noSuspicionFigure(facts);
  return {
    heading: headingFor(verdictOf('searches', true), verdictOf('find_rate', false)),
    lead: leadFor(facts),
    glance: [
      volumeAtAGlance('searches', facts),
      shareAtAGlance('find_rate', 'Find rate', facts, (of) => `of ${of} searches with a known answer`),
      shareAtAGlance(
        'bwv_activation_stop_search',
        'BWV on',
        facts,
        (of) => `of ${of} attendances we can determine, on for some or all of the search`,
      ),
      shareAtAGlance(
        'ethnicity_not_stated_share',
        'Ethnicity not stated',
        facts,
        (of) => `of ${of} searches of people have no self-defined ethnicity`,
      ),
    ],
    sections: [
      { heading: 'What changed', figures: changeFigures(facts) },
      {
        heading: 'What searches were for, and what became of them',
        figures: [outcomesFigure(facts), objectsFigure(facts), legislationFigure(facts)],
      },
      { heading: 'Where searches were made', figures: mapFigures(facts) },
      { heading: 'Is it fair?', words: fairnessWords(facts), figures: fairnessFigures(facts) },
      {
        heading: 'Children, clothing and handcuffs',
        words: 'The searches that intrude most. What is not recorded is in neither number.',
        figures: intrusionFigures(facts),
      },
      { heading: 'Is it on camera?', figures: cameraFiguresOf(facts, 'stop-search', 'searches') },
      {
        heading: 'No-suspicion searches, apart',
        words: noSuspicionWords(facts),
        figures: noSuspicion === null ? [] : [noSuspicion],
      },
    ],
    cannotSay: cannotSay(facts),
  };
}

function changeFigures(facts: BoardFacts): BoardFigure[] {
  return [
    trendFigure(seriesOf('searches', facts), facts, {
      id: 'searches',
      subject: 'Searches',
      isPlural: true,
      drawn: 'Searches by month.',
    }),
    trendFigure(seriesOf('find_rate', facts), facts, {
      id: 'find-rate',
      subject: 'The find rate',
      isPlural: false,
      drawn: 'Share of searches with a linked outcome, by month.',
    }),
  ];
}

/** The map; none where no file of searches was received. It is always of all searches: narrowed counts have no places. */
function mapFigures(facts: BoardFacts): BoardFigure[] {
  const { hexagons, forceName, disclosure, received, asAt, filters } = facts;
  if (hexagons === undefined) return [];
  const { period, filter } = filters;
  const isNarrowed = filter.areaCode !== null || !isKept(filter);
  const figure = searchMapFigure({ forceName, disclosure, period, hexagons, received, asAt, isNarrowed });
  if (figure === null) return [];
  return [{ ...figure.words, measure: 'searches', drawing: { kind: 'hexagons', map: figure.map } }];
}

function intrusionFigures(facts: BoardFacts): BoardFigure[] {
  const shares = [
    ['under_18_share', 'under-18s', 'The share of searches that are of under-18s'],
    [
      'more_than_outer_clothing_share',
      'outer-clothing',
      'The share in which more than outer clothing was removed',
    ],
    ['handcuffs_share', 'handcuffs', 'The share of searches in handcuffs'],
    [
      'repeat_search_share',
      'repeat-searches',
      'The share of searches of a person already searched that month',
    ],
  ] as const;
  return shares.flatMap(([measure, id, subject]) => {
    const total = shownValue(totalOf(measure, facts));
    if (total === null || total.denominator === 0) return [];
    const drawn = `${measureOf(measure).name}, by month.`;
    return [trendFigure(seriesOf(measure, facts), facts, { id, subject, isPlural: false, drawn })];
  });
}

function fairnessFigures(facts: BoardFacts): BoardFigure[] {
  const ethnicities = ['self_defined_ethnicity', 'officer_defined_ethnicity'] as const;
  const outcomeTest = outcomeTestFigure(facts);
  const byArea = areaFigure(facts, {
    id: 'find-rate-by-area',
    measure: 'find_rate',
    subject: 'The find rate',
  });
  return [
    ...ethnicities.flatMap((dimension) => disproportionalityFigure(facts, 'stop-search', dimension) ?? []),
    ...(
      [
        ['self_defined_ethnicity', 'find-rate-by-ethnicity', 'Self-defined ethnicity.'],
        ['officer_defined_ethnicity', 'find-rate-by-officer-defined', 'Officer-defined ethnicity.'],
        ['age_band', 'find-rate-by-age', 'Age at the search.'],
        ['gender', 'find-rate-by-gender', 'Gender as recorded.'],
        ['age_and_gender', 'find-rate-by-age-and-gender', 'Age and gender together.'],
      ] as const
    ).flatMap(
      ([dimension, id, whose]) =>
        shareFigure(facts, {
          id,
          measure: 'find_rate',
          dimension,
          subject: 'Searches found something',
          reading: `${whose} Share of searches with a linked outcome, with its 95% interval. A lower rate for one group can mean a lower threshold for searching it, or other things.`,
          ...(dimension.endsWith('ethnicity') ? { comparedWith: 'white' } : {}),
        }) ?? [],
    ),
    ...(outcomeTest === null ? [] : [outcomeTest]),
    ...(byArea === null ? [] : [byArea]),
    trendFigure(seriesOf('ethnicity_not_stated_share', facts), facts, {
      id: 'not-stated',
      subject: 'The share without self-defined ethnicity',
      isPlural: false,
      drawn: 'Share of searches of people without self-defined ethnicity, by month.',
    }),
  ];
}

function fairnessWords(facts: BoardFacts): string | undefined {
  if (isNarrowedByPerson(facts))
    return 'Residents are not held by age, gender or team, so narrowed counts are not set against them here. Take the filter off to compare groups.';
  const { received } = coverageIn('searches', facts, facts.filters.period);
  return facts.residents.length === 0 || received.length === 0
    ? 'Groups cannot be compared with residents: no census figures are held for this force or area, or no month of the period was received.'
    : undefined;
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
  const place = inPeriod(facts);
  const sentences = [
    total === null
      ? `No count of searches can be shown for ${place}.`
      : `In ${place} ${facts.forceName} recorded ${formatCount(total.numerator, 'search', 'searches')}.`,
  ];
  const rate = finds === null ? null : estimateOf(measureOf('find_rate'), finds);
  if (rate !== null) {
    sentences.push(
      `${formatPercent(rate.value)} of those with a known answer led to an outcome linked to what was looked for.`,
    );
  }
  const { missing } = coverageIn('searches', facts, facts.filters.period);
  if (missing.length > 0)
    sentences.push(
      `${formatCount(missing.length, 'month of the period was', 'months of the period were')} not received.`,
    );
  return sentences.join(' ');
}

function noSuspicionWords(facts: BoardFacts): string {
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  const apart = sum(byGroup(facts.groups, 'no_suspicion_searches', 'outcome'));
  const onSuspicion = sum(byGroup(facts.groups, 'suspicion_searches', 'outcome'));
  const { cells } = discloseTable([apart, onSuspicion], facts.disclosure);
  const [shownApart, shownRest] = cells.map(shownValue);
  if (shownApart === undefined || shownApart === null)
    return 'The number of no-suspicion searches is too small to show.';
  if (shownApart === 0) return 'No search under a power that needs no suspicion is recorded in this period.';
  const total = shownApart + (shownRest ?? 0);
  return `${formatCount(shownApart, 'search was', 'searches were')} made under a power that needs no suspicion, ${formatPercent(shownApart / total)} of ${formatNumber(total)}. They are counted in the volume and in no rate of finds or outcomes.`;
}

function cannotSay(facts: BoardFacts): string[] {
  const coverage = coverageIn('searches', facts, facts.filters.period);
  const isPublic = facts.trends.some(({ source }) => source === 'police-uk-stop-search');
  return [
    ...(coverage.missing.length === 0
      ? []
      : [`${coverageWords(coverage)} A month that is not received is a gap, not zero.`]),
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
