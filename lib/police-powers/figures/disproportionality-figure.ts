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
import type { CountedMeasure } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { censusNote, residentsByGroup } from '@/lib/measures/residents';
import type { RowsBehind } from '@/lib/measures/rows-behind';
import { monthInWords } from '@/lib/period/month';
import { ETHNIC_GROUPS } from '@/lib/reference/ethnicity';
import type { Power } from '@/lib/reference/powers';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { coverageWords, sourceInWords } from '../boards/source-words';
import { figureTable, intervalCell, type NumberCell } from '../figure-files/figure-table';
import { monthsWithMisfiledEthnicity } from './misfiled-ethnicity';
import { byGroup } from './mix-figures';
import { coverageIn } from './series';

export type EthnicityDimension = 'self_defined_ethnicity' | 'officer_defined_ethnicity';

/** The use of a power whose events are set against residents, and how it is said. */
interface ComparedEvents {
  readonly measure: CountedMeasure;
  /** "searches", "arrests". */
  readonly many: string;
  /** "were searched", "were arrested". */
  readonly done: string;
}

export const COMPARED_EVENTS = {
  'stop-search': { measure: 'searches', many: 'searches', done: 'were searched' },
  'use-of-force': {
    measure: 'use_of_force_forms',
    many: 'use of force forms',
    done: 'had force used on them',
  },
  arrests: { measure: 'arrests', many: 'arrests', done: 'were arrested' },
} as const satisfies Partial<Record<Power, ComparedEvents>>;

/**
 * How often a power was used on people of each group, for the number who live there, compared with White people; by one of
 * the two recorded ethnicities. Null where no population is held, nothing was received, or the records are narrowed by
 * something that residents are not counted by: then there is nothing to compare with.
 */
export function disproportionalityFigure(
  facts: BoardFacts,
  power: keyof typeof COMPARED_EVENTS,
  dimension: EthnicityDimension,
): BoardFigure | null {
  const of = COMPARED_EVENTS[power];
  const coverage = coverageIn(of.measure, facts, facts.filters.period);
  if (facts.residents.length === 0 || coverage.received.length === 0) return null;
  if (isNarrowedByPerson(facts)) return null;
  const events = disclosedEvents(facts, of.measure, dimension);
  const comparisons = compareGroups(events, residentsByGroup(facts.residents));
  const whose = dimension === 'self_defined_ethnicity' ? 'Self-defined' : 'Officer-defined';
  const base = dimension === 'self_defined_ethnicity' ? 'rate-ratios' : 'rate-ratios-officer-defined';
  return {
    id: power === 'stop-search' ? base : `${base}-${power}`,
    measure: power === 'stop-search' ? 'search_rate_ratio' : of.measure,
    heading: headingFor(comparisons, of),
    reading: `${whose} ethnicity. ${capital(of.many)} per resident, compared with White people; line: 95% interval. Grey: if all ${of.many} without ethnicity were of White people, or all of this group.`,
    source: `${sourceInWords(facts, of.measure)} ${censusNote(facts.residents)}`,
    coverage: coverageWords(coverage),
    notes: [
      missingWords(events, of.many),
      ...(power === 'stop-search' ? misfiledWords(facts, dimension) : []),
      ...measureOf('search_rate_ratio').caveats,
    ],
    table: figureTable(
      `${whose} ethnicity: ${of.many} compared with White people`,
      [
        'Group',
        capital(of.many),
        'Residents',
        'Times as often',
        '95% interval',
        `${capital(of.many)} per 1,000 more than White (95% interval)`,
        'Lowest and highest for missing ethnicity',
      ],
      comparisons.map((comparison) => ({
        key: comparison.group,
        cells: cellsOf(comparison, {
          measure: of.measure,
          part: 'numerator',
          period: facts.filters.period,
          dimension,
          group: comparison.group,
        }),
      })),
    ),
    drawing: {
      kind: 'intervals',
      chart: {
        measure: `${capital(of.many)} per resident by ${whose.toLowerCase()} ethnicity, compared with White people`,
        reference: 'the same as White people',
        rows: COMPARED_GROUPS.map((group) => rowFor(group, comparisons)),
      },
    },
  };
}

/** Residents are held by area and ethnic group, not by age, gender or team: a narrowed count has nothing to be set against. */
export function isNarrowedByPerson({ filters: { filter } }: BoardFacts): boolean {
  return filter.team !== null || PERSON_DIMENSIONS.some((dimension) => dimension in filter.groups);
}

const PERSON_DIMENSIONS = ['age_band', 'gender', 'self_defined_ethnicity', 'officer_defined_ethnicity'];

const PEOPLE: Record<ComparedGroup, string> = {
  asian: 'Asian people',
  black: 'Black people',
  mixed: 'People of mixed ethnicity',
  other: 'People of other ethnic groups',
};

/** Events by group as the viewer may see them; a group whose count is suppressed is not there. */
function disclosedEvents(
  facts: BoardFacts,
  measure: CountedMeasure,
  dimension: EthnicityDimension,
): Map<string, number> {
  const none = [COMPARISON_GROUP, ...COMPARED_GROUPS].map((group) => [group, 0] as const);
  const groups = [...new Map([...none, ...byGroup(facts.groups, measure, dimension)])];
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
function headingFor(comparisons: readonly Comparison[], { many, done }: ComparedEvents): string {
  const known = comparisons.flatMap(({ group, ratio }) =>
    ratio === null || group === 'other' ? [] : [{ group, ratio }],
  );
  if (known.length === 0) return `Too few ${many} to compare groups with White people`;
  const clear = known.filter(({ ratio }) => ratio.lower > 1).sort((a, b) => b.ratio.value - a.ratio.value);
  const [most] = clear;
  if (most === undefined)
    return `No group clearly ${done.replace('were ', 'was ')} more often than White people, for its number`;
  return `${PEOPLE[most.group]} ${done} ${formatRatio(most.ratio.value)} times as often as White people`;
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

function cellsOf(
  { group, events, people, ratio, difference, lowest, highest }: Comparison,
  behind: RowsBehind,
): (string | NumberCell)[] {
  return [
    nameOf(group),
    { words: formatNumber(events), value: events, behind },
    { words: formatNumber(people), value: people },
    ratio === null
      ? 'Not calculable'
      : { words: formatRatio(ratio.value), value: ratio.value, unit: 'ratio' },
    ratio === null ? '–' : intervalCell(ratio, 'ratio', formatRatio),
    difference === null
      ? 'Not calculable'
      : {
          words: `${formatDecimal(difference.value)} (${formatDecimal(difference.lower)} to ${formatDecimal(difference.upper)})`,
          value: difference.value,
          unit: 'rate',
          interval: difference,
        },
    lowest === null || highest === null
      ? 'Not calculable'
      : intervalCell({ lower: lowest, upper: highest }, 'ratio', formatRatio),
  ];
}

function missingWords(events: ReadonlyMap<string, number>, many: string): string {
  const all = [...events.values()].reduce((sum, count) => sum + count, 0);
  const missing = missingFrom(events);
  if (missing === 0) return `None of the ${many} is without an ethnicity.`;
  return `Without ethnicity: ${formatNumber(missing)} ${many}, ${formatPercent(missing / all)}. White people: ${formatNumber(events.get(COMPARISON_GROUP) ?? 0)} ${many}.`;
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
