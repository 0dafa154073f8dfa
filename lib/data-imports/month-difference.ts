import { groupedBy } from '@/lib/tables/grouped-by';

/** A row of a file, set beside others of its dataset. */
export interface ComparedRow {
  /** What tells it from every other row of its file. */
  readonly key: string;
  readonly line: number;
  /** Its texts, by the columns that all rows compared have in common. */
  readonly cells: readonly string[];
}

/** A row that two releases do not share. `columns` are those in which a changed row says something else. */
export type DifferentRow =
  | {
      readonly kind: 'changed';
      readonly before: ComparedRow;
      readonly after: ComparedRow;
      readonly columns: readonly number[];
    }
  | { readonly kind: 'gone'; readonly before: ComparedRow }
  | { readonly kind: 'new'; readonly after: ComparedRow };

/** Two rows are taken for one that changed only where they differ in no more columns than this. */
const MOST_COLUMNS = 3;
/** Beyond so many comparisons at one time the rows are no longer told apart by it: times that are days alone. */
const MOST_COMPARISONS = 250_000;

/**
 * What became of the rows that only the earlier release of a month has, and where those came from that only the later one
 * has. The source gives its rows no ids, so that a row that changed looks like one gone and one new: they are taken for
 * one where both have the same time, differ in at most three columns, and neither has another partner as near. Whatever
 * is not as plain as that stays gone and new. In order of time.
 */
export function monthDifference(
  gone: readonly ComparedRow[],
  came: readonly ComparedRow[],
  timeColumn: number,
): DifferentRow[] {
  const readAnew = sameKeys(gone, came);
  const paired = new Set(readAnew.flatMap(({ before, after }) => [before, after]));
  const timeOf = ({ cells }: ComparedRow) => cells[timeColumn] ?? '';
  const goneAt = groupedBy(gone, timeOf);
  const changed = [...groupedBy(came, timeOf)].flatMap(([time, after]) =>
    partners((goneAt.get(time) ?? []).filter(isAlone(paired)), after.filter(isAlone(paired))),
  );
  for (const { before, after } of changed) paired.add(before).add(after);
  const rows: DifferentRow[] = [
    ...readAnew,
    ...changed,
    ...gone.filter(isAlone(paired)).map((before) => ({ kind: 'gone' as const, before })),
    ...came.filter(isAlone(paired)).map((after) => ({ kind: 'new' as const, after })),
  ];
  const timeOfRow = (row: DifferentRow) => timeOf(row.kind === 'new' ? row.after : row.before);
  return rows.sort((a, b) => compareTexts(timeOfRow(a), timeOfRow(b)));
}

type ChangedRow = Extract<DifferentRow, { kind: 'changed' }>;

/** A row before and after, with the columns in which it says something else; none where only its reading is another. */
export function changedRow(before: ComparedRow, after: ComparedRow): ChangedRow {
  const columns = before.cells.flatMap((text, column) => (text === after.cells[column] ? [] : [column]));
  return { kind: 'changed', before, after, columns };
}

/** Rows whose text is the same and which are read otherwise: their time was corrected, or no longer is. */
function sameKeys(gone: readonly ComparedRow[], came: readonly ComparedRow[]): ChangedRow[] {
  const byKey = new Map(came.map((after) => [after.key, after]));
  return gone.flatMap((before) => {
    const after = byKey.get(before.key);
    return after === undefined ? [] : [changedRow(before, after)];
  });
}

/** The rows of one time that are each other's only nearest. */
function partners(gone: readonly ComparedRow[], came: readonly ComparedRow[]): ChangedRow[] {
  if (gone.length * came.length > MOST_COMPARISONS) return [];
  const pairs = gone.map((before) => came.map((after) => changedRow(before, after)));
  return pairs.flatMap((row) => {
    const nearest = onlyNearest(row);
    if (nearest === null) return [];
    const column = pairs.map((each) => each[row.indexOf(nearest)] ?? nearest);
    return onlyNearest(column) === nearest ? [nearest] : [];
  });
}

/** The pair that differs least; null where another differs as little, or all differ in too many columns. */
function onlyNearest(pairs: readonly ChangedRow[]): ChangedRow | null {
  let nearest: ChangedRow | null = null;
  let isOnly = false;
  for (const pair of pairs) {
    const least = nearest?.columns.length ?? MOST_COLUMNS + 1;
    if (pair.columns.length < least) [nearest, isOnly] = [pair, true];
    else if (pair.columns.length === least) isOnly = false;
  }
  return isOnly ? nearest : null;
}

const isAlone = (paired: ReadonlySet<ComparedRow>) => (row: ComparedRow) => !paired.has(row);

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
