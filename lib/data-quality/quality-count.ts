import type { Month } from '@/lib/period/month';
import type { CheckedDataset } from './quality-columns';

/**
 * What is counted of a month of a dataset. `counted` is how many, `among` how many could have been; what each is counted
 * of is said in docs/methods/data-quality.md.
 */
const QUALITY_ASPECTS = [
  'filled', // rows with something in the column that is the subject
  'without_person', // searches of a vehicle alone with nothing in the column of a person that is the subject
  'unrecognised', // rows whose code in the column that is the subject no list knows, among those with one
  'date_only', // rows whose time of day is not known
  'midnight', // times at midnight in London exactly, among those with a time of day
  'on_five', // times on a 5-minute mark
  'on_fifteen', // times on a 15-minute mark
  'ethnicity_disagrees', // rows whose two recorded ethnicities are of different groups, among those with both
  'officer_not_in_register', // attendances of officers whom the officers register does not have
  'no_camera_issued', // attendances on a day without a camera issue, among those of officers in the register
  'late_upload', // recordings uploaded later than policy allows, among those with a time of upload
  'uploaded_within', // recordings uploaded within so many hours (the subject) of their end, among the same
  'repeats', // rows that say the same as an earlier one
] as const;

export type QualityAspect = (typeof QUALITY_ASPECTS)[number];

/** One kept count. Aspects that are of whole rows have an empty subject. */
export interface QualityCount {
  readonly dataset: CheckedDataset;
  readonly month: Month;
  readonly aspect: QualityAspect;
  /** A fact column in camelCase, a number of hours, or empty. */
  readonly subject: string;
  readonly counted: number;
  readonly among: number;
}

/** Hours after a recording's end at which uploads are counted: `uploaded_within`. */
export const UPLOAD_HOURS = [1, 4, 12, 24, 72, 168] as const;

/** Hours within which footage should be uploaded where the force's policies do not say. */
export const USUAL_UPLOAD_HOURS = 24;

/** So many of so many. */
export interface Tally {
  readonly counted: number;
  readonly among: number;
}

/** Counts added up; nothing of nothing where there are none. */
export function addCounts(counts: readonly Tally[]): Tally {
  let counted = 0;
  let among = 0;
  for (const count of counts) {
    counted += count.counted;
    among += count.among;
  }
  return { counted, among };
}

/** The part that was counted, 0 to 1; null where there was nothing to count among, which is not zero. */
export function shareOf({ counted, among }: Tally): number | null {
  return among === 0 ? null : counted / among;
}
