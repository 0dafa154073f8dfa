import { shownValue, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { listInWords } from '@/lib/format/lists';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { estimateDifference, estimateOf } from '@/lib/measures/estimate';
import { groupLabel, isCrossed } from '@/lib/measures/group-labels';
import {
  type CountedMeasure,
  CROSSED_BY,
  type Dimension,
  NOT_RECORDED,
  NOT_STATED,
} from '@/lib/measures/measure';
import { addUp, type Fraction } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import type { Estimate } from '@/lib/statistics/interval';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { coverageWords, sourceInWords } from '../boards/source-words';
import { figureTable, intervalCell, type NumberCell } from '../figure-files/figure-table';
import { coverageIn } from './series';

/** How a share by group is said. */
export interface ShareWords {
  readonly id: string;
  readonly measure: CountedMeasure;
  readonly dimension: Dimension;
  /** The subject of the heading: "Searches found something". */
  readonly subject: string;
  /** How the drawing is read. */
  readonly reading: string;
  /** The group that the others are compared with; the one with most records where it is not said. */
  readonly comparedWith?: string;
}

/** How many groups a heading names each way. */
const MOST_NAMED = 3;

const FORMATS = { rate: formatDecimal, share: formatPercent } as const;

/** One group's share as the viewer may see it, and how far it is from that of the group compared with. */
interface GroupShare {
  readonly group: string;
  readonly name: string;
  readonly fraction: Fraction | null;
  readonly estimate: Estimate | null;
  /** From the group compared with, with its own 95% interval. */
  readonly difference: Estimate | null;
  /** Which way it differs where that holds among all the groups that are compared; null where it may be chance. */
  readonly way: 'more' | 'less' | null;
}

/**
 * A share, or a rate, in each group of a dimension, with its interval and its difference from one group's. Null where no
 * record was counted, and to outsiders where groups are crossed. Groups stand in the order of their list, never by their
 * value.
 */
export function shareFigure(facts: BoardFacts, words: ShareWords): BoardFigure | null {
  if (facts.disclosure === 'external' && isCrossed(words.dimension)) return null;
  const measure = measureOf(words.measure);
  const shares = groupShares(facts, words);
  if (shares.every(({ estimate }) => estimate === null)) return null;
  const compared = comparedGroup(shares, words);
  const unit = measure.kind === 'rate' ? 'rate' : 'share';
  const format = FORMATS[unit];
  return {
    id: words.id,
    measure: words.measure,
    heading: headingFor(shares, compared, words),
    reading: words.reading,
    source: sourceInWords(facts, words.measure),
    coverage: coverageWords(coverageIn(words.measure, facts, facts.filters.period)),
    notes: [...measure.caveats, ...chanceNote(shares)],
    table: figureTable(
      measure.name,
      [
        'Group',
        measure.name,
        '95% interval',
        'Counted',
        'Of',
        `Difference from ${compared?.name ?? 'the largest group'}`,
      ],
      shares.map((share) => ({ key: share.group, cells: cellsOf(share, facts, words, unit) })),
    ),
    drawing: {
      kind: 'bars',
      chart: {
        measure: measure.name,
        unit,
        rows: shares.map(({ group, name, estimate, fraction }) => ({
          key: group,
          label: name,
          value: estimate?.value ?? null,
          note:
            estimate === null
              ? WITHHELD_WORDS[fraction === null ? 'suppressed' : 'not applicable']
              : `${format(estimate.lower)} to ${format(estimate.upper)}, of ${formatNumber(fraction?.denominator ?? 0)}`,
          ...(isUnknown(group) ? { tone: 'unknown' as const } : {}),
        })),
      },
    },
  };
}

function groupShares(facts: BoardFacts, words: ShareWords): GroupShare[] {
  const wanted = facts.groups.filter(
    ({ measure, dimension }) => measure === words.measure && dimension === words.dimension,
  );
  const byGroup = [...groupedBy(wanted, ({ group }) => group)].sort(([a], [b]) => inOrder(a, b));
  const { cells } = discloseFractions(
    byGroup.map(([, counts]) => addUp(counts)),
    facts.disclosure,
  );
  const shares = byGroup.map(([group], i) => {
    const cell = cells[i];
    const fraction = cell === undefined ? null : shownValue(cell);
    const estimate = fraction === null ? null : estimateOf(measureOf(words.measure), fraction);
    const name = groupLabel(words.dimension, group);
    return { group, name, fraction, estimate, difference: null, way: null };
  });
  const compared = comparedGroup(shares, words);
  if (compared === null) return shares;
  const comparisons = shares.filter((share) => isComparison(share, compared)).length;
  return shares.map((share) => ({
    ...share,
    difference: differenceOf(share, compared, words, 1),
    way: isComparison(share, compared) ? wayOf(differenceOf(share, compared, words, comparisons)) : null,
  }));
}

/** A known group that is set beside the one compared with. */
function isComparison({ group, fraction }: GroupShare, compared: GroupShare): boolean {
  return group !== compared.group && !isUnknown(group) && fraction !== null;
}

function wayOf(difference: Estimate | null): 'more' | 'less' | null {
  if (difference === null) return null;
  if (difference.lower > 0) return 'more';
  return difference.upper < 0 ? 'less' : null;
}

/** Said where a table shows a difference that its own interval calls clear, and the heading does not name. */
function chanceNote(shares: readonly GroupShare[]): string[] {
  const compared = shares.filter(({ group, difference }) => !isUnknown(group) && difference !== null);
  const isUnnamed = compared.some(({ difference, way }) => way === null && wayOf(difference) !== null);
  if (!isUnnamed) return [];
  const all = formatNumber(compared.length);
  return [
    `The table has ${all} differences, each with its own 95% interval: about one in 20 is clear by chance. The heading names those that stay clear among all ${all}.`,
  ];
}

/** The group that others are compared with: the one asked for, or the largest known one. */
function comparedGroup(shares: readonly GroupShare[], { comparedWith }: ShareWords): GroupShare | null {
  const known = shares.filter(({ group, fraction }) => !isUnknown(group) && fraction !== null);
  const asked = known.find(({ group }) => group === comparedWith);
  return (
    asked ??
    [...known].sort((a, b) => (b.fraction?.denominator ?? 0) - (a.fraction?.denominator ?? 0))[0] ??
    null
  );
}

function differenceOf(
  share: GroupShare,
  compared: GroupShare,
  { measure }: ShareWords,
  comparisons: number,
): Estimate | null {
  if (share.group === compared.group || share.fraction === null || compared.fraction === null) return null;
  return estimateDifference(measureOf(measure), share.fraction, compared.fraction, comparisons);
}

/** What the groups of a dimension are, where they are not just groups. */
const GROUPS: Partial<Record<Dimension, string>> = {
  self_defined_ethnicity: 'self-defined groups',
  officer_defined_ethnicity: 'officer-defined groups',
  age_band: 'ages',
  gender: 'genders',
  age_and_gender: 'ages and genders',
  power: 'powers',
};

/**
 * What differs by more than so many comparisons bring by chance, in the order of the list; or that nothing clearly does, which
 * is not to say that all are alike.
 */
function headingFor(
  shares: readonly GroupShare[],
  compared: GroupShare | null,
  { subject, dimension }: ShareWords,
): string {
  const groups = GROUPS[dimension] ?? 'groups';
  const known = shares.filter(({ group, difference }) => !isUnknown(group) && difference !== null);
  if (compared === null || known.length === 0) return `${subject}: too few to compare ${groups}`;
  const where = dimension === 'power' ? 'at' : 'for';
  const ways = (['more', 'less'] as const)
    .map((asked) => ({ way: asked, groups: known.filter(({ way }) => way === asked) }))
    .filter(({ groups }) => groups.length > 0);
  if (ways.length === 0) return `${subject}, with no clear difference between ${groups}`;
  const said = ways.map(
    ({ way, groups }) =>
      `${way} often ${where} ${listInWords(groups.slice(0, MOST_NAMED).map(({ name }) => inSentence(name)))}`,
  );
  return `${subject} ${said.join(' and ')} than ${where} ${inSentence(compared.name)}`;
}

function cellsOf(
  { group, name, fraction, estimate, difference }: GroupShare,
  { filters }: BoardFacts,
  { measure, dimension }: ShareWords,
  unit: 'rate' | 'share',
): (string | NumberCell)[] {
  const format = FORMATS[unit];
  if (fraction === null) return [name, WITHHELD_WORDS.suppressed, '–', '–', '–', '–'];
  const behind = { measure, period: filters.period, dimension, group };
  return [
    name,
    estimate === null ? 'Not calculable' : { words: format(estimate.value), value: estimate.value, unit },
    estimate === null ? '–' : intervalCell(estimate, unit, format),
    {
      words: formatNumber(fraction.numerator),
      value: fraction.numerator,
      behind: { ...behind, part: 'numerator' },
    },
    {
      words: formatNumber(fraction.denominator),
      value: fraction.denominator,
      behind: { ...behind, part: 'denominator' },
    },
    difference === null ? '–' : differenceCell(difference, unit),
  ];
}

/** A difference of shares in percentage points; of rates in their own unit. */
function differenceCell(difference: Estimate, unit: 'rate' | 'share'): NumberCell {
  const words = (end: number) => formatDecimal(unit === 'share' ? end * 100 : end);
  const all = `${words(difference.value)} (${words(difference.lower)} to ${words(difference.upper)})`;
  return {
    words: unit === 'share' ? `${all} points` : all,
    value: difference.value,
    unit: unit === 'share' ? 'points' : unit,
    interval: difference,
  };
}

/** True where a group, or a part of one that is crossed, is of records that do not say. */
function isUnknown(group: string): boolean {
  return group.split(CROSSED_BY).some((part) => UNKNOWN.has(part));
}

const UNKNOWN: ReadonlySet<string> = new Set([NOT_RECORDED, NOT_STATED, 'unrecognised']);

/** The census's order for ethnic groups, youngest first for ages; other comes last, and what is not known after it. */
const ORDER = [
  'white',
  'asian',
  'black',
  'mixed',
  'under_10',
  '10_17',
  '18_24',
  '25_34',
  'over_34',
  'male',
  'female',
  'other',
];

function inOrder(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map((group) => group.split(CROSSED_BY).map(order));
  const unlike = ofA?.findIndex((at, i) => at !== ofB?.[i]) ?? -1;
  return (
    Number(isUnknown(a)) - Number(isUnknown(b)) ||
    (unlike === -1 ? 0 : (ofA?.[unlike] ?? 0) - (ofB?.[unlike] ?? 0)) ||
    a.localeCompare(b)
  );
}

function order(part: string): number {
  const at = ORDER.indexOf(part);
  return at === -1 ? ORDER.length : at;
}

function inSentence(name: string): string {
  return /^(White|Asian|Black)/.test(name) ? `${name} people` : name.charAt(0).toLowerCase() + name.slice(1);
}
