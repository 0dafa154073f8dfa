import type { Permission } from '@/lib/access/permissions';
import type { MonthReceived } from '@/lib/measures/measure-count';
import { heldMonths } from '@/lib/period/held-months';
import { periodValue, type ReportingPeriod } from '@/lib/period/reporting-period';
import {
  BOARD_FILTERS,
  BOARD_IDS,
  BOARD_NAMES,
  type BoardId,
  boardPath,
  isBoardId,
} from '../boards/board-ids';
import { ARRANGEMENT_PARAMETERS } from '../figures/figure-arrangement';
import { type BoardFilters, filterParameters, usualPeriod } from '../filters/board-filters';
import { FILTER_WORDS } from '../filters/filter-choices';

/** A page with its filters, kept by one person under a name. The address is within one force. */
export interface SavedView {
  readonly viewId: number;
  readonly name: string;
  readonly path: string;
  /** The filters as an address writes them; empty where there are none. */
  readonly query: string;
  readonly createdAt: Date;
}

/** A page whose filters can be kept. */
interface SavablePage {
  readonly name: string;
  readonly permission: Permission;
  /** What its address may ask for, in the order in which it is kept. */
  readonly parameters: readonly string[];
}

export interface ViewAddress {
  readonly path: string;
  readonly query: string;
}

const LONGEST_QUERY = 500;
const PERIOD = ['period', 'from', 'to'] as const;
const FIGURE = /^\/police-powers\/([a-z-]+)\/[a-z0-9_-]{1,80}$/;

const CAMERA_PAGES: Readonly<Record<string, SavablePage>> = {
  '/activation': cameraPage('Cameras', ['area', 'policy']),
  '/activation/silence': cameraPage('Silence is not compliance', []),
  '/activation/declared': cameraPage('Declared against found', ['area', 'power', 'shown']),
  '/activation/reasons': cameraPage('Reasons beside the logs', ['area', 'power', 'standing']),
};

const PAGES = new Map<string, SavablePage>([
  ['/police-powers', { name: 'Police powers', permission: 'board.read', parameters: ['since'] }],
  ...Object.entries(CAMERA_PAGES),
  ...BOARD_IDS.map((id): [string, SavablePage] => [boardPath(id), boardPage(id, BOARD_NAMES[id], [])]),
]);

function cameraPage(name: string, own: readonly string[]): SavablePage {
  return { name, permission: 'activation.read', parameters: [...PERIOD, ...own] };
}

function boardPage(id: BoardId, name: string, own: readonly string[]): SavablePage {
  const narrower = BOARD_FILTERS[id].map((dimension) => FILTER_WORDS[dimension].parameter);
  return { name, permission: 'board.read', parameters: [...PERIOD, 'area', 'team', ...narrower, ...own] };
}

/** The page at a path of this service, or null where it is not one whose filters can be kept. */
export function savablePage(path: string): SavablePage | null {
  const page = PAGES.get(path);
  if (page !== undefined) return page;
  const board = FIGURE.exec(path)?.[1] ?? '';
  return isBoardId(board)
    ? boardPage(board, `A figure of ${BOARD_NAMES[board].toLowerCase()}`, ARRANGEMENT_PARAMETERS)
    : null;
}

/**
 * An address as it is kept: a known page and the parameters that it knows, each once but for a table's columns. The rest
 * changes nothing that the page shows, and is left out. Null where the page is not known, or too much is asked of it.
 */
export function addressToKeep(path: string, query: string): ViewAddress | null {
  const page = savablePage(path);
  if (page === null) return null;
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of page.parameters) {
    const values = asked.getAll(name).filter((value) => value.trim() !== '');
    for (const value of name === 'column' ? values : values.slice(0, 1)) kept.append(name, value.trim());
  }
  const text = kept.toString();
  return text.length <= LONGEST_QUERY ? { path, query: text } : null;
}

/** The months that a board shows where nothing is asked, given the months with data; null where there are none. */
export function usualPeriodOf(received: readonly MonthReceived[]): ReportingPeriod | null {
  const newest = heldMonths(received)?.last;
  return newest === undefined ? null : usualPeriod(newest);
}

/**
 * A page's filters as a view keeps them, and the parameters that only that page has. The usual period is left out, so that
 * the view moves on with the newest month; any other stays as it was chosen.
 */
export function queryToKeep(
  filters: BoardFilters,
  usual: ReportingPeriod | null,
  own: readonly (readonly [string, string])[] = [],
): string {
  const { period = '', ...others } = filterParameters(filters);
  const isUsual = usual !== null && period === periodValue(usual);
  const kept = new URLSearchParams(isUsual ? others : { ...others, period });
  for (const [name, value] of own) kept.append(name, value);
  return kept.toString();
}

/** Where a kept view leads, in its force. */
export function viewHref({ path, query }: ViewAddress, forceId: string): string {
  return `${path}?${new URLSearchParams([['force', forceId], ...new URLSearchParams(query)])}`;
}
