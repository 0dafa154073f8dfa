import type { CountFilter } from '@/lib/measures/count-filter';
import type { RowsBehind } from '@/lib/measures/rows-behind';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { type BoardId, boardPath } from '../boards/board-ids';
import { type BoardFilters, filterParameters } from '../filters/board-filters';
import { rowsHref } from '../measure-rows/measure-rows';

/** The forms a figure can be had in. */
export const FIGURE_FORMATS = ['csv', 'xlsx', 'svg', 'png'] as const;

export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** Where a board's figures lead, for the force and the filters in view. */
export interface FigureLinks {
  /** The figure by itself, to explore and download. */
  readonly figure: (figureId: string) => string;
  /** The forms in which a figure can be had here. */
  readonly formats: readonly FigureFormat[];
  readonly download: (figureId: string, format: FigureFormat) => string;
  /** The records behind a number; null where the viewer may see none. */
  readonly rows: ((behind: RowsBehind) => string) | null;
}

/** The same for a board whose figures may not be shown by themselves. */
export type BoardLinks = Omit<FigureLinks, 'figure'> & { readonly figure: FigureLinks['figure'] | null };

/** Makes a board's links; they carry the force and the filters on. */
export function figureLinks(
  board: BoardId,
  forceId: string,
  filters: BoardFilters,
  maySeeRecords: boolean,
): FigureLinks {
  const query = new URLSearchParams({ force: forceId, ...filterParameters(filters) });
  const at = (figureId: string) => `/police-powers/${board}/${figureId}`;
  return {
    figure: (figureId) => `${at(figureId)}?${query}`,
    formats: FIGURE_FORMATS,
    download: (figureId, format) => `${at(figureId)}/download?${query}&format=${format}`,
    rows: maySeeRecords ? (behind) => rowsHref(forceId, behind, narrowed(filters.filter, behind)) : null,
  };
}

/** What the page is narrowed to; a number that is of one area is narrowed to that. */
function narrowed(filter: CountFilter, { areaCode }: RowsBehind): CountFilter {
  return { ...filter, areaCode: areaCode ?? filter.areaCode };
}

/** A board's own page with the same filters. */
export function boardHref(board: BoardId, forceId: string, filters: BoardFilters): string {
  return `${boardPath(board)}?${new URLSearchParams({ force: forceId, ...filterParameters(filters) })}`;
}

/** A downloaded figure's name: whose it is, what it is, and of which months. */
export function figureFileName(
  forceId: string,
  board: BoardId,
  figureId: string,
  { from, to }: ReportingPeriod,
  format: FigureFormat,
): string {
  const months = from === to ? from : `${from}-to-${to}`;
  return `${[forceId, board, figureId, months].join('-').replace(/[^a-z0-9-]+/gi, '-')}.${format}`;
}
