import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Attendance, CandidateRecording } from '@/lib/activation/finding';
import type { Power } from '@/lib/reference/powers';
import { longest } from './reach';
import { type RecordingTuple, recordingFrom } from './recording-tuple';
import { monthOfPower, type RuleBook } from './rule-book';

/** One attendance with the recordings that might bear on it. */
export interface AttendanceEvidence {
  power: Power;
  attendance: Attendance;
  recordings: CandidateRecording[];
}

/** Some attendances with their evidence, while the next are already being looked up. */
export interface EvidenceBatch {
  readonly evidence: readonly AttendanceEvidence[];
  /** Resolves once the connection may be asked something else. */
  readonly whenFree: Promise<unknown>;
}

const BATCH_ROWS = 5000;

/** An instant as milliseconds since 1970, to be rounded: the quick way, which floats past the last digit. */
const ms = (column: string) => `date_part('epoch', ${column}) * 1000`;

const RECORDING_AS_JSON = `json_build_array(r.recording_id, r.officer_id, r.device_id, r.incident_reference,
  ${ms('r.started_at')}, ${ms('r.ended_at')}, coalesce(r.pre_event_seconds, 0), r.deletion_due_on, ${ms('r.deleted_at')})`;

/**
 * Streams the touched attendances in the order of their keys, each with the recordings of the same officer that overlap
 * its widened window or carry its incident's reference. Flat memory: a few thousand attendances at a time.
 */
export async function* streamEvidence(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
): AsyncGenerator<EvidenceBatch> {
  await client.query(ownEvidence(ruleBook), [scope.forceId]);
  const fetch = () =>
    client.query<EvidenceRow>({ text: `fetch ${BATCH_ROWS} from evidence`, rowMode: 'array' });
  let batch = await fetch();
  while (batch.rows.length > 0) {
    const next = fetch();
    yield { evidence: batch.rows.map((row) => evidenceFrom(row, ruleBook)), whenFree: next };
    batch = await next;
  }
  await client.query('close evidence');
}

/** How far from an encounter this force's rule book and clocks can make footage bear on it. */
const REACH = `reach as materialized (
  select (max(match_before_seconds) + offsets.largest) * interval '1 second' as before,
         (max(match_after_seconds) + offsets.largest) * interval '1 second' as after,
         max(assumed_duration_seconds) * interval '1 second' as assumed,
         ${longest('recording')} as longest
  from bwv_policy, (select coalesce(max(abs(offset_seconds)), 0) as largest
                    from clock_offset where force_id = $1 and state = 'confirmed') offsets
  where force_id = $1 group by offsets.largest)`;

/**
 * An attendance with the stretch in which footage may bear on it, as plain columns: the planner then bounds each look-up
 * by index on both sides. The fences (`offset 0`) keep them look-ups by key in the transaction of a first import too,
 * when the planner knows nothing yet of the tables just filled.
 */
const ATTENDANCE = (of: string) => `cross join lateral (
  select a.*, a.started_at - reach.before as since,
         coalesce(a.ended_at, a.started_at + reach.assumed) + reach.after as until,
         a.started_at - reach.before - reach.longest as earliest_start
  from (select * from attendance
        where force_id = $1 and power = ${of}.power and record_id = ${of}.record_id offset 0) a
  left join reach on true
  where a.officer_id = ${of}.officer_id offset 0) a`;

/** An officer's recordings that overlap the stretch. */
const RECORDINGS_NEAR = (officerId: string) => `(
  select * from recording
  where force_id = $1 and officer_id = ${officerId} and started_at < a.until and started_at > a.earliest_start
  offset 0) r`;

/** The recordings that carry the incident's reference. */
const RECORDINGS_TAGGED = `(
  select * from recording where force_id = $1 and incident_reference = a.incident_reference offset 0) r`;

