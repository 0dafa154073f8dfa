import { DAY, HOUR, type Month, monthsUpTo } from './calendar';

/** What decides the bytes: the same options give the same files. */
export interface DemonstrationOptions {
  seed: string;
  /** The last month of the period, YYYY-MM. */
  lastMonth: string;
  months: number;
  /** In each of the two forces, over all four powers. */
  encountersPerYear: number;
}

export const DEFAULT_DEMONSTRATION = { seed: 'candour', months: 36, encountersPerYear: 40_000 } as const;

/** Below these some of the traps could not all be there. */
export const LEAST_MONTHS = 6;
export const LEAST_ENCOUNTERS_PER_YEAR = 1_000;

/** Where in the period each thing happens, as an index of `months`. One place, so that tests and documents agree. */
export interface Timeline {
  months: readonly Month[];
  /** 1 at the default volume of 40,000 encounters a year. */
  scale: number;
  /** The first month in which the joint policy names domestic incidents. */
  domesticRequiredFrom: number;
  /** The first month of the second edition of the joint policy, with tighter tolerances. */
  policyChangeFrom: number;
  /** The first month after pool cameras moved away from two teams. */
  fallFrom: number;
  /** The month in which one power's file was not sent. */
  missing: number;
  /** The month without a hate incident file. */
  hateMissing: number;
  /** Months in which one area's docking stations were down: their footage came after the extract. */
  late: readonly number[];
  /** Months in which one area wrote search times on 5-minute marks. */
  areaHeaped: readonly number[];
  /** Months in which a whole force did. */
  forceHeaped: readonly number[];
  /** The first month of the devices whose clocks are wrong. */
  wrongClockFrom: number;
  /** The month whose rows are corrected by a later file. */
  corrected: number;
  /** The first instant of the changed recording of hate incidents, and the regime that files name from then on. */
  hateRegimeFrom: number;
  /** Empty where the regime follows from the date alone. */
  hateRegime: '' | 'later_reform';
  /** The footage extract ends here, before the last month does. */
  footageTo: number;
  footageExtractedAt: number;
  /** The end of the last month. */
  endsAt: number;
}

/** The non-crime hate incident code of practice came into force on this day, midnight in London. */
const CODE_OF_PRACTICE_FROM = Date.parse('2023-06-03T00:00:00+01:00');
/** The newest days, for which no footage has been sent at all. */
const DAYS_WITHOUT_FOOTAGE = 6;

/** Lays the period out. Throws where the options cannot carry every trap. */
export function timelineOf(options: DemonstrationOptions): Timeline {
  if (options.months < LEAST_MONTHS || options.encountersPerYear < LEAST_ENCOUNTERS_PER_YEAR) {
    throw new RangeError(
      `Demonstration data needs at least ${LEAST_MONTHS} months and ${LEAST_ENCOUNTERS_PER_YEAR} encounters a year.`,
    );
  }
  const count = options.months;
  const months = monthsUpTo(options.lastMonth, count);
  const endsAt = months.at(-1)?.to ?? 0;
  const footageTo = endsAt - DAYS_WITHOUT_FOOTAGE * DAY;
  return {
    months,
    scale: options.encountersPerYear / DEFAULT_DEMONSTRATION.encountersPerYear,
    domesticRequiredFrom: Math.floor(count / 6),
    policyChangeFrom: Math.floor(count / 2),
    fallFrom: count - Math.min(5, Math.floor(count / 3)),
    missing: Math.floor(count * 0.6),
    hateMissing: Math.floor(count * 0.45),
    late: [count - 4, ...(count > 14 ? [count - 10] : [])],
    areaHeaped: [1, 2, ...(count > 14 ? [10, 11, 12] : [])],
    forceHeaped: [count - 3, count - 2],
    wrongClockFrom: count > 14 ? count - 10 : 0,
    corrected: Math.floor(count / 2),
    ...hateRegimeOf(months),
    footageTo,
    footageExtractedAt: footageTo + 4 * HOUR,
    endsAt,
  };
}

/** The code of practice where it began inside the period; else an invented later reform, which the files then name. */
function hateRegimeOf(months: readonly Month[]): Pick<Timeline, 'hateRegimeFrom' | 'hateRegime'> {
  const second = months[1]?.from ?? 0;
  const last = months.at(-1)?.from ?? 0;
  if (CODE_OF_PRACTICE_FROM >= second && CODE_OF_PRACTICE_FROM < last) {
    return { hateRegimeFrom: CODE_OF_PRACTICE_FROM, hateRegime: '' };
  }
  const invented = months[Math.floor(months.length * 0.55)]?.from ?? last;
  return { hateRegimeFrom: invented, hateRegime: 'later_reform' };
}
