import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import type { DifferentRow } from './month-difference';

export const DIFFERENT_ROWS_PER_PAGE = 100;

const KINDS = ['changed', 'gone', 'new'] as const satisfies readonly DifferentRow['kind'][];

/** What the difference is narrowed to; null where all of it is shown. */
export interface DifferenceFilters {
  kind: DifferentRow['kind'] | null;
  page: number;
}

/** What the address of a difference asks for; what it does not know it leaves out. */
export function readDifferenceFilters(params: SearchParams): DifferenceFilters {
  const kind = firstValue(params, 'show');
  return { kind: KINDS.find((name) => name === kind) ?? null, page: readPageNumber(params) };
}

/** The rows of the page that is asked for, of those of the kind that is asked for, and how many pages these make. */
export function narrowed(
  rows: readonly DifferentRow[],
  { kind, page }: DifferenceFilters,
): { ofPage: DifferentRow[]; pages: number } {
  const ofKind = rows.filter((row) => kind === null || row.kind === kind);
  return {
    ofPage: ofKind.slice((page - 1) * DIFFERENT_ROWS_PER_PAGE, page * DIFFERENT_ROWS_PER_PAGE),
    pages: Math.max(1, Math.ceil(ofKind.length / DIFFERENT_ROWS_PER_PAGE)),
  };
}

/** The address of a difference narrowed to something; null is left out. */
export function differenceHref(path: string, kept: Record<string, string | null>): string {
  const asked = Object.entries(kept).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}
