import { listInWords } from '@/lib/format/lists';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import type { DataImportSummary } from '@/lib/ingest/data-import';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import type { DifferentRow } from './month-difference';

/** What a row of a difference is called. */
export const DIFFERENCE_NAMES: Record<DifferentRow['kind'], string> = {
  changed: 'Changed',
  gone: 'Gone',
  new: 'New',
};

/** How many rows two releases share, and how many they do not. */
export type DifferenceCounts = Record<DifferentRow['kind'] | 'same', number>;

/** Counts the rows of a month that came again, of which `same` stayed as they were. */
export function countDifference(rows: readonly DifferentRow[], same: number): DifferenceCounts {
  const counts = { changed: 0, gone: 0, new: 0, same };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

/** True of an import that may have something to show: it stands, and found rows of its own kind here already. */
export function hasDifference({ state, dataset, updated, removed, unchanged }: DataImportSummary): boolean {
  const isMonth = ALL_DATASETS[dataset].replaces === 'month';
  return state === 'accepted' && updated + removed + (isMonth ? unchanged : 0) > 0;
}

/** `South Yorkshire Police’s January 2020 came again with 122 more searches: 1,257 the same, …`. */
export function monthHeading(forceName: string, month: string, counts: DifferenceCounts): string {
  const { changed, gone, same } = counts;
  const whose = `${forceName}’s ${formatMonth(month)}`;
  if (isFirstOfMonth(counts)) return `${whose} came for the first time with this file`;
  if (changed + gone + counts.new === 0)
    return `${whose} came again as it was: ${formatCount(same, 'search', 'searches')}`;
  const parts = [
    `${formatNumber(same)} the same`,
    ...(changed === 0 ? [] : [`${formatNumber(changed)} changed`]),
    ...(counts.new === 0 ? [] : [`${formatNumber(counts.new)} new`]),
    ...(gone === 0 ? [] : [`${formatNumber(gone)} gone`]),
  ];
  return `${whose} came again with ${moreOrFewer(counts.new - gone)}: ${listInWords(parts)}`;
}

/** True where no earlier file of the month stands. */
export function isFirstOfMonth({ changed, gone, same }: DifferenceCounts): boolean {
  return changed + gone + same === 0;
}

function moreOrFewer(more: number): string {
  if (more === 0) return 'as many searches';
  const count = formatNumber(Math.abs(more));
  return `${count} ${more > 0 ? 'more' : 'fewer'} ${Math.abs(more) === 1 ? 'search' : 'searches'}`;
}

/** `arrests.csv changed 12 records that were here before it`. */
export function recordsHeading(fileName: string, changed: number): string {
  if (changed === 0) return `${fileName} changed no record that was here before it`;
  return `${fileName} changed ${formatCount(changed, 'record that was', 'records that were')} here before it`;
}

/** What the page of a month's difference is to be read with. */
export const MONTH_LEAD =
  'The published file has no ids. A row that is gone and one that is new are taken for one that changed only where both have the same time, differ in three columns at most, and no other row is as near.';

export const FIRST_LEAD = 'There is no earlier file of the month that it could be set beside.';

export const RECORDS_LEAD =
  'Each record as it was, and as this file has it. What later files made of it since is on their pages.';
