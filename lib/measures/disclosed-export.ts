import type { DisclosureClass } from '@/lib/access/scope';
import { type Disclosed, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { groupedBy } from '@/lib/tables/grouped-by';
import { COMPARISON_GROUP } from './disproportionality';
import { isCrossed } from './group-labels';
import { type MeasureId, NOT_RECORDED, NOT_STATED } from './measure';
import { addUp, type Fraction, type MeasureCount } from './measure-count';
import { type ExportedMeasure, type ExportFacts, exportMeasures } from './measure-export';

/**
 * Every measure over a period, as a viewer may see it: `exportMeasures` where they see everything. For outsiders every
 * count is rounded to 5 and small ones are withheld with what would give them back, before anything is worked out from
 * them; a value, an interval or a ratio of a withheld count is withheld too.
 */
export function exportDisclosed(facts: ExportFacts, disclosure: DisclosureClass): ExportedMeasure[] {
  if (disclosure === 'internal') return exportMeasures(facts);
  const { counts, withheldKeys } = discloseCounts(facts);
  const disclosed = new Map(exportMeasures({ ...facts, counts }).map((row) => [rowKey(row), row]));
  // Rows of withheld counts stand in their places, empty: were they missing, nothing would say that there is something.
  return exportMeasures(facts).map((row) =>
    isWithheld(row, withheldKeys) ? emptied(row) : (disclosed.get(rowKey(row)) ?? emptied(row)),
  );
}

interface DisclosedCounts {
  readonly counts: readonly MeasureCount[];
  /** `measure dimension group` of every count that may not be shown. */
  readonly withheldKeys: ReadonlySet<string>;
}

/**
 * The period's counts added up, each table of groups disclosed as one: its months can then not be had apart. Crossed groups
 * are withheld: what they are crossed of are tables of their own, whose cells are their rows' and columns' totals.
 */
function discloseCounts({ counts, period }: ExportFacts): DisclosedCounts {
  const within = counts.filter(({ month }) => month >= period.from && month <= period.to);
  const tables = groupedBy(within, ({ measure, dimension }) => `${measure} ${dimension}`);
  const withheldKeys = new Set<string>();
  const disclosed = [...tables.values()].flatMap((rows) => {
    const groups = [...groupedBy(rows, ({ group }) => group)];
    const { cells } = discloseFractions(
      groups.map(([, months]) => addUp(months)),
      'external',
    );
    return groups.flatMap(([group, [first]], i): MeasureCount[] => {
      const cell: Disclosed<Fraction> | undefined = cells[i];
      if (first === undefined) return [];
      if (cell?.isShown && !isCrossed(first.dimension))
        return [{ ...first, ...cell.value, month: period.from }];
      withheldKeys.add(keyOf(first.measure, first.dimension, group));
      return [];
    });
  });
  return { counts: disclosed, withheldKeys };
}

function isWithheld(
  { measure, dimension, group }: ExportedMeasure,
  withheldKeys: ReadonlySet<string>,
): boolean {
  if (measure === 'search_rate') return withheldKeys.has(keyOf('searches', dimension, group));
  if (measure !== 'search_rate_ratio') return withheldKeys.has(keyOf(measure, dimension, group));
  // A ratio is worked out from its group, from those it is compared with, and from those whose group is not known.
  return [group, COMPARISON_GROUP, NOT_STATED, NOT_RECORDED].some((each) =>
    withheldKeys.has(keyOf('searches', dimension, each)),
  );
}

function emptied(row: ExportedMeasure): ExportedMeasure {
  return {
    ...row,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    notes: [`${WITHHELD_WORDS.suppressed}.`],
  };
}

function rowKey({ measure, dimension, group }: ExportedMeasure): string {
  return keyOf(measure, dimension, group);
}

function keyOf(measure: MeasureId, dimension: string, group: string): string {
  return `${measure} ${dimension} ${group}`;
}
