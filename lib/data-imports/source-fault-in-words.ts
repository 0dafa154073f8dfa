import type { SourceFault, SourceFaultKind } from '@/lib/ingest/source-fault';

/** What each fault of a source is called, in a list or over its words. */
export const SOURCE_FAULT_NAMES: Record<SourceFaultKind, string> = {
  local_time_labelled_utc: 'Local time labelled as UTC',
  impossible_times: 'Times that cannot be',
  date_only_times: 'Days without a time',
  heaped_times: 'Rounded times',
  hour_off_in_summer: 'An hour off in summer',
  exact_repeats: 'Repeated rows',
  month_republished: 'A month published again',
  empty_column: 'Columns not recorded',
  points_far_away: 'Points far from the others',
  footage_does_not_span: 'Footage that does not fill what it covers',
  officer_ids_unknown: 'Officers whom no other source knows',
  device_clock: 'Clocks of cameras',
  not_found_shift: 'A jump in footage not found',
};

/** A fault in one line: what it is called, what it is, and what was done about it. */
export function sourceFaultInWords({ kind, words, handling }: SourceFault): string {
  return `${SOURCE_FAULT_NAMES[kind]}: ${words} ${handling}`;
}
