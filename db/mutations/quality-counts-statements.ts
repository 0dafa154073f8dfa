import { ethnicGroupColumn } from '@/db/measures/group-columns';
import { listOf, literal } from '@/db/measures/literals';
import {
  type CheckedDataset,
  type QualityColumn,
  qualityColumnsOf,
} from '@/lib/data-quality/quality-columns';
import { type QualityAspect, UPLOAD_HOURS, USUAL_UPLOAD_HOURS } from '@/lib/data-quality/quality-count';
import { NOT_RECORDED, NOT_STATED } from '@/lib/measures/measure';
import { UNRECOGNISED } from '@/lib/reference/code-list';
import type { Power } from '@/lib/reference/powers';
import { columnName } from './data-imports/fact-table';

/** One count, as SQL aggregates over the rows of a month. */
interface Counting {
  readonly aspect: QualityAspect;
  readonly subject: string;
  readonly counted: string;
  readonly among: string;
}

const ROWS = 'count(*)';
const UNPLACED = listOf([NOT_RECORDED, NOT_STATED]);

/** The rows of a month, or of several, and which month each is of. */
interface MonthRows {
  readonly from: string;
  readonly month: string;
}

/**
 * Rows that have no month of their own, by a time: months $2 follow on one another. Where each begins is worked out once,
 * and a row's month found among them: cheaper than a calendar for every row.
 */
function inLondonMonths(table: string, column: string): MonthRows {
  const begins = `array(select at::timestamp at time zone 'Europe/London' from unnest($2::date[]) at order by at)`;
  const first = `($2::date[])[1]::timestamp at time zone 'Europe/London'`;
  const end = `(($2::date[])[cardinality($2::date[])] + interval '1 month') at time zone 'Europe/London'`;
  return {
    from: `${table} where force_id = $1 and ${column} >= ${first} and ${column} < ${end}`,
    month: `($2::date[])[width_bucket(${column}, ${begins})]`,
  };
}

/** Rows that say which month they are of. */
function ofMonths(table: string, condition = 'true'): MonthRows {
  return {
    from: `${table} where force_id = $1 and ${condition} and month = any ($2::date[])`,
    month: 'month',
  };
}

/** Midnight in London is the start of an hour of UTC: the cheap question is asked first. */
const isMidnight = (column: string) =>
  `date_bin('1 hour', ${column}, 'epoch') = ${column} and (${column} at time zone 'Europe/London')::time = '00:00'`;

/** London is whole hours from UTC, so that a mark of its clock is a mark of UTC's. */
const isOnMark = (minutes: number, column: string) =>
  `date_bin('${minutes} minutes', ${column}, 'epoch') = ${column}`;

const having = (condition: string) => `count(*) filter (where ${condition})`;

/** The statement that counts a dataset's rows for the months $2 of force $1; see `needsStretches`. */
export function rowsStatement(dataset: CheckedDataset): string {
  const columns = qualityColumnsOf(dataset);
  const countings = [...columns.flatMap(columnCountings), ...OWN_COUNTINGS[dataset]];
  return countStatement(dataset, countings, ROWS_OF[dataset]);
}

/** The statement that holds a power's attendances, for the months $2 of force $1, against the register of officers. */
export function attendancesStatement(power: Power): string {
  const isIssued = `o.camera_issued_from <= london_day
    and (o.camera_issued_to is null or o.camera_issued_to >= london_day)`;
  const isKnown = 'o.officer_id is not null';
  // Where the register has no camera issue at all, issues are not recorded: that is not the same as none.
  const hasIssues = `(select exists (select from officer where force_id = $1 and camera_issued_from is not null))`;
  const countings: Counting[] = [
    { aspect: 'officer_not_in_register', subject: '', counted: having(`not (${isKnown})`), among: ROWS },
    {
      aspect: 'no_camera_issued',
      subject: '',
      counted: having(`${hasIssues} and ${isKnown} and (${isIssued}) is not true`),
      among: having(`${hasIssues} and ${isKnown}`),
    },
  ];
  return countStatement(power, countings, {
    from: `(select month, unnest(officer_ids) as officer_id, (started_at at time zone 'Europe/London')::date as london_day
              from ${ROWS_OF[power].from}) a
             left join officer o on o.force_id = $1 and o.officer_id = a.officer_id`,
    month: 'month',
  });
}

const encounters = (power: Power) => ofMonths('encounter', `power = ${literal(power)}`);

/** Where a month's rows stand. */
const ROWS_OF: Record<CheckedDataset, MonthRows> = {
  'stop-search': encounters('stop-search'),
  'use-of-force': encounters('use-of-force'),
  arrests: encounters('arrests'),
  'domestic-incidents': encounters('domestic-incidents'),
  'police-uk-stop-search': ofMonths('public_search'),
  'hate-incidents': ofMonths('hate_incident'),
  'bwv-recordings': inLondonMonths('recording', 'started_at'),
  'bwv-device-log': inLondonMonths('device_log_entry', 'at'),
};

/** Whether a dataset's statement needs months that follow on one another, in order. */
export function needsStretches(dataset: CheckedDataset): boolean {
  return ROWS_OF[dataset].month !== 'month';
}

