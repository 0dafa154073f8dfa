import { exportedCsvLine } from '@/lib/csv/write-csv';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatClock, formatDate, formatDateTime, formatDay } from '@/lib/format/times';
import { DIMENSION_NAMES, groupLabel } from '@/lib/measures/group-labels';
import type { CountedMeasure } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { periodInWords } from '@/lib/period/reporting-period';
import { OFFICER_DEFINED_ETHNICITIES, SELF_DEFINED_ETHNICITIES } from '@/lib/reference/ethnicity';
import { isPower } from '@/lib/reference/powers';
import { SEARCH_OUTCOMES } from '@/lib/reference/stop-search-codes';
import { FORCE_OUTCOMES } from '@/lib/reference/use-of-force-codes';
import { filterInWords } from '../filters/filter-choices';
import type { MeasureRow, RowsAsked } from './measure-rows';

const NOT_RECORDED_WORDS = 'Not recorded';

/** The page's heading: how many records there are, and of what. */
export function rowsHeading(total: number, { behind }: RowsAsked): string {
  const [one, many] = countedWords(behind.measure);
  return `${formatCount(total, `${one} is`, `${many} are`)} behind this number`;
}

/** What one thing is that a measure counts, and several. */
function countedWords(measure: CountedMeasure): readonly [string, string] {
  if (measure.startsWith('bwv_')) {
    return measure.startsWith('bwv_availability_')
      ? ['encounter', 'encounters']
      : ['attendance', 'attendances'];
  }
  const powers = measureOf(measure).datasets.filter(isPower);
  if (powers.length !== 1) return ['encounter', 'encounters'];
  switch (powers[0]) {
    case 'use-of-force':
      return ['use of force form', 'use of force forms'];
    case 'arrests':
      return ['arrest', 'arrests'];
    case 'domestic-incidents':
      return ['domestic incident', 'domestic incidents'];
    default:
      return ['search', 'searches'];
  }
}

/** Which records they are, as a sentence made from the measure's own definition. */
export function rowsLead({ behind, filter }: RowsAsked, areaName: string | null): string {
  const { measure, part, period, dimension, group } = behind;
  const definition = measureOf(measure);
  const what =
    part === 'numerator' || definition.kind === 'count' ? definition.numerator : definition.denominator;
  const narrowed = [
    ...(dimension === 'all' ? [] : [`${DIMENSION_NAMES[dimension]}: ${groupLabel(dimension, group)}`]),
    ...(areaName === null ? [] : [areaName]),
    ...[filterInWords(filter)].filter((words) => words !== ''),
  ];
  const only = narrowed.length === 0 ? '' : ` Only ${narrowed.join('; ')}.`;
  return `${definition.name}: ${what}, ${periodInWords(period)}.${only}`;
}

/** The measure's own definition, part by part. */
export function definitionRows(id: CountedMeasure): { key: string; value: string }[] {
  const { question, numerator, denominator, kind, source, caveats } = measureOf(id);
  return [
    { key: 'Question', value: question },
    { key: 'Counted', value: numerator },
    ...(kind === 'count' ? [] : [{ key: 'Among', value: denominator }]),
    { key: 'Source', value: source },
    { key: 'Bear in mind', value: caveats.join(' ') },
  ];
}

/** That a board says another number than there are records: its counts and the records were not read of the same moment. */
export function differenceInWords(onBoard: number): string {
  return `The board says ${formatNumber(onBoard)}. Data is being brought in, or its counts have yet to be worked out again: open this page anew.`;
}

/** When a record began, in London, as exactly as its source knows it. */
export function startInWords({ startedAt, startedOn, timePrecision }: MeasureRow): string {
  if (startedAt === null)
    return startedOn === null ? NOT_RECORDED_WORDS : `${formatDay(startedOn)}, time not known`;
  switch (timePrecision) {
    case 'exact':
      return `${formatDate(startedAt)}, ${formatClock(startedAt)}`;
    case 'minute':
      return `${formatDateTime(startedAt)}, to the minute`;
    case 'hour':
      return `${formatDateTime(startedAt)}, to the hour`;
    case 'date':
      return `${formatDate(startedAt)}, time not known`;
  }
}

/** What became of it, as its form or file says; null where the power's records have none. */
export function outcomeInWords({ power, outcome }: MeasureRow): string | null {
  if (power !== 'stop-search' && power !== 'use-of-force') return null;
  if (outcome === null) return NOT_RECORDED_WORDS;
  return (power === 'stop-search' ? SEARCH_OUTCOMES : FORCE_OUTCOMES).labelOf(outcome);
}

/** An ethnicity as it was recorded. */
export function ethnicityInWords(code: string | null, whose: 'self-defined' | 'officer-defined'): string {
  if (code === null || code === '') return NOT_RECORDED_WORDS;
  return (whose === 'self-defined' ? SELF_DEFINED_ETHNICITIES : OFFICER_DEFINED_ETHNICITIES).labelOf(code);
}

const COLUMNS = [
  'power',
  'record_id',
  'officer_position',
  'officer_ids',
  'month',
  'started_at',
  'time_precision',
  'area',
  'outcome',
  'self_defined_ethnicity',
  'officer_defined_ethnicity',
  'finding',
  'dataset',
  'import_id',
  'line',
] as const;

/** The header of the records as a file. */
export const MEASURE_ROWS_CSV_HEADER = exportedCsvLine(COLUMNS);

/** A record as a line of the file: codes as they are held, times in UTC, formulas disarmed. */
export function measureRowCsvLine(row: MeasureRow): string {
  return exportedCsvLine([
    row.power,
    row.recordId,
    row.position,
    row.officerIds?.join(';') ?? null,
    row.month,
    row.startedAt?.toISOString() ?? row.startedOn,
    row.startedAt === null ? 'date' : row.timePrecision,
    row.areaName,
    row.outcome,
    row.selfDefinedEthnicity,
    row.officerDefinedEthnicity,
    row.finding,
    datasetOf(row),
    row.importId,
    row.line,
  ]);
}

/** Which kind of file a record came from. */
function datasetOf({ source, power }: MeasureRow): string {
  return source === 'police-uk-stop-search' ? source : power;
}
