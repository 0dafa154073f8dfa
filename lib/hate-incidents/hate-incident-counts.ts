import type { Month } from '@/lib/period/month';
import type { HATE_CLASSIFICATIONS, HATE_STRANDS } from '@/lib/reference/hate-incident-codes';

/** What a report was classified as; `unrecognised` where the file's text is on no list. */
export type Classification = (typeof HATE_CLASSIFICATIONS)['codes'][number] | 'unrecognised';

/** A monitored strand; `unrecognised` for a text on no list, `none` where the report names no strand. */
export type Strand = (typeof HATE_STRANDS)['codes'][number] | 'unrecognised' | 'none';

/** Reports in a month under one classification. Months with none have no row: whether they were received is another question. */
export interface MonthCount {
  readonly month: Month;
  readonly classification: Classification;
  readonly reports: number;
}

/** Reports that name a strand. A report that names two is counted under both. */
export interface StrandCount extends MonthCount {
  readonly strand: Strand;
}

/** Reports in an area over the period; a null code is a report without an area. */
export interface AreaCount {
  readonly areaCode: string | null;
  readonly classification: Classification;
  readonly reports: number;
}

/** Reports by what was decided; personal data is only asked of incidents that are no crime. */
export interface DecisionCount {
  readonly classification: Classification;
  readonly personalDataRecorded: boolean | null;
  readonly reports: number;
}

/** How long decisions took, in hours; medians are null where no report has both times. */
export interface DecisionTimes {
  readonly reports: number;
  readonly assessed: number;
  readonly medianHoursToAssess: number | null;
  readonly reviewed: number;
  /** From the assessment to the review. */
  readonly medianHoursToReview: number | null;
}

/** The first month in which a report says that it was decided under a regime. */
export interface RegimeSeen {
  readonly regime: string;
  readonly firstMonth: Month;
}
