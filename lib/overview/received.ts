import { type Month, monthsBetween } from '@/lib/period/month';

/** What a force has sent of one dataset. Months are YYYY-MM. */
export interface ReceivedDataset {
  dataset: string;
  firstMonth: Month;
  lastMonth: Month;
  /** How many months from first to last have any rows. */
  months: number;
  rows: number;
}

/** An import as the overview names it. */
export interface NewImport {
  importId: number;
  dataset: string;
  fileName: string;
  state: 'accepted' | 'refused' | 'withdrawn';
  finishedAt: Date;
  read: number;
  accepted: number;
  rejected: number;
}

/** How many months between the first and the newest have no row at all: a gap, never a zero. */
export function missingMonths(received: ReceivedDataset): number {
  return monthsBetween(received.firstMonth, received.lastMonth) + 1 - received.months;
}

/** A dataset's name as a heading would say it: `Stop search`. */
export function datasetInWords(dataset: string): string {
  const names: Record<string, string> = {
    'bwv-coverage': 'BWV coverage',
    'bwv-recordings': 'BWV recordings',
    'bwv-device-log': 'BWV device log',
    'stop-search': 'Stop and search',
    'police-uk-stop-search': 'Stop and search (data.police.uk)',
  };
  const words = dataset.replaceAll('-', ' ');
  return names[dataset] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
