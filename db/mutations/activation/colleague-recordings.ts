import { copyOut } from '@/db/copy-out';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { CandidateRecording, Instant } from '@/lib/activation/finding';
import { type AttendanceEvidence, RECORDING_COLUMNS, readRecording } from './evidence-rows';
import type { RuleBook } from './rule-book';

const SECOND = 1000;

/**
 * The recordings of colleagues near each of these attendances, in their order: of officers at the same record, of
 * officers at another record of the incident, and of officers whose recording carries its reference.
 */
export async function readColleagueRecordings(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
  wanted: readonly AttendanceEvidence[],
): Promise<CandidateRecording[][]> {
  const found = wanted.map(() => new Map<string, CandidateRecording>());
  if (wanted.length === 0) return [];
  for await (const rows of copyOut(client, colleagueEvidence(client, scope, ruleBook, wanted))) {
    while (rows.next()) {
      const place = rows.integer() ?? 0;
      const attendance = wanted[place - 1]?.attendance;
      if (attendance === undefined) throw new RangeError(`No attendance ${place} was asked for`);
      const recording = readRecording(rows, attendance, ruleBook.clockOffsets);
      if (recording !== null) found[place - 1]?.set(recording.recordingId, recording);
    }
  }
  return found.map((recordings) => [...recordings.values()]);
}

/** What the look-up goes by, one column after the other; COPY takes no parameters, so they are literals. */
function wantedColumns(
  client: ScopedBulkClient,
  { reach }: RuleBook,
  wanted: readonly AttendanceEvidence[],
): string {
  const texts = (of: (each: AttendanceEvidence) => string | null) =>
    `${client.escapeLiteral(arrayOf(wanted.map(of)))}::text[]`;
  const instants = (of: (each: AttendanceEvidence) => Instant) => `'{${wanted.map(of).join(',')}}'::float8[]`;
  return [
    texts(({ power }) => power),
    texts(({ attendance }) => attendance.recordId),
    texts(({ attendance }) => attendance.officerId),
    texts(({ attendance }) => attendance.incidentReference),
    // A millisecond more on either side: what the database keeps is finer, and the rule decides.
    instants(({ attendance }) => attendance.startedAt - reach.before * SECOND - 1),
    instants(
      ({ attendance: { startedAt, endedAt } }) =>
        (endedAt ?? startedAt + reach.assumed * SECOND) + reach.after * SECOND + 1,
    ),
  ].join(', ');
}

/** A text array as PostgreSQL reads it. */
function arrayOf(texts: readonly (string | null)[]): string {
  const items = texts.map((text) => (text === null ? 'null' : `"${text.replace(/(["\\])/g, '\\$1')}"`));
  return `{${items.join(',')}}`;
}

/** Who was at the record was at its incident, where that is known: only without a reference is the record looked up. */
function colleagueEvidence(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
  wanted: readonly AttendanceEvidence[],
): string {
  const force = client.escapeLiteral(scope.forceId);
  return `
    select a.place::int, r.*
    from (select power, record_id, officer_id, incident_reference, place,
                 to_timestamp(since / 1000) as since, to_timestamp(until / 1000) as until,
                 to_timestamp(since / 1000) - make_interval(secs => ${ruleBook.reach.longest}) as earliest_start
          from unnest(${wantedColumns(client, ruleBook, wanted)})
            with ordinality as wanted (power, record_id, officer_id, incident_reference, since, until, place)
          offset 0) a
    cross join lateral (
      select ${RECORDING_COLUMNS}
      from (
        select officer_id from attendance
        where a.incident_reference is null and force_id = ${force} and power = a.power and record_id = a.record_id
          and officer_id not in (a.officer_id, '')
        union
        select officer_id from attendance
        where force_id = ${force} and incident_reference = a.incident_reference
          and officer_id not in (a.officer_id, '') offset 0) colleague,
        lateral (
          select * from recording
          where force_id = ${force} and officer_id = colleague.officer_id
            and started_at < a.until and started_at > a.earliest_start and ended_at > a.since offset 0) r
      union all
      select ${RECORDING_COLUMNS} from recording r
      where r.force_id = ${force} and r.incident_reference = a.incident_reference
        and r.officer_id not in (a.officer_id, '') and r.started_at < a.until and r.ended_at > a.since) r`;
}
