/** What can be wrong with a source as a whole, beside what is wrong with single rows. */
export const SOURCE_FAULTS = [
  'local_time_labelled_utc',
  'impossible_times',
  'date_only_times',
  'heaped_times',
  'hour_off_in_summer',
  'exact_repeats',
  'month_republished',
  'empty_column',
  'points_far_away',
  'footage_does_not_span',
  'officer_ids_unknown',
  'device_clock',
  'not_found_shift',
] as const;

export type SourceFaultKind = (typeof SOURCE_FAULTS)[number];

/** A fault that an import found in its source: what it is, and what was done about it, each in plain words. */
export interface SourceFault {
  readonly kind: SourceFaultKind;
  readonly words: string;
  readonly handling: string;
}
