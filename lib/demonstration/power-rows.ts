import type { Power } from '@/lib/reference/powers';
import { localTime, MINUTE, offsetTime, utcTime } from './calendar';
import { csvLine } from './csv-line';
import type { ForceRun, Incident, PowerRecord } from './incidents';
import { ownColumns, ownHeaders } from './power-columns';
import type { RandomSource } from './random-source';
import type { Declaration } from './reasons';

const SHARED_HEADERS = [
  'record_id',
  'incident_reference',
  'officer_ids',
  'started_at',
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
];

/** Where a column stands in a row's cells. */
export const COLUMN = {
  recordId: 0,
  officerIds: 2,
  startedAt: 3,
  endedAt: 4,
  timePrecision: 5,
  areaCode: 6,
  selfDefinedEthnicity: 8,
  gender: 10,
} as const;

/** How often a form leaves the end of the encounter out, and how often the person did not state their ethnicity. */
const END_MISSING: Record<Power, number> = {
  'stop-search': 0.03,
  'use-of-force': 0.06,
  arrests: 0.01,
  'domestic-incidents': 0.015,
};
const NOT_STATED: Record<Power, number> = {
  'stop-search': 0.18,
  'use-of-force': 0.12,
  arrests: 0.04,
  'domestic-incidents': 0.09,
};

/** The age bands of the stop and search publications. */
const AGE_BANDS = ['10-17', '18-24', '25-34', 'over 34'];

export function powerHeader(power: Power): string {
  return csvLine([...SHARED_HEADERS, ...ownHeaders(power)]);
}

/** One record's cells under `powerHeader`, as that power's system writes them. */
export function powerCells(
  run: ForceRun,
  incident: Incident,
  record: PowerRecord,
  recordId: string,
  declaration: Declaration,
): string[] {
  const { random } = run;
  const { power } = record;
  const { subject } = incident;
  const [startedAt, endedAt, precision] = timesOf(run, incident, record);
  const isAssaulted = random.chance(power === 'use-of-force' ? 0.05 : 0.008);
  return [
    recordId,
    random.chance(0.985) ? incident.reference : '',
    random.chance(0.999) ? record.officers.map((officer) => officer.officerId).join(';') : '',
    startedAt,
    random.chance(END_MISSING[power]) ? '' : endedAt,
    precision,
    random.chance(0.99) ? incident.area.code : '',
    random.chance(0.93) ? subject.key : '',
    random.chance(NOT_STATED[power]) ? 'NS' : subject.selfDefined,
    subject.officerDefined,
    subject.gender,
    ageOf(run, power, subject.age),
    declaration.declared,
    declaration.code,
    declaration.text,
    isAssaulted ? 'yes' : 'no',
    injuryOf(random, isAssaulted),
    ...ownColumns(run, incident, record),
  ];
}

/**
 * Each power's system writes time in its own way: searches in London minutes, use of force in minutes with an offset and
 * a stated precision, arrests in seconds with an offset, domestic incidents in UTC from command and control.
 */
function timesOf(run: ForceRun, incident: Incident, record: PowerRecord): [string, string, string] {
  const { startedAt, endedAt, power } = record;
  if (power === 'stop-search') {
    const step = isHeaped(run, incident) ? 5 * MINUTE : MINUTE;
    const write = step === MINUTE ? Math.floor : Math.round;
    const from = write(startedAt / step) * step;
    return [
      localTime(from, false),
      localTime(Math.max(write(endedAt / step) * step, from + step), false),
      '',
    ];
  }
  if (power === 'use-of-force') {
    if (run.random.chance(0.002)) return [offsetTime(startedAt, false).slice(0, 10), '', ''];
    const from = Math.floor(startedAt / MINUTE) * MINUTE;
    const to = Math.max(Math.floor(endedAt / MINUTE) * MINUTE, from + MINUTE);
    return [offsetTime(from, false), offsetTime(to, false), 'minute'];
  }
  if (power === 'arrests') return [offsetTime(startedAt, true), offsetTime(endedAt, true), 'exact'];
  return [utcTime(startedAt), utcTime(endedAt), ''];
}

function isHeaped(run: ForceRun, incident: Incident): boolean {
  const { areaHeaped, forceHeaped } = run.timeline;
  if (run.profile.hasHeapedMonths && forceHeaped.includes(incident.month.index)) return true;
  return incident.area === run.profile.areas[2] && areaHeaped.includes(incident.month.index);
}

/** Searches of the second force give an age band, everything else years. */
function ageOf(run: ForceRun, power: Power, age: number): string {
  if (run.random.chance(0.03)) return '';
  if (power !== 'stop-search' || run.profile.recordingEnds === 'ended_at') return String(age);
  const band = [18, 25, 35].findIndex((from) => age < from);
  return AGE_BANDS[band === -1 ? 3 : band] ?? '';
}

function injuryOf(random: RandomSource, isAssaulted: boolean): string {
  const at = random.next();
  if (at < (isAssaulted ? 0.03 : 0.001)) return 'serious';
  return at < (isAssaulted ? 0.45 : 0.01) ? 'minor' : 'none';
}
