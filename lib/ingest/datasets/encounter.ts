import { londonMonth } from '@/lib/period/london';
import { AGE_BANDS, ageBandOf, OLDEST_AGE } from '@/lib/reference/age-bands';
import { GENDERS, INJURIES, TIME_PRECISIONS, YES_NO, YES_NO_UNKNOWN } from '@/lib/reference/answers';
import { BWV_REASON_CODES } from '@/lib/reference/bwv-reasons';
import { UNRECOGNISED } from '@/lib/reference/code-list';
import { OFFICER_DEFINED_ETHNICITIES, SELF_DEFINED_ETHNICITIES } from '@/lib/reference/ethnicity';
import type { Power } from '@/lib/reference/powers';
import { type CodesOf, factColumns, inputColumns } from '../columns';
import type { Dataset, FactKind, FactValue } from '../dataset';
import { RowFields } from '../row-fields';

const SHARED_REQUIRED = ['record_id', 'officer_ids', 'started_at'] as const;

const SHARED_OPTIONAL = [
  'incident_reference',
  'ended_at',
  'time_precision',
  'area_code',
  'subject_key',
  'self_defined_ethnicity',
  'officer_defined_ethnicity',
  'gender',
  'age',
  'bwv_declared',
  'bwv_reason_code',
  'bwv_reason_text',
  'officer_assaulted',
  'officer_injury',
] as const;

const SHARED_CODES: CodesOf<(typeof SHARED_OPTIONAL)[number]> = {
  time_precision: TIME_PRECISIONS,
  self_defined_ethnicity: SELF_DEFINED_ETHNICITIES,
  officer_defined_ethnicity: OFFICER_DEFINED_ETHNICITIES,
  gender: GENDERS,
  age: AGE_BANDS,
  bwv_declared: YES_NO_UNKNOWN,
  bwv_reason_code: BWV_REASON_CODES,
  officer_assaulted: YES_NO,
  officer_injury: INJURIES,
};

const SHARED_FACTS = {
  power: 'text',
  recordId: 'text',
  month: 'date',
  incidentReference: 'text',
  officerIds: 'text[]',
  startedAt: 'instant',
  endedAt: 'instant',
  timePrecision: 'text',
  isPrecisionStated: 'boolean',
  areaCode: 'text',
  subjectKey: 'text',
  selfDefinedEthnicity: 'text',
  officerDefinedEthnicity: 'text',
  gender: 'text',
  ageYears: 'integer',
  ageBand: 'text',
  bwvDeclared: 'text',
  bwvReasonCode: 'text',
  bwvReasonText: 'text',
  officerAssaulted: 'boolean',
  officerInjury: 'text',
} as const satisfies Record<string, FactKind>;

const SHARED = inputColumns(SHARED_REQUIRED, SHARED_OPTIONAL);
const at = SHARED.at;

const PRECISIONS = ['exact', 'minute', 'hour', 'date'] as const;
type Precision = (typeof PRECISIONS)[number];

/** What one power's form has beside the shared columns. */
export interface PowerForm<Header extends string> {
  readonly power: Power;
  readonly headers: readonly Header[];
  /** Which of `headers` hold codes, and of which list. */
  readonly codes: CodesOf<Header>;
  readonly facts: Readonly<Record<string, FactKind>>;
  /** The values of `facts`, in order. */
  readonly read: (row: RowFields, at: Readonly<Record<Header, number>>) => readonly FactValue[];
}

/** The dataset of one power's records: the shared columns of the contracts, then the power's own. */
export function encounterDataset<Header extends string>(form: PowerForm<Header>): Dataset {
  type Headers = (typeof SHARED_REQUIRED | typeof SHARED_OPTIONAL)[number] | Header;
  const codes = { ...SHARED_CODES, ...form.codes } as CodesOf<Headers>;
  const input = inputColumns(SHARED_REQUIRED, [...SHARED_OPTIONAL, ...form.headers], codes);
  const row = new RowFields(input.columns);
  return {
    name: form.power,
    columns: input.columns,
    factColumns: factColumns({ ...SHARED_FACTS, ...form.facts }),
    key: ['power', 'recordId'],
    replaces: 'row',
    timeColumn: 'startedAt',
    readRow: (cell, context) => {
      row.begin(cell, context);
      const shared = readShared(row, form.power);
      return row.accept(shared.concat(form.read(row, input.at)));
    },
  };
}

function readShared(row: RowFields, power: Power): FactValue[] {
  const recordId = row.requiredId(at.record_id);
  row.requiredText(at.started_at);
  const times = readTimes(row);
  const age = readAge(row);
  return [
    power,
    recordId,
    londonMonth(times.startedAt),
    row.id(at.incident_reference),
    row.ids(at.officer_ids),
    times.startedAt,
    times.endedAt,
    times.precision,
    times.isPrecisionStated,
    row.id(at.area_code),
    row.id(at.subject_key),
    row.code(at.self_defined_ethnicity),
    row.code(at.officer_defined_ethnicity),
    row.code(at.gender),
    age.years,
    age.band,
    row.code(at.bwv_declared),
    row.code(at.bwv_reason_code),
    row.text(at.bwv_reason_text),
    row.yesNo(at.officer_assaulted),
    row.code(at.officer_injury),
  ];
}

interface EncounterTimes {
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly precision: Precision;
  readonly isPrecisionStated: boolean;
}

/** Start, end and how exactly they are known: contracts, Times, and domain 3.6 on an end equal to the start. */
function readTimes(row: RowFields): EncounterTimes {
  const start = row.time(at.started_at);
  const end = row.time(at.ended_at);
  const startedAt = start?.at ?? 0;
  if (start !== null && end !== null && end.at < startedAt) {
    row.reject(at.ended_at, `${row.raw(at.ended_at)} is before the start, ${row.raw(at.started_at)}.`);
  }
  const stated = row.code(at.time_precision);
  const isPrecisionStated = stated !== null && stated !== UNRECOGNISED;
  // No statement can put a time of day where the record has none.
  const isDayOnly = start?.precision === 'date';
  const written = coarser(start?.precision ?? 'exact', end?.precision ?? 'exact');
  return {
    startedAt,
    endedAt: end === null || end.at === startedAt ? null : end.at,
    precision: isDayOnly ? 'date' : isPrecisionStated ? (stated as Precision) : written,
    isPrecisionStated,
  };
}

function coarser(one: Precision, other: Precision): Precision {
  return PRECISIONS.indexOf(one) >= PRECISIONS.indexOf(other) ? one : other;
}

/** An age in whole years gives its band as well; a band gives no years. */
function readAge(row: RowFields): { years: number | null; band: string | null } {
  const text = row.raw(at.age);
  if (text === '') return { years: null, band: null };
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { years: null, band: row.code(at.age) };
  const years = Number(text);
  if (!Number.isInteger(years) || years < 0 || years > OLDEST_AGE) {
    row.reject(at.age, `${text} is not an age in whole years from 0 to ${OLDEST_AGE}.`);
  }
  return { years, band: ageBandOf(years) };
}
