import type { DatasetName } from '@/lib/ingest/dataset';

/** A figure names at most so many of its files; the list of imports has them all. */
export const MOST_FIGURE_FILES = 12;

/** A file that a figure's numbers came from. */
interface FigureSourceFile {
  readonly importId: number;
  readonly fileName: string;
  readonly dataset: DatasetName;
  readonly finishedAt: Date;
  readonly accepted: number;
  readonly rejected: number;
}

/** The files that hold rows of a figure's datasets and months. */
export interface FigureFiles {
  readonly total: number;
  readonly newest: readonly FigureSourceFile[];
}
