import { beforeAll, describe, expect, it } from 'vitest';
import {
  getReasonedEncounter,
  listReasonedEncounters,
  listRepeatedTexts,
} from '@/db/queries/reason-forensics';
import { withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { compareReason, type ReasonedEncounter } from '@/lib/activation/reason-forensics';
import { FactsByHand } from '../support/facts-by-hand';
import { openedDatabase } from '../support/opened-database';

const scope = commandLineScope('northshire');
const facts = new FactsByHand(() => database.owner, 'northshire');
const MONTH = '2026-03-01';
const PERIOD = { from: '2026-03', to: '2026-03' };

const database = openedDatabase({ connections: 2 });

beforeAll(async () => {
  await database.owner.query(
    `insert into dataset_month (force_id, dataset, month, rows) values ('northshire', 'bwv-device-log', $1, 1)`,
    [MONTH],
  );
  await facts.addRows('officer', [
    { officer_id: 'A', team_code: 'T1', role: 'response', camera_issued_from: '2025-01-01' },
    { officer_id: 'B', team_code: 'T1', role: 'plain_clothes' },
  ]);
});

describe('a documented reason beside the logs', () => {
  it('finds the fault, the low battery and the issue that the log holds, each in its time', async () => {
    await addLog('A', [
      ['2026-03-01T11:50:00Z', 'fault_reported', 'T7'],
      ['2026-03-01T10:00:00Z', 'low_battery'],
      ['2026-02-10T07:00:00Z', 'issued'],
      ['2026-03-01T11:30:00Z', 'powered_off'],
    ]);
    const codes = ['fault', 'battery', 'asleep', 'not_issued'];
    const found: ReasonedEncounter[] = [];
    for (const code of codes) found.push(await oneOf(await addFiled('A', code)));
    expect(found.map((each) => compareReason(each).standing)).toEqual([
      'consistent',
      'consistent',
      'consistent',
      'says_otherwise',
    ]);
    expect(found[0]?.faultTicket).toBe('T7');
  });

  it('does not take another officer’s log, or one of another day, for this one', async () => {
    await addLog('A', [['2026-03-20T11:50:00Z', 'low_battery']]);
    const found = await oneOf(await addFiled('B', 'battery'));
    expect(compareReason(found).standing).toBe('no_log_evidence');
  });

  it('sees recordings by the same officer within the hour before and after, and none further away', async () => {
    await addRecording('C', '2026-03-01T11:20:00Z', '2026-03-01T11:45:00Z');
    await addRecording('C', '2026-03-01T12:30:00Z', '2026-03-01T12:40:00Z');
    await addRecording('D', '2026-03-01T10:20:00Z', '2026-03-01T10:59:00Z');
    await addRecording('D', '2026-03-01T13:01:00Z', '2026-03-01T13:40:00Z');
    const near = await oneOf(await addFiled('C', 'battery'));
    expect(near.recordedBeforeAt).toBe(Date.parse('2026-03-01T11:45:00Z'));
    expect(near.recordedAfterAt).toBe(Date.parse('2026-03-01T12:30:00Z'));
    expect(compareReason(near).standing).toBe('says_otherwise');
    const far = await oneOf(await addFiled('D', 'battery'));
    expect([far.recordedBeforeAt, far.recordedAfterAt]).toEqual([null, null]);
  });

  it('leaves out officers with full footage and what cannot be determined', async () => {
    const [full, waiting] = [
      await addFiled('A', 'fault', 'full'),
      await addFiled('A', 'fault', 'awaiting_upload'),
    ];
    expect(await get(full)).toBeNull();
    expect(await get(waiting)).toBeNull();
  });

  it('lists the encounters of the months asked about, and of a supervisor’s team only', async () => {
    const all = await listed(scope);
    expect(all).toHaveLength(7);
    expect(await listed({ ...scope, teamCodes: ['T1'] })).toHaveLength(5);
    expect(await listed({ ...scope, teamCodes: [] })).toEqual([]);
  });
});

describe('texts that a team repeats', () => {
  it('are one whatever their case and punctuation, and are shown from five times by two officers', async () => {
    const spellings = ['Fast moving.', 'fast  moving', 'FAST MOVING!', 'Fast-moving', 'Fast moving'];
    for (const [i, text] of spellings.entries()) await addText(i < 3 ? 'A' : 'B', text);
    for (let i = 0; i < 9; i += 1) await addText('A', 'Only one officer writes this');
    const texts = await withScope(database.db, scope, (db) => listRepeatedTexts(db, scope, PERIOD));
    expect(texts).toMatchObject([{ teamCode: 'T1', times: 5, officers: 2, among: 14 }]);
  });
});

async function addFiled(officer: string, code: string, finding = 'not_found'): Promise<string> {
  const row = { bwv_reason_code: code, officer_ids: `{${officer}}` };
  const [id = ''] = await facts.addEncounters('arrests', [row], MONTH);
  await facts.addAttendances('arrests', id, MONTH, { [officer]: finding });
  return id;
}

async function addText(officer: string, text: string): Promise<void> {
  await facts.addEncounters('arrests', [{ bwv_reason_text: text, officer_ids: `{${officer}}` }], MONTH);
}

async function addLog(officer_id: string, entries: [string, string, string?][]): Promise<void> {
  const rows = entries.map(([at, event, ticket = null]) => ({
    device_id: `camera ${officer_id}`,
    at,
    event,
    event_key: event,
    officer_id,
    ticket_reference: ticket,
  }));
  await facts.addRows('device_log_entry', rows);
}

async function addRecording(officer_id: string, started_at: string, ended_at: string): Promise<void> {
  await facts.addRows('recording', [
    { recording_id: `${officer_id} ${started_at}`, officer_id, started_at, ended_at },
  ]);
}

function get(recordId: string): Promise<ReasonedEncounter | null> {
  return withScope(database.db, scope, (db) =>
    getReasonedEncounter(db, scope, { power: 'arrests', recordId }),
  );
}

async function oneOf(recordId: string): Promise<ReasonedEncounter> {
  const found = await get(recordId);
  if (found === null) throw new Error(`No encounter ${recordId} without full footage`);
  return found;
}

function listed(as: Scope): Promise<ReasonedEncounter[]> {
  return withScope(database.db, as, (db) =>
    listReasonedEncounters(db, as, { period: PERIOD, areaCode: null }),
  );
}
