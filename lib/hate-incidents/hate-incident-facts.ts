import type { Month } from '@/lib/period/month';
import type {
  AreaCount,
  DecisionCount,
  DecisionTimes,
  MonthCount,
  RegimeSeen,
  StrandCount,
} from './hate-incident-counts';
import type { HateIncidentFilters } from './hate-incident-filters';

/** What the page is made of: counts as the database gave them, for what its address asks. */
export interface HateIncidentFacts {
  readonly forceName: string;
  readonly filters: HateIncidentFilters;
  readonly areas: readonly { readonly areaCode: string; readonly name: string }[];
  /** Every month that the force has sent, inside the period or not. */
  readonly received: readonly Month[];
  readonly regimesSeen: readonly RegimeSeen[];
  readonly byMonth: readonly MonthCount[];
  readonly byStrand: readonly StrandCount[];
  readonly byArea: readonly AreaCount[];
  readonly decisions: readonly DecisionCount[];
  readonly times: DecisionTimes;
  /** When a file was last brought in. */
  readonly asAt: Date | null;
}

/** The words and the table that stand around a drawing. */
export interface FigureWords {
  readonly id: string;
  readonly heading: string;
  readonly reading: string;
  readonly source: string;
  readonly coverage: string;
  readonly notes: readonly string[];
  readonly table: FigureTable;
}

/** A figure's rows: the first column names the row, the others hold numbers in words. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
}

/** Makes a table from its headings and its rows' cells, which are in the headings' order. */
export function tableOf(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): FigureTable {
  const columns = headings.map((label, i) => ({ key: `column-${i}`, label, isNumeric: i > 0 }));
  return {
    caption,
    columns,
    rows: rows.map((cells, row) => ({
      key: `row-${row}`,
      cells: Object.fromEntries(columns.map(({ key }, i) => [key, cells[i] ?? ''])),
    })),
  };
}
