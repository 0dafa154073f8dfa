import type { IntervalPlotChart } from '@/lib/charts/interval-plot';
import { type Disclosed, shownValue, withheld } from '@/lib/disclosure/disclosed';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatDecimal, formatNumber, formatPercent, formatRatio } from '@/lib/format/numbers';
import {
  COMPARED_GROUPS,
  COMPARISON_GROUP,
  type ComparedGroup,
  type Comparison,
  compareGroups,
  missingFrom,
} from '@/lib/measures/disproportionality';
import { measureOf } from '@/lib/measures/measures';
import { censusNote, residentsByGroup, searchesByGroup } from '@/lib/measures/residents';
import { monthInWords } from '@/lib/period/month';
import { ETHNIC_GROUPS } from '@/lib/reference/ethnicity';
import type { BoardFacts, FigureWords } from './board-facts';
import { figureTable } from './figure-table';
import { monthsWithMisfiledEthnicity } from './misfiled-ethnicity';
import { coverageIn } from './series';
import { coverageWords, sourceInWords } from './source-words';

export interface DisproportionalityFigure extends FigureWords {
  readonly chart: IntervalPlotChart;
}

type EthnicityDimension = 'self_defined_ethnicity' | 'officer_defined_ethnicity';

/**
 * How often people of each group were searched, for the number who live there, compared with White people; by one of the
 * two recorded ethnicities. Null where no population is held or nothing was received: then there is nothing to compare.
 */
export function disproportionalityFigure(
  facts: BoardFacts,
  dimension: EthnicityDimension,
): DisproportionalityFigure | null {
  const coverage = coverageIn('searches', facts, facts.filters.period);
  if (facts.residents.length === 0 || coverage.received.length === 0) return null;
  const searches = disclosedSearches(facts, dimension);
  const comparisons = compareGroups(searches, residentsByGroup(facts.residents));
  const whose = dimension === 'self_defined_ethnicity' ? 'Self-defined' : 'Officer-defined';
  return {
    id: dimension === 'self_defined_ethnicity' ? 'rate-ratios' : 'rate-ratios-officer-defined',
    heading: headingFor(comparisons),
    reading: `${whose} ethnicity. Searches per resident, compared with White people; line: 95% interval. Grey: if all searches without ethnicity were of White people, or all of this group.`,
    source: `${sourceInWords(facts)} ${censusNote(facts.residents)}`,
    coverage: coverageWords(coverage),
    notes: [
      missingWords(searches),
      ...misfiledWords(facts, dimension),
      ...measureOf('search_rate_ratio').caveats,
    ],
    table: figureTable(
      `${whose} ethnicity: searches compared with White people`,
      [
        'Group',
        'Searches',
        'Residents',
        'Times as often',
        '95% interval',
        'Searches per 1,000 more than White (95% interval)',
        'Lowest and highest for missing ethnicity',
      ],
      comparisons.map((comparison) => ({ key: comparison.group, cells: cellsOf(comparison) })),
    ),
    chart: {
      measure: `Searches per resident by ${whose.toLowerCase()} ethnicity, compared with White people`,
      reference: 'the same as White people',
      rows: COMPARED_GROUPS.map((group) => rowFor(group, comparisons)),
    },
  };
}

const PEOPLE: Record<ComparedGroup, string> = {
  asian: 'Asian people',
  black: 'Black people',
  mixed: 'People of mixed ethnicity',
  other: 'People of other ethnic groups',
};

/** Searches by group as the viewer may see them; a group whose count is suppressed is not there. */
function disclosedSearches(facts: BoardFacts, dimension: EthnicityDimension): Map<string, number> {
  const groups = [...searchesByGroup(facts.groups, dimension)];
  const { cells } = discloseTable(
    groups.map(([, count]) => count),
    facts.disclosure,
  );
  return new Map(
    groups.flatMap(([group], i) => {
      const cell: Disclosed<number> = cells[i] ?? withheld('suppressed');
      const count = shownValue(cell);
      return count === null ? [] : [[group, count] as const];
    }),
  );
}

/**
 * The group that differs most, where one clearly does. "Other" is never the headline: it is what is left over, and sources
 * file under it what they do not know.
 */
function headingFor(comparisons: readonly Comparison[]): string {
  const known = comparisons.flatMap(({ group, ratio }) =>
    ratio === null || group === 'other' ? [] : [{ group, ratio }],
  );
  if (known.length === 0) return 'Too few searches to compare groups with White people';
  const clear = known.filter(({ ratio }) => ratio.lower > 1).sort((a, b) => b.ratio.value - a.ratio.value);
  const [most] = clear;
  if (most === undefined) return 'No group was clearly searched more often than White people, for its number';
  return `${PEOPLE[most.group]} were searched ${formatRatio(most.ratio.value)} times as often as White people`;
}

function rowFor(group: string, comparisons: readonly Comparison[]): IntervalPlotChart['rows'][number] {
  const found = comparisons.find((comparison) => comparison.group === group);
  const ratio = found?.ratio ?? null;
  const base = { key: group, label: nameOf(group) };
  if (found === undefined || ratio === null || ratio.value === 0) {
    return { ...base, value: null, low: null, high: null, why: 'Too few to compare' };
  }
  return {
    ...base,
    value: ratio.value,
    low: ratio.lower,
    high: ratio.upper,
    isUnusual: ratio.lower > 1 || ratio.upper < 1,
    outerLow: found.lowest ?? undefined,
    outerHigh: found.highest ?? undefined,
  };
}

function cellsOf({ group, events, people, ratio, difference, lowest, highest }: Comparison): string[] {
  return [
    nameOf(group),
    formatNumber(events),
    formatNumber(people),
    ratio === null ? 'Not calculable' : formatRatio(ratio.value),
    ratio === null ? '–' : `${formatRatio(ratio.lower)} to ${formatRatio(ratio.upper)}`,
    difference === null
      ? 'Not calculable'
      : `${formatDecimal(difference.value)} (${formatDecimal(difference.lower)} to ${formatDecimal(difference.upper)})`,
    lowest === null || highest === null
      ? 'Not calculable'
      : `${formatRatio(lowest)} to ${formatRatio(highest)}`,
  ];
}

function missingWords(searches: ReadonlyMap<string, number>): string {
  const all = [...searches.values()].reduce((sum, count) => sum + count, 0);
  const missing = missingFrom(searches);
  if (missing === 0) return 'Every search has an ethnicity.';
  return `Without ethnicity: ${formatNumber(missing)} searches, ${formatPercent(missing / all)}. White people: ${formatNumber(searches.get(COMPARISON_GROUP) ?? 0)} searches.`;
}

function misfiledWords(
  { ethnicityTrend = [], filters }: BoardFacts,
  dimension: EthnicityDimension,
): string[] {
  if (dimension !== 'self_defined_ethnicity') return [];
  const { from, to } = filters.period;
  const months = monthsWithMisfiledEthnicity(ethnicityTrend).filter((month) => month >= from && month <= to);
  if (months.length === 0) return [];
  return [
    `In ${months.map(monthInWords).join(' and ')} nobody's ethnicity is missing and “Other” is several times its usual size: the source seems to have filed “not stated” as “other”. Do not rely on the figure for Other.`,
  ];
}

function nameOf(group: string): string {
  return ETHNIC_GROUPS.labelOf(group);
}
