import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Attendance, BwvPolicy, CandidateRecording, FootageCoverage } from '@/lib/activation/finding';
import type { Power } from '@/lib/reference/powers';

/** One attendance with the recordings that might bear on it. */
export interface AttendanceEvidence {
  power: Power;
  attendance: Attendance;
  recordings: CandidateRecording[];
}

/** What a force's findings share, small enough to hold: its rule book, its coverage, and how far to look for footage. */
export interface RuleBook {
  policies: ReadonlyMap<Power, BwvPolicy[]>;
  coverage: FootageCoverage[];
}

const BATCH_ROWS = 5000;

/** An instant as milliseconds since 1970. */
const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

const RECORDING_AS_JSON = `json_build_array(r.recording_id, r.officer_id, r.device_id, r.incident_reference,
  ${ms('r.started_at')}, ${ms('r.ended_at')}, coalesce(r.pre_event_seconds, 0),
  ${ms(`(r.deletion_due_on::timestamp at time zone 'Europe/London')`)}, ${ms('r.deleted_at')},
  coalesce(o.offset_seconds, 0))`;

const WITH_OFFSET = `left join clock_offset o
  on o.force_id = r.force_id and o.device_id = r.device_id and o.state = 'confirmed'`;

export async function readRuleBook(client: ScopedBulkClient, scope: Scope): Promise<RuleBook> {
  const policies = new Map<Power, BwvPolicy[]>();
  const rows = await client.query<BwvPolicy & { power: Power }>(
    `select power, effective_from::text as "effectiveFrom",
            ${ms(`(effective_from::timestamp at time zone 'Europe/London')`)} as "effectiveAt",
            is_required as "isRequired", start_tolerance_seconds as "startToleranceSeconds",
            end_tolerance_seconds as "endToleranceSeconds", gap_tolerance_seconds as "gapToleranceSeconds",
            match_before_seconds as "matchBeforeSeconds", match_after_seconds as "matchAfterSeconds",
            assumed_duration_seconds as "assumedDurationSeconds", upload_grace_hours as "uploadGraceHours", citation
     from bwv_policy where force_id = $1`,
    [scope.forceId],
  );
  for (const { power, ...policy } of rows.rows) policies.set(power, [...(policies.get(power) ?? []), policy]);
  const coverage = await client.query<FootageCoverage>(
    `select ${ms('covers_from')} as "coversFrom", ${ms('covers_to')} as "coversTo", ${ms('extracted_at')} as "extractedAt"
     from footage_coverage where force_id = $1`,
    [scope.forceId],
  );
  return { policies, coverage: coverage.rows };
}

/**
 * Streams the touched attendances in order of officer and start, each with the recordings of the same officer that
 * overlap its widened window or carry its incident's reference. Flat memory: a few thousand attendances at a time.
 */
export async function* streamEvidence(
  client: ScopedBulkClient,
  scope: Scope,
): AsyncGenerator<AttendanceEvidence[]> {
  await client.query(OWN_EVIDENCE, [scope.forceId]);
  for (;;) {
    const batch = await client.query<EvidenceRow>({
      text: `fetch ${BATCH_ROWS} from evidence`,
      rowMode: 'array',
    });
    if (batch.rows.length === 0) break;
    yield batch.rows.map(evidenceFrom);
  }
  await client.query('close evidence');
}

/** How far from an encounter this force's rule book and clocks can make footage bear on it. */
const REACH = `reach as materialized (
  select (max(match_before_seconds) + offsets.largest) * interval '1 second' as before,
         (max(match_after_seconds) + offsets.largest) * interval '1 second' as after,
         max(assumed_duration_seconds) * interval '1 second' as assumed,
         (select coalesce(max(ended_at - started_at), interval '0') from recording where force_id = $1) as longest
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
  offset 0) r ${WITH_OFFSET}`;

/** The recordings that carry the incident's reference. */
const RECORDINGS_TAGGED = `(
  select * from recording where force_id = $1 and incident_reference = a.incident_reference offset 0) r ${WITH_OFFSET}`;

const OWN_EVIDENCE = `declare evidence no scroll cursor for
  with ${REACH}
  select a.power, a.record_id, a.officer_id, a.incident_reference,
         ${ms('a.started_at')}, ${ms('a.ended_at')}, e.time_precision, e.is_precision_stated,
         coalesce(h.step_minutes, 0), held.power is not null, found.recordings
  from touched_attendance t
  ${ATTENDANCE('t')}
  cross join lateral (
    select power, month, time_precision, is_precision_stated from encounter
    where force_id = $1 and power = t.power and record_id = t.record_id offset 0) e
  left join time_heaping h on h.force_id = $1 and h.power = e.power and h.month = e.month
  left join held_source held on held.force_id = $1 and held.power = a.power
  left join lateral (
    select json_agg(recording) as recordings from (
      select ${RECORDING_AS_JSON} as recording from ${RECORDINGS_NEAR('a.officer_id')}
      where a.officer_id <> '' and r.ended_at > a.since
      union all
      select ${RECORDING_AS_JSON} from ${RECORDINGS_TAGGED}
      where r.officer_id = a.officer_id and a.officer_id <> ''
        and not (r.started_at < a.until and r.ended_at > a.since)) own) found on true
  order by a.officer_id, a.started_at, a.power, a.record_id`;

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
  for (const [place, recordings] of rows.rows) found[Number(place) - 1] = recordings.map(recordingFrom);
  return found;
}

type RecordingTuple = [
  string,
  string,
  string | null,
  string | null,
  number,
  number,
  number,
  number | null,
  number | null,
  number,
];
type EvidenceRow = [
  Power,
  string,
  string,
  string | null,
  number,
  number | null,
  Attendance['timePrecision'],
  boolean,
  Attendance['heapingStepMinutes'],
  boolean,
  RecordingTuple[] | null,
];

function evidenceFrom(row: EvidenceRow): AttendanceEvidence {
  return {
    power: row[0],
    attendance: {
      recordId: row[1],
      officerId: row[2],
      incidentReference: row[3],
      startedAt: row[4],
      endedAt: row[5],
      timePrecision: row[6],
      isPrecisionStated: row[7],
      heapingStepMinutes: row[8],
      isClockHeld: row[9],
    },
    recordings: (row[10] ?? []).map(recordingFrom),
  };
}

function recordingFrom(tuple: RecordingTuple): CandidateRecording {
  return {
    recordingId: tuple[0],
    officerId: tuple[1],
    deviceId: tuple[2],
    incidentReference: tuple[3],
    startedAt: tuple[4],
    endedAt: tuple[5],
    preEventSeconds: tuple[6],
    deletionDueAt: tuple[7],
    deletedAt: tuple[8],
    clockOffsetSeconds: tuple[9],
  };
}
