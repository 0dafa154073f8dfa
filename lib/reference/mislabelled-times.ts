import type { Month } from '@/lib/period/month';

/** A force whose public files are known to give London's clock under the label +00:00, and in which months. */
export interface MislabelledTimes {
  readonly forceId: string;
  /** The first and the last month that this is known of. */
  readonly from: Month;
  readonly to: Month;
  /** How many rows at the edges of those months show it. */
  readonly rows: number;
}

/**
 * Source: the stop and search files that data.police.uk published of every force for January 2019 to November 2021,
 * 1,034,848 rows. Months are cut on London's clock. Of the rows that their label puts into another month than their
 * file's, all but 49 come to lie in it as UTC; those 49 do as London's clock alone, and in the stretches named here no
 * row bears a label out. South Wales was UTC up to June 2020, Lincolnshire in 2019. Durham's three rows (the rest of the
 * 49) stand in too few months to say from when to when: its files are judged by themselves.
 */
const MISLABELLED_TIMES: readonly MislabelledTimes[] = [
  { forceId: 'avon-and-somerset', from: '2019-01', to: '2021-11', rows: 27 },
  { forceId: 'lincolnshire', from: '2020-06', to: '2021-11', rows: 8 },
  { forceId: 'south-wales', from: '2020-09', to: '2021-11', rows: 11 },
];

/** What is known of the label of a force's public file of a month; null where nothing is. */
export function knownMislabelling(forceId: string, month: Month): MislabelledTimes | null {
  return (
    MISLABELLED_TIMES.find(
      (known) => known.forceId === forceId && known.from <= month && month <= known.to,
    ) ?? null
  );
}