/** The touched attendances in the order of the ledger's own key: what is found is then written where it belongs. */
function ownEvidence({ hasHeldFindings }: RuleBook): string {
  const held = hasHeldFindings
    ? `exists (select from held_attendance where force_id = $1 and power = a.power and record_id = a.record_id
         and officer_id = a.officer_id)`
    : 'false';
  return `declare evidence no scroll cursor for
    with ${REACH}
    select a.power, a.record_id, a.officer_id, a.incident_reference, ${ms('a.started_at')}, ${ms('a.ended_at')},
           a.time_precision, a.is_precision_stated, a.month::text, ${held}, found.recordings
    from (select * from touched_attendance order by power, record_id, officer_id) t
    ${ATTENDANCE('t')}
    left join lateral (
      select json_agg(recording) as recordings from (
        select ${RECORDING_AS_JSON} as recording from ${RECORDINGS_NEAR('a.officer_id')}
        where a.officer_id <> '' and r.ended_at > a.since
        union all
        select ${RECORDING_AS_JSON} from ${RECORDINGS_TAGGED}
        where r.officer_id = a.officer_id and a.officer_id <> ''
          and not (r.started_at < a.until and r.ended_at > a.since)) own) found on true`;
}

const COLLEAGUE_EVIDENCE = `
  with ${REACH}
  select wanted.place, json_agg(found.recording)
  from unnest($2::text[], $3::text[], $4::text[]) with ordinality as wanted (power, record_id, officer_id, place)
  ${ATTENDANCE('wanted')}
  cross join lateral (
    select distinct on (recording_id) recording from (
      select r.recording_id, ${RECORDING_AS_JSON} as recording
      from (
        select c.officer_id from attendance c
        where c.force_id = $1 and c.power = a.power and c.record_id = a.record_id
        union
        select c.officer_id from attendance c where c.force_id = $1 and c.incident_reference = a.incident_reference
      ) colleague, lateral ${RECORDINGS_NEAR('colleague.officer_id')}
      where r.officer_id not in (a.officer_id, '') and r.ended_at > a.since
      union all
      select r.recording_id, ${RECORDING_AS_JSON} from ${RECORDINGS_TAGGED}
      where r.officer_id not in (a.officer_id, '') and r.started_at < a.until and r.ended_at > a.since) near
  ) found
  group by wanted.place`;

/**
 * The recordings of colleagues near each of these attendances, in their order: of officers at the same record, of
 * officers at another record of the incident, and of officers whose recording carries its reference.
 */
export async function readColleagueRecordings(
  client: ScopedBulkClient,
  scope: Scope,
  { clockOffsets }: RuleBook,
  wanted: readonly AttendanceEvidence[],
): Promise<CandidateRecording[][]> {
  const found: CandidateRecording[][] = wanted.map(() => []);
  if (wanted.length === 0) return found;
  const rows = await client.query<[string, RecordingTuple[]]>({
    text: COLLEAGUE_EVIDENCE,
    values: [
      scope.forceId,
      wanted.map((evidence) => evidence.power),
      wanted.map((evidence) => evidence.attendance.recordId),
      wanted.map((evidence) => evidence.attendance.officerId),
    ],
    rowMode: 'array',
  });
  for (const [place, recordings] of rows.rows) {
    found[Number(place) - 1] = recordings.map((tuple) => recordingFrom(tuple, clockOffsets));
  }
  return found;
}

type EvidenceRow = [
  Power,
  string,
  string,
  string | null,
  number,
  number | null,
  Attendance['timePrecision'],
  boolean,
  string,
  boolean,
  RecordingTuple[] | null,
];

function evidenceFrom(row: EvidenceRow, ruleBook: RuleBook): AttendanceEvidence {
  const [power, recordId, officerId, incidentReference, startedAt, endedAt] = row;
  const month = monthOfPower(power, row[8]);
  return {
    power,
    attendance: {
      recordId,
      officerId,
      incidentReference,
      startedAt: Math.round(startedAt),
      endedAt: endedAt === null ? null : Math.round(endedAt),
      timePrecision: row[6],
      isPrecisionStated: row[7],
      heapingStepMinutes: ruleBook.heapingSteps.get(month) ?? 0,
      isClockHeld: ruleBook.heldClocks.has(power) || ruleBook.heldClocks.has(month),
      isHeld: row[9],
    },
    recordings: (row[10] ?? []).map((tuple) => recordingFrom(tuple, ruleBook.clockOffsets)),
  };
}
