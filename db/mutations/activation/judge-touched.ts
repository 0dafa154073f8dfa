import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Attendance } from '@/lib/activation/finding';
import { policyAt } from '@/lib/activation/policy';
import { type Ruling, ruleOn } from '@/lib/activation/rule';
import type { Power } from '@/lib/reference/powers';
import { readEvidence } from './attendance-evidence';
import { readColleagueRecordings } from './colleague-recordings';
import type { AttendanceEvidence } from './evidence-rows';
import type { RuleBook } from './rule-book';
import { stretchesOfTouched } from './stretches';

/** An attendance, and what the rule says of it. */
export interface JudgedAttendance {
  readonly power: Power;
  readonly attendance: Attendance;
  readonly ruling: Ruling;
}

/** Who takes down what is judged. */
export interface JudgementTaker {
  /** Takes one down, each once and in the order of their keys but for those that colleagues' footage was asked about. */
  take(judged: JudgedAttendance): void;
  /** Some have been taken, and the connection is free to put them away. */
  putAway(): Promise<void>;
}

/**
 * Rules on the touched attendances, a stretch at a time. The rule is at work on what has
 * come while the server looks up the next, and what is judged is kept by its taker alone: flat memory.
 */
export async function judgeTouched(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
  taker: JudgementTaker,
): Promise<void> {
  await lookUpByIndex(client, 'on');
  for await (const stretch of stretchesOfTouched(client)) {
    const unexplained: AttendanceEvidence[] = [];
    for await (const evidence of readEvidence(client, scope, ruleBook, stretch)) {
      for (const each of evidence) {
        const ruling = rule(ruleBook, each);
        if (ruling.finding === 'not_found') unexplained.push(each);
        else taker.take({ power: each.power, attendance: each.attendance, ruling });
      }
    }
    await judgeWithColleagues(client, scope, ruleBook, unexplained, taker);
    await taker.putAway();
  }
  await lookUpByIndex(client, 'off');
}

/** What the planner is kept from: each look-up here has its index, and each key comes once. */
const NO_HELP = ['enable_seqscan', 'enable_memoize', 'enable_nestloop'];

/**
 * Left to itself the planner may read a table through that it takes for empty, in the transaction of a first import. Only
 * where there is no other way, as for a look-up a row, are loops made all the same.
 */
async function lookUpByIndex(client: ScopedBulkClient, state: 'on' | 'off'): Promise<void> {
  for (const setting of NO_HELP) {
    await client.query(`set local ${setting} to ${state === 'on' ? 'off' : 'default'}`);
  }
}

/** Colleagues' footage is looked up only where without it nothing was found: it can change no other finding. */
async function judgeWithColleagues(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
  unexplained: readonly AttendanceEvidence[],
  taker: JudgementTaker,
): Promise<void> {
  const found = await readColleagueRecordings(client, scope, ruleBook, unexplained);
  unexplained.forEach((each, i) => {
    const recordings = [...each.recordings, ...(found[i] ?? [])];
    const { power, attendance } = each;
    taker.take({ power, attendance, ruling: rule(ruleBook, { ...each, recordings }) });
  });
}

function rule(ruleBook: RuleBook, { power, attendance, recordings }: AttendanceEvidence): Ruling {
  const policy = policyAt(ruleBook.policies.get(power) ?? [], attendance.startedAt);
  return ruleOn(attendance, policy, recordings, ruleBook.coverage);
}
