import { tzOffset } from '@date-fns/tz';
import type { DatasetName } from '@/lib/ingest/dataset';
import { POWERS, type Power } from '@/lib/reference/powers';

/** One line of a contract file: its cells by column, as texts. */
export type ContractRow = Readonly<Record<string, string>>;

/** The datasets that findings rest on. */
export const FINDING_DATASETS = [...POWERS, 'bwv-recordings', 'bwv-coverage', 'policies'] as const;

export type FindingDataset = (typeof FINDING_DATASETS)[number] & DatasetName;

/** What a force has sent: the rows of each dataset. */
export type ContractFiles = Readonly<Record<FindingDataset, readonly ContractRow[]>>;

/** A cell, or an empty text where the column is not there. */
export function cell(row: ContractRow, column: string): string {
  return row[column] ?? '';
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A contract time in whole seconds since 1970: London's where no offset is given, the first of two in autumn. */
export function secondsOf(text: string): number {
  const parts = TIME.exec(text);
  if (parts === null) throw new Error(`“${text}” is no contract time.`);
  const wall = `${parts[1]}T${parts[2] ?? '00:00'}${parts[3] ?? ':00'}`;
  if (parts[4] !== undefined) return Date.parse(wall + parts[4]) / 1000;
  const asIfUtc = Date.parse(`${wall}Z`) / 1000;
  for (const hoursAhead of [1, 0]) {
    const at = asIfUtc - hoursAhead * 3600;
    if (londonHoursAhead(at) === hoursAhead) return at;
  }
  throw new Error(`“${text}” does not exist in London.`);
}

/** How exactly a contract time is written: domain 3.2, contracts “Times”. */
export function writtenPrecision(text: string): 'exact' | 'minute' | 'date' {
  const parts = TIME.exec(text);
  if (parts?.[2] === undefined) return 'date';
  return parts[3] === undefined ? 'minute' : 'exact';
}

function londonHoursAhead(at: number): number {
  return tzOffset('Europe/London', new Date(at * 1000)) / 60;
}

/** The day in London at an instant, as YYYY-MM-DD. */
export function londonDay(at: number): string {
  return new Date((at + londonHoursAhead(at) * 3600) * 1000).toISOString().slice(0, 10);
}

/** An instant as the export writes it. */
export function utcText(at: number): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}

/** What tells a row of a dataset from another: contracts, “Key”. Instants count, not how they are written. */
export function keyOf(dataset: FindingDataset, row: ContractRow): string {
  if (dataset === 'policies') return `${cell(row, 'power')} ${cell(row, 'effective_from')}`;
  if (dataset === 'bwv-coverage') return `${secondsOf(cell(row, 'from'))} ${secondsOf(cell(row, 'to'))}`;
  return cell(row, dataset === 'bwv-recordings' ? 'recording_id' : 'record_id');
}

/** Whether the importer takes a row at all: one that ends before it starts is rejected, domain 3.6. */
export function isAccepted(dataset: FindingDataset, row: ContractRow): boolean {
  if (dataset === 'policies') return true;
  if (dataset === 'bwv-coverage') return secondsOf(cell(row, 'from')) < secondsOf(cell(row, 'to'));
  const end = cell(row, 'ended_at');
  return end === '' || secondsOf(end) >= secondsOf(cell(row, 'started_at'));
}

export function isPowerDataset(dataset: FindingDataset): dataset is Power {
  return (POWERS as readonly string[]).includes(dataset);
}
