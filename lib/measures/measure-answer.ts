import type { DisclosureClass } from '@/lib/access/scope';
import { exportedCsvLine } from '@/lib/csv/write-csv';
import type { Month } from '@/lib/period/month';
import type { Dimension, Measure } from './measure';
import type { ExportedMeasure } from './measure-export';
import { MEASURES } from './measures';

/** What a program is told of one force's measures, and what it rests on. */
export interface MeasureAnswer {
  readonly force: string;
  readonly from: Month;
  readonly to: Month;
  readonly area: string | null;
  /** Whether counts are exact or as outsiders see them. */
  readonly disclosure: DisclosureClass;
  /** Goes up with every change of the force's data: the same version, the same numbers. */
  readonly dataVersion: number;
  /** When a file that measures are counted from last came in, as an ISO instant; null where none has. */
  readonly asAt: string | null;
  readonly measures: readonly ExportedMeasure[];
}

/** A measure's definition as programs read it. */
export interface MeasureDefinition {
  readonly measure: string;
  readonly name: string;
  readonly question: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly source: string;
  readonly caveats: readonly string[];
  readonly direction: Measure['direction'];
  readonly kind: Measure['kind'];
  readonly dimensions: readonly Dimension[];
}

/** Every measure's definition, in the order of the boards. */
export function measureDefinitions(): MeasureDefinition[] {
  return MEASURES.map(({ id, datasets: _, ...words }) => ({ measure: id, ...words }));
}

const ANSWER_COLUMNS = ['force', 'from', 'to', 'area'] as const;
const ROW_COLUMNS = [
  'measure',
  'dimension',
  'group',
  'numerator',
  'denominator',
  'value',
  'lower',
  'upper',
  'coverage',
] as const;
const SOURCE_COLUMNS = ['disclosure', 'dataVersion', 'asAt'] as const;

/** The same answer as CSV: one line for each row, each with what it rests on, so that none loses it when rows are moved. */
export function answerCsv(answer: MeasureAnswer): string {
  const header = exportedCsvLine([...ANSWER_COLUMNS, ...ROW_COLUMNS, 'notes', ...SOURCE_COLUMNS]);
  const lines = answer.measures.map((row) =>
    exportedCsvLine([
      ...ANSWER_COLUMNS.map((column) => answer[column]),
      ...ROW_COLUMNS.map((column) => row[column]),
      row.notes.join(' '),
      ...SOURCE_COLUMNS.map((column) => answer[column]),
    ]),
  );
  return `${header}${lines.join('')}`;
}
