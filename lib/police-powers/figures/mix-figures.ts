import { shownValue, WITHHELD_WORDS, withheld } from '@/lib/disclosure/disclosed';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { groupLabel } from '@/lib/measures/group-labels';
import { type CountedMeasure, type Dimension, NOT_RECORDED } from '@/lib/measures/measure';
import { addUp, type MeasureCount } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import { UNRECOGNISED } from '@/lib/reference/code-list';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { coverageWords, sourceInWords } from '../boards/source-words';
import { type FigureTable, figureTable } from '../figure-files/figure-table';
import { coverageIn } from './series';

/** Groups that stand for no answer: they are in no share. */
const UNKNOWN = new Set<string>([NOT_RECORDED, UNRECOGNISED, 'found_outcome_unavailable', 'unavailable']);
const MOST_BARS = 9;

/** What a count is made of, and how it is said. */
export interface MixWords {
  readonly id: string;
  readonly measure: CountedMeasure;
  readonly dimension: Dimension;
  /** What is counted: "search", "searches". */
  readonly one: string;
  readonly many: string;
  /** The group that the heading is about; where it is not said, the largest known one. */
  readonly key?: string;
  readonly heading: (share: string, group: string) => string;
  readonly unknownHeading: string;
  readonly reading: string;
  readonly caption: string;
  /** True where one record can be in several groups, so that they add up to more than there are. */
  readonly isMany?: boolean;
}

/** A group's count as the viewer may see it. */
interface Group {
  readonly code: string;
  readonly name: string;
  readonly isKnown: boolean;
  readonly count: number | null;
}

/** What a measure's records were made of, as bars: largest first, what is not known last and in no share. */
export function mixFigure(facts: BoardFacts, words: MixWords): BoardFigure {
  const counts = byGroup(facts.groups, words.measure, words.dimension);
  const groups = disclosedGroups(facts, counts, words.dimension);
  const known = groups.filter(({ isKnown }) => isKnown);
  const unknown = groups.filter(({ isKnown }) => !isKnown);
  const unknownTotal = totalCount(unknown);
  const among = Math.max(1, totalCount(known));
  const shareOf = (count: number | null) =>
    count === null ? WITHHELD_WORDS.suppressed : formatPercent(count / among);
  return {
    id: words.id,
    measure: words.measure,
    heading: headingFor(words, known, shareOf),
    reading: words.reading,
    source: sourceInWords(facts, words.measure),
    coverage: coverageWords(coverageIn(words.measure, facts, facts.filters.period)),
    notes: [
      ...(unknownTotal === 0
        ? []
        : [`Not known for ${formatCount(unknownTotal, words.one, words.many)}, which are in no share.`]),
      ...(words.isMany === true
        ? ['One record can be in several groups: they add up to more than there are records.']
        : []),
      ...measureOf(words.measure).caveats,
    ],
    table: tableOf(facts, words, groups, among),
    drawing: {
      kind: 'bars',
      chart: {
        measure: words.caption,
        unit: 'count',
        rows: [...known.slice(0, MOST_BARS), ...unknown].map(({ code, name, isKnown, count }) => ({
          key: code,
          label: name,
          value: count,
          ...(isKnown ? { note: shareOf(count) } : { tone: 'unknown' as const }),
        })),
      },
    },
  };
}

function headingFor(
  words: MixWords,
  known: readonly Group[],
  shareOf: (count: number | null) => string,
): string {
  const key = words.key ?? known[0]?.code;
  if (known.length === 0 || key === undefined) return words.unknownHeading;
  const group = known.find(({ code }) => code === key);
  if (group?.count === null) return `${words.caption}: some counts are too small to show`;
  return words.heading(shareOf(group?.count ?? 0), groupLabel(words.dimension, key));
}

function disclosedGroups(
  facts: BoardFacts,
  counts: ReadonlyMap<string, number>,
  dimension: Dimension,
): Group[] {
  const ordered = [...counts].filter(([, count]) => count > 0).sort(byCount);
  const { cells } = discloseTable(
    ordered.map(([, count]) => count),
    facts.disclosure,
  );
  return ordered.map(([code], i) => ({
    code,
    name: groupLabel(dimension, code),
    isKnown: !UNKNOWN.has(code),
    count: shownValue(cells[i] ?? withheld('suppressed')),
  }));
}

function totalCount(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function tableOf(
  facts: BoardFacts,
  { measure, dimension, caption, many }: MixWords,
  groups: readonly Group[],
  among: number,
): FigureTable {
  const rows = groups.map(({ code, name, isKnown, count }) => ({
    key: code,
    cells: [
      name,
      {
        words: count === null ? WITHHELD_WORDS.suppressed : formatNumber(count),
        value: count,
        behind: {
          measure,
          part: 'numerator' as const,
          period: facts.filters.period,
          dimension,
          group: code,
        },
      },
      isKnown && count !== null
        ? { words: formatPercent(count / among), value: count / among, unit: 'share' as const }
        : '–',
    ],
  }));
  return figureTable(caption, ['Group', capital(many), 'Share of known'], rows);
}

function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || a[0].localeCompare(b[0]);
}

/** A measure's counts over the period by group of one dimension. */
export function byGroup(
  counts: readonly MeasureCount[],
  measure: CountedMeasure,
  dimension: Dimension,
): Map<string, number> {
  const wanted = counts.filter((count) => count.measure === measure && count.dimension === dimension);
  const groups = groupedBy(wanted, (count) => count.group);
  return new Map([...groups].map(([group, rows]) => [group, addUp(rows).numerator]));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
