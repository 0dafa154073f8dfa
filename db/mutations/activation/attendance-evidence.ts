import { copyOut } from '@/db/copy-out';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import {
  type AttendanceEvidence,
  attendanceColumns,
  EvidenceReader,
  RECORDING_COLUMNS,
} from './evidence-rows';
import type { RuleBook } from './rule-book';
import type { AttendanceKey, Stretch } from './stretches';

/**
 * The touched attendances of a stretch in the order of their keys, each with the recordings of the same officer that
 * overlap its widened window or carry its incident's reference: some as soon as they have come, while the server looks up
 * the next. The connection is free again once they are all read.
 */
export async function* readEvidence(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
  stretch: Stretch,
): AsyncGenerator<readonly AttendanceEvidence[]> {
  const reader = new EvidenceReader(ruleBook);
  for await (const rows of copyOut(client, ownEvidence(client, scope, ruleBook, stretch))) {
    yield reader.read(rows);
  }
  const last = reader.last();
  if (last !== null) yield [last];
}

/** The stretch of time in which footage may bear on an attendance, by this force's rule book and clocks. */
const SEARCHED = ({ reach }: RuleBook) => `
  a.started_at - ${seconds(reach.before)} as since,
  coalesce(a.ended_at, a.started_at + ${seconds(reach.assumed)}) + ${seconds(reach.after)} as until,
  a.started_at - ${seconds(reach.before + reach.longest)} as earliest_start`;

function seconds(count: number): string {
  return `make_interval(secs => ${count})`;
}

/**
 * COPY takes no parameters: texts are written as literals. The fences (`offset 0`) have the stretch of time be plain
 * columns, so that the planner bounds each look-up by index on both sides, and keep the attendances in their order.
 */
function ownEvidence(client: ScopedBulkClient, scope: Scope, ruleBook: RuleBook, stretch: Stretch): string {
  const force = client.escapeLiteral(scope.forceId);
  const held = ruleBook.hasHeldFindings
    ? `exists (select from held_attendance where force_id = ${force} and power = a.power and record_id = a.record_id
         and officer_id = a.officer_id)`
    : 'false';
  return `
    select ${attendanceColumns(held)}, r.*
    from (select a.*, ${SEARCHED(ruleBook)} from (${attendancesOf(client, force, stretch)}) a offset 0) a
    left join lateral (
      select ${RECORDING_COLUMNS} from recording r
      where r.force_id = ${force} and r.officer_id = a.officer_id and r.officer_id <> ''
        and r.started_at < a.until and r.started_at > a.earliest_start and r.ended_at > a.since
      union all
      select ${RECORDING_COLUMNS} from recording r
      where r.force_id = ${force} and r.incident_reference = a.incident_reference
        and r.officer_id = a.officer_id and r.officer_id <> ''
        and not (r.started_at < a.until and r.ended_at > a.since)) r on true`;
}

/** The attendances of a stretch: looked up each by its key, or read beside the touched keys, both in their order. */
function attendancesOf(client: ScopedBulkClient, force: string, stretch: Stretch): string {
  const touched = `select * from touched_attendance t where ${isWithin(client, 't', stretch)}`;
  if (!stretch.isDense) {
    return `
      select a.* from (${touched} order by record_id, officer_id offset 0) t
      cross join lateral (
        select * from attendance
        where force_id = ${force} and power = t.power and record_id = t.record_id and officer_id = t.officer_id
        offset 0) a`;
  }
  return `
    select a.* from (${touched}) t join attendance a using (power, record_id, officer_id)
    where a.force_id = ${force} and ${isWithin(client, 'a', stretch)} order by a.record_id, a.officer_id`;
}

function isWithin(client: ScopedBulkClient, table: string, { power, after, upTo }: Stretch): string {
  const place = `(${table}.record_id, ${table}.officer_id)`;
  const bounds = [`${table}.power = ${client.escapeLiteral(power)}`];
  if (after !== null) bounds.push(`${place} > ${keyOf(client, after)}`);
  if (upTo !== null) bounds.push(`${place} <= ${keyOf(client, upTo)}`);
  return bounds.join(' and ');
}

function keyOf(client: ScopedBulkClient, { recordId, officerId }: AttendanceKey): string {
  return `(${client.escapeLiteral(recordId)}, ${client.escapeLiteral(officerId)})`;
}
