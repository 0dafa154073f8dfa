import type { BarListChart } from '@/lib/charts/bar-list';
import { shownValue, WITHHELD_WORDS, withheld } from '@/lib/disclosure/disclosed';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { type CountedMeasure, type Dimension, NOT_RECORDED } from '@/lib/measures/measure';
import { addUp, groupedBy, type MeasureCount } from '@/lib/measures/measure-count';
import { type CodeList, UNRECOGNISED } from '@/lib/reference/code-list';
import { SEARCH_OBJECTS, SEARCH_OUTCOMES } from '@/lib/reference/stop-search-codes';
import type { BoardFacts, FigureWords } from './board-facts';
import { type FigureTable, figureTable } from './figure-table';
import { coverageIn } from './series';
import { coverageWords, sourceInWords } from './source-words';

/** What searches were made of, as bars. */
export interface MixFigure extends FigureWords {
  readonly chart: BarListChart;
}

/** Groups that stand for no answer: they are in no share. */
const UNKNOWN = new Set<string>([NOT_RECORDED, UNRECOGNISED, 'found_outcome_unavailable', 'unavailable']);
const MOST_BARS = 9;

/** What became of searches on suspicion. */
export function outcomesFigure(facts: BoardFacts): MixFigure {
  const apart = byGroup(facts.groups, 'no_suspicion_searches', 'outcome');
  const all = byGroup(facts.groups, 'searches', 'outcome');
  return mixFigure(facts, minus(all, apart), {
    id: 'outcomes',
    codes: SEARCH_OUTCOMES,
    key: 'nfa',
    heading: (share) => `${share} of searches ended in no further action`,
    unknownHeading: 'No outcome is known for these searches',
    reading:
      'Searches by outcome. Share of the searches whose outcome is known; no-suspicion searches are apart.',
    caption: 'Searches by outcome',
  });
}

/** What searches looked for. */
export function objectsFigure(facts: BoardFacts): MixFigure {
  return mixFigure(facts, byGroup(facts.groups, 'searches', 'object_of_search'), {
    id: 'objects',
    codes: SEARCH_OBJECTS,
    key: 'controlled_drugs',
    heading: (share) => `${share} of searches were for controlled drugs`,
    unknownHeading: 'No object is known for these searches',
    reading: 'Searches by what was looked for. Share of the searches whose object is known.',
    caption: 'Searches by object',
  });
}

/** What became of searches under powers that need no suspicion; null where there were none. */
export function noSuspicionFigure(facts: BoardFacts): MixFigure | null {
  const counts = byGroup(facts.groups, 'no_suspicion_searches', 'outcome');
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return mixFigure(facts, counts, {
    id: 'no-suspicion',
    codes: SEARCH_OUTCOMES,
    key: 'nfa',
    heading: (share) => `${share} of no-suspicion searches ended in no further action`,
    unknownHeading: 'No outcome is known for the no-suspicion searches',
    reading: 'Searches under section 60, section 47A and section 11, by outcome. They are in no find rate.',
    caption: 'No-suspicion searches by outcome',
  });
}

interface MixWords {
  readonly id: string;
  readonly codes: CodeList;
  /** The group that the heading is about. */
  readonly key: string;
  readonly heading: (share: string) => string;
  readonly unknownHeading: string;
  readonly reading: string;
  readonly caption: string;
}

/** A group's count as the viewer may see it. */
interface Group {
  readonly code: string;
  readonly name: string;
  readonly isKnown: boolean;
  readonly count: number | null;
}

function mixFigure(facts: BoardFacts, counts: ReadonlyMap<string, number>, words: MixWords): MixFigure {
  const groups = disclosedGroups(facts, counts, words.codes);
  const known = groups.filter(({ isKnown }) => isKnown);
  const unknown = groups.filter(({ isKnown }) => !isKnown);
  const knownTotal = totalCount(known);
  const unknownTotal = totalCount(unknown);
  const shareOf = (count: number | null) =>
    count === null ? WITHHELD_WORDS.suppressed : formatPercent(count / Math.max(1, knownTotal));
  return {
    id: words.id,
    heading: headingFor(words, known, shareOf),
    reading: words.reading,
    source: sourceInWords(facts),
    coverage: coverageWords(coverageIn('searches', facts, facts.filters.period)),
    notes:
      unknownTotal === 0
        ? []
        : [`Not known for ${formatCount(unknownTotal, 'search', 'searches')}, which are in no share.`],
    table: tableOf(words.caption, groups, shareOf),
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
  };
}

function headingFor(
  words: MixWords,
  known: readonly Group[],
  shareOf: (count: number | null) => string,
): string {
  if (known.length === 0) return words.unknownHeading;
  if (known.some(({ code, count }) => code === words.key && count === null)) {
    return `${words.caption}: some counts are too small to show`;
  }
  return words.heading(shareOf(known.find(({ code }) => code === words.key)?.count ?? 0));
}

function disclosedGroups(facts: BoardFacts, counts: ReadonlyMap<string, number>, codes: CodeList): Group[] {
  const ordered = [...counts].filter(([, count]) => count > 0).sort(byCount);
  const { cells } = discloseTable(
    ordered.map(([, count]) => count),
    facts.disclosure,
  );
  return ordered.map(([code], i) => ({
    code,
    name: code === NOT_RECORDED ? 'Not recorded' : codes.labelOf(code),
    isKnown: !UNKNOWN.has(code),
    count: shownValue(cells[i] ?? withheld('suppressed')),
  }));
}

function totalCount(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function tableOf(
  caption: string,
  groups: readonly Group[],
  shareOf: (count: number | null) => string,
): FigureTable {
  const rows = groups.map(({ code, name, isKnown, count }) => ({
    key: code,
    cells: [
      name,
      count === null ? WITHHELD_WORDS.suppressed : formatNumber(count),
      isKnown ? shareOf(count) : '–',
    ],
  }));
  return figureTable(caption, ['Group', 'Searches', 'Share of known'], rows);
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

function minus(all: ReadonlyMap<string, number>, apart: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...all].map(([group, count]) => [group, count - (apart.get(group) ?? 0)]));
}
