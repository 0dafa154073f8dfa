import { shownValue, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { listInWords } from '@/lib/format/lists';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { estimateDifference, estimateOf } from '@/lib/measures/estimate';
import { groupLabel, isCrossed } from '@/lib/measures/group-labels';
import { type CountedMeasure, type Dimension, NOT_RECORDED, NOT_STATED } from '@/lib/measures/measure';
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
  readonly difference: Estimate | null;
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
    notes: measure.caveats,
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
  const byGroup = [...groupedBy(wanted, ({ group }) => group)].sort(
    ([a], [b]) => order(a) - order(b) || a.localeCompare(b),
  );
  const { cells } = discloseFractions(
    byGroup.map(([, counts]) => addUp(counts)),
    facts.disclosure,
  );
  const shares = byGroup.map(([group], i) => {
    const cell = cells[i];
    const fraction = cell === undefined ? null : shownValue(cell);
    const estimate = fraction === null ? null : estimateOf(measureOf(words.measure), fraction);
    return { group, name: groupLabel(words.dimension, group), fraction, estimate, difference: null };
  });
  const compared = comparedGroup(shares, words);
  return shares.map((share) => ({ ...share, difference: differenceOf(share, compared, words) }));
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

function differenceOf(share: GroupShare, compared: GroupShare | null, words: ShareWords): Estimate | null {
  if (compared === null || share.group === compared.group) return null;
  if (share.fraction === null || compared.fraction === null) return null;
  return estimateDifference(measureOf(words.measure), share.fraction, compared.fraction);
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

/** What clearly differs, in the order of the list; or that nothing clearly does, which is not to say that all are alike. */
function headingFor(
  shares: readonly GroupShare[],
  compared: GroupShare | null,
  { subject, dimension }: ShareWords,
): string {
  const groups = GROUPS[dimension] ?? 'groups';
  const known = shares.filter(({ group, difference }) => !isUnknown(group) && difference !== null);
  if (compared === null || known.length === 0) return `${subject}: too few to compare ${groups}`;
  const where = dimension === 'power' ? 'at' : 'for';
  const ways = [
    { way: 'more', groups: known.filter(({ difference }) => (difference?.lower ?? 0) > 0) },
    { way: 'less', groups: known.filter(({ difference }) => (difference?.upper ?? 0) < 0) },
  ].filter(({ groups }) => groups.length > 0);
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

function isUnknown(group: string): boolean {
  return group === NOT_RECORDED || group === NOT_STATED || group === 'unrecognised';
}

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

function order(group: string): number {
  const at = ORDER.indexOf(group);
  return at === -1 ? ORDER.length + (isUnknown(group) ? 1 : 0) : at;
}

function inSentence(name: string): string {
  return /^(White|Asian|Black)/.test(name) ? `${name} people` : name.charAt(0).toLowerCase() + name.slice(1);
}
