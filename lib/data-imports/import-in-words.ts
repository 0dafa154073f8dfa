import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';

export type ImportState = 'accepted' | 'refused' | 'withdrawn';

/** What came of a file, as far as a sentence needs it. */
export interface ImportOutcome {
  fileName: string;
  state: ImportState;
  read: number;
  accepted: number;
  rejected: number;
  inserted: number;
  updated: number;
  unchanged: number;
  removed: number;
}

/** The heading of one import: what came of the file, as a sentence. */
export function importHeading(outcome: ImportOutcome): string {
  const { fileName, state, read, accepted, rejected } = outcome;
  if (state === 'refused') return `${fileName} was refused`;
  if (state === 'withdrawn') return `${fileName} was withdrawn`;
  if (read === 0) return `${fileName} held no rows`;
  if (rejected === 0) return `${fileName}: ${allOf(read)} accepted`;
  return `${fileName}: ${formatNumber(accepted)} of ${formatCount(read, 'row', 'rows')} accepted, ${formatNumber(rejected)} rejected`;
}

/** What the accepted rows did, in a sentence. A file brought in a second time changes nothing, and that is said. */
export function importLead(outcome: ImportOutcome): string | null {
  const { state, accepted, inserted, updated, unchanged, removed } = outcome;
  if (state !== 'accepted' || accepted + removed === 0) return null;
  if (inserted + updated + removed === 0) return 'Every accepted row was here already: nothing changed.';
  const gone =
    removed === 0
      ? ''
      : ` ${formatCount(removed, 'earlier row', 'earlier rows')} removed, because the file replaces its month.`;
  return `Of the accepted rows, ${formatNumber(inserted)} are new, ${formatNumber(updated)} changed what was here and ${formatNumber(unchanged)} were here already.${gone}`;
}

/** How many files there are, and how many of them came to less than they might have. */
export interface ImportTotals {
  files: number;
  refused: number;
  withRejected: number;
}

/** The heading of the list: what the files came to. */
export function importsHeading({ files, refused, withRejected }: ImportTotals): string {
  if (files === 0) return 'No file has been brought in yet';
  if (refused === 0 && withRejected === 0)
    return `Every row of ${formatCount(files, 'file', 'files')} was accepted`;
  const parts = [
    ...(refused === 0 ? [] : [`${formatCount(refused, 'file was', 'files were')} refused`]),
    ...(withRejected === 0 ? [] : [`${formatCount(withRejected, 'file has', 'files have')} rejected rows`]),
  ];
  return parts.join(' and ');
}

/** A file's rows, where all of them fared alike: `all 1,200 rows`, `its one row`. */
export function allOf(rows: number): string {
  return rows === 1 ? 'its one row' : `all ${formatNumber(rows)} rows`;
}

const UNITS = [
  ['GB', 1_000_000_000],
  ['MB', 1_000_000],
] as const;

/** A file's size: `412 bytes`, `1.3 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return formatCount(bytes, 'byte', 'bytes');
  const [unit, of] = UNITS.find(([, least]) => bytes >= least) ?? ['kB', 1000];
  const value = bytes / of;
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ${unit}`;
}

/** Months written YYYY-MM-01, as stretches without a gap: `2026-01 to 2026-03`. Given in order. */
function monthStretches(months: readonly string[]): { from: string; to: string }[] {
  const stretches: { from: string; to: string }[] = [];
  for (const month of months) {
    const last = stretches.at(-1);
    if (last !== undefined && isNextMonth(last.to, month)) last.to = month;
    else stretches.push({ from: month, to: month });
  }
  return stretches;
}

/** The same in words: `November 2025 to January 2026; March 2026`. */
export function monthsInWords(months: readonly string[]): string {
  return monthStretches(months)
    .map(({ from, to }) => (from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`))
    .join('; ');
}

function isNextMonth(earlier: string, later: string): boolean {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return index(later) - index(earlier) === 1;
}