const ETHNICITIES: Counting = (() => {
  const [own, officers] = ['self_defined_ethnicity', 'officer_defined_ethnicity'].map(ethnicGroupColumn);
  const isBoth = `${own} not in ${UNPLACED} and ${officers} not in ${UNPLACED}`;
  return {
    aspect: 'ethnicity_disagrees',
    subject: '',
    counted: having(`${isBoth} and ${own} <> ${officers}`),
    among: having(isBoth),
  };
})();

const HAS_TIME = `time_precision in ('exact', 'minute')`;
const OF_ENCOUNTERS: readonly Counting[] = [
  { aspect: 'date_only', subject: '', counted: having(`time_precision = 'date'`), among: ROWS },
  {
    aspect: 'midnight',
    subject: '',
    counted: having(`${HAS_TIME} and ${isMidnight('started_at')}`),
    among: having(HAS_TIME),
  },
  ETHNICITIES,
];

/** A search of the public file keeps no time where its source has midnight, so midnight is the date alone. */
const OF_PUBLIC_SEARCHES: readonly Counting[] = [
  { aspect: 'date_only', subject: '', counted: having('searched_at is null'), among: ROWS },
  {
    aspect: 'on_five',
    subject: '',
    counted: having(isOnMark(5, 'searched_at')),
    among: 'count(searched_at)',
  },
  {
    aspect: 'on_fifteen',
    subject: '',
    counted: having(isOnMark(15, 'searched_at')),
    among: 'count(searched_at)',
  },
  ETHNICITIES,
  { aspect: 'repeats', subject: '', counted: having(`search_key not like '%#1'`), among: ROWS },
];

/** The most generous of the force's policies: a recording has no power, so none can be called late by a stricter one. */
const GRACE = `(select coalesce(max(upload_grace_hours), ${USUAL_UPLOAD_HOURS}) * interval '1 hour'
  from bwv_policy where force_id = $1)`;

const OF_RECORDINGS: readonly Counting[] = [
  {
    aspect: 'late_upload',
    subject: '',
    counted: having(`uploaded_at > ended_at + ${GRACE}`),
    among: 'count(uploaded_at)',
  },
  ...UPLOAD_HOURS.map((hours) => ({
    aspect: 'uploaded_within' as const,
    subject: String(hours),
    counted: having(`uploaded_at <= ended_at + interval '${hours} hours'`),
    among: 'count(uploaded_at)',
  })),
];

const OWN_COUNTINGS: Record<CheckedDataset, readonly Counting[]> = {
  'stop-search': OF_ENCOUNTERS,
  'use-of-force': OF_ENCOUNTERS,
  arrests: OF_ENCOUNTERS,
  'domestic-incidents': OF_ENCOUNTERS,
  'police-uk-stop-search': OF_PUBLIC_SEARCHES,
  'hate-incidents': [
    { aspect: 'midnight', subject: '', counted: having(isMidnight('reported_at')), among: ROWS },
  ],
  'bwv-recordings': OF_RECORDINGS,
  'bwv-device-log': [],
};

/** How complete a column is, and, where it holds codes, how many no list knows. A list counts as one value. */
function columnCountings({ name, kind, isCode, isOfPerson }: QualityColumn): Counting[] {
  const column = columnName(name);
  const isFilled =
    kind === 'text[]' ? `cardinality(${column}) > 0` : kind === 'text' ? `${column} <> ''` : null;
  const filled = isFilled === null ? `count(${column})` : having(isFilled);
  const isUnread =
    kind === 'text[]' ? `${literal(UNRECOGNISED)} = any (${column})` : `${column} = ${literal(UNRECOGNISED)}`;
  const counting: Counting = { aspect: 'filled', subject: name, counted: filled, among: ROWS };
  const without: Counting = {
    aspect: 'without_person',
    subject: name,
    counted: having(`search_type = 'vehicle' and ${column} is null`),
    among: ROWS,
  };
  const unread: Counting = {
    aspect: 'unrecognised',
    subject: name,
    counted: having(isUnread),
    among: filled,
  };
  return [counting, ...(isOfPerson ? [without] : []), ...(isCode ? [unread] : [])];
}

function countStatement(
  dataset: CheckedDataset,
  countings: readonly Counting[],
  { from, month }: MonthRows,
): string {
  const tallies = countings.map(
    ({ counted, among }, i) => `(${counted})::int as n${i}, (${among})::int as d${i}`,
  );
  const spread = countings.map(
    ({ aspect, subject }, i) => `(${literal(aspect)}, ${literal(subject)}, t.n${i}, t.d${i})`,
  );
  return `
    with t as (select ${month} as of_month, ${tallies.join(',\n')} from ${from} group by 1)
    insert into quality_count (force_id, dataset, month, aspect, subject, counted, among)
    select $1, ${literal(dataset)}, t.of_month, q.aspect, q.subject, q.counted, q.among
    from t cross join lateral (values ${spread.join(',\n')}) q (aspect, subject, counted, among)
    where q.among > 0`;
}

/** What each statement of a power's attendances counts. */
export const ATTENDANCE_ASPECTS: readonly QualityAspect[] = ['officer_not_in_register', 'no_camera_issued'];

/** What the statement of a dataset's rows counts. */
export function rowAspectsOf(dataset: CheckedDataset): QualityAspect[] {
  const own = OWN_COUNTINGS[dataset].map(({ aspect }) => aspect);
  return [...new Set<QualityAspect>(['filled', 'without_person', 'unrecognised', ...own])];
}
