import { WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { listInWords } from '@/lib/format/lists';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { isCrossed } from '@/lib/measures/group-labels';
import type { Dimension } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import type { Estimate } from '@/lib/statistics/interval';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { coverageWords, sourceInWords } from '../boards/source-words';
import { figureTable, intervalCell, type NumberCell } from '../figure-files/figure-table';
import { isUnknown } from './group-order';
import { type GroupShare, groupShares, isCompared, type SharesAsked, wayOf } from './group-shares';
import { coverageIn } from './series';

/** How a share by group is said. */
export interface ShareWords extends SharesAsked {
  readonly id: string;
  /** The subject of the heading: "Searches found something". */
  readonly subject: string;
  /** How the drawing is read. */
  readonly reading: string;
}

/** How many groups a heading names each way. */
const MOST_NAMED = 3;

const FORMATS = { rate: formatDecimal, share: formatPercent } as const;

/**
 * A share, or a rate, in each group of a dimension, with its interval and its difference from one group's. Null where no
 * record was counted, and to outsiders where groups are crossed. Groups stand in the order of their list, never by their
 * value.
 */
export function shareFigure(facts: BoardFacts, words: ShareWords): BoardFigure | null {
  if (facts.disclosure === 'external' && isCrossed(words.dimension)) return null;
  const measure = measureOf(words.measure);
  const { shares, compared } = groupShares(facts, words);
  if (shares.every(({ estimate }) => estimate === null)) return null;
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

/** Said where a table shows a difference that its own interval calls clear, and the heading does not name. */
function chanceNote(shares: readonly GroupShare[]): string[] {
  const compared = shares.filter(isCompared);
  const isUnnamed = compared.some(({ difference, way }) => way === null && wayOf(difference) !== null);
  if (!isUnnamed) return [];
  const all = formatNumber(compared.length);
  return [
    `The table has ${all} differences, each with its own 95% interval: about one in 20 is clear by chance. The heading names those that stay clear among all ${all}.`,
  ];
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
  const known = shares.filter(isCompared);
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

function inSentence(name: string): string {
  return /^(White|Asian|Black)/.test(name) ? `${name} people` : name.charAt(0).toLowerCase() + name.slice(1);
}
