import pg from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  assignObligation,
  insertRecommendationEvents,
  recordRecommendationEvent,
} from '@/db/mutations/recommendations';
import { listObligationAssignments, listRecommendationEvents } from '@/db/queries/recommendations';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { demonstrationRecommendationEvents } from '@/lib/recommendations/demonstration';
import type { NewRecommendationEvent } from '@/lib/recommendations/event';
import { openedDatabase } from '@/tests/support/opened-database';

const NORTH = commandLineScope('northshire');
const SOUTH = commandLineScope('southshire');

const PLANNED: NewRecommendationEvent = {
  recommendation: 13,
  obligationKey: null,
  state: 'planned',
  occurredOn: '2024-11-18',
  note: 'Allocated to corporate development.',
};

const database = openedDatabase({ connections: 4 });

beforeEach(async () => {
  await database.owner.query('truncate recommendation_event, obligation, audit_event');
});

const record = (event: NewRecommendationEvent, expected: number, scope = NORTH) =>
  withScope(database.db, scope, (db) => recordRecommendationEvent(db, scope, event, expected));

const eventsOf = (scope = NORTH) =>
  withScope(database.db, scope, (db) => listRecommendationEvents(db, scope));

describe('the log of a recommendation', () => {
  test('keeps an event with who recorded it, and gives it back', async () => {
    const recorded = await record(PLANNED, 0);
    expect(recorded.kind).toBe('recorded');
    const [event] = await eventsOf();
    expect(event).toMatchObject({ ...PLANNED, recordedBy: 'command line' });
    expect(event?.recordedAt).toBeInstanceOf(Date);
  });

  test('goes on from the last event that the person saw', async () => {
    const first = await record(PLANNED, 0);
    if (first.kind !== 'recorded') throw new Error('the first event was refused');
    const second = await record(
      { ...PLANNED, state: 'in_delivery', occurredOn: '2025-01-20' },
      first.eventId,
    );
    expect(second.kind).toBe('recorded');
    expect((await eventsOf()).map((event) => event.state)).toEqual(['planned', 'in_delivery']);
  });

  test('refuses an event in words where somebody else was first, and adds neither it nor an audit event', async () => {
    await record(PLANNED, 0);
    const refused = await record({ ...PLANNED, state: 'in_delivery' }, 0);
    expect(refused).toMatchObject({ kind: 'refused', words: expect.stringContaining('first') });
    expect(await eventsOf()).toHaveLength(1);
    expect(await countAudit()).toBe(1);
  });

  test('lets one of several writers at the same moment in, and refuses the others', async () => {
    const answers = await Promise.all([record(PLANNED, 0), record(PLANNED, 0), record(PLANNED, 0)]);
    expect(answers.map((answer) => answer.kind).sort()).toEqual(['recorded', 'refused', 'refused']);
    expect(await eventsOf()).toHaveLength(1);
  });

  test('is guarded for each recommendation by itself', async () => {
    await record(PLANNED, 0);
    expect((await record({ ...PLANNED, recommendation: 18 }, 0)).kind).toBe('recorded');
  });

  test('leaves an audit event in the same transaction, which goes when the transaction fails', async () => {
    const attempt = withScope(database.db, NORTH, async (db) => {
      await recordRecommendationEvent(db, NORTH, PLANNED, 0);
      throw new Error('the rest of the work failed');
    });
    await expect(attempt).rejects.toThrow('the rest of the work failed');
    expect(await eventsOf()).toEqual([]);
    expect(await countAudit()).toBe(0);
    await record(PLANNED, 0);
    const { rows } = await database.owner.query('select actor, did, subject, force_id from audit_event');
    expect(rows).toEqual([
      {
        actor: 'command line',
        did: 'recommendation event recorded',
        subject: 'recommendation 13',
        force_id: 'northshire',
      },
    ]);
  });

  test('cannot be changed or removed by the role the service runs as', async () => {
    await record(PLANNED, 0);
    const attempts = [
      "update recommendation_event set note = 'rewritten'",
      'delete from recommendation_event',
      'truncate recommendation_event',
    ];
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query("set role candour_app; select set_config('candour.force_id', 'northshire', false)");
      for (const attempt of attempts) {
        await expect(client.query(attempt)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await client.end();
    }
    expect((await eventsOf())[0]?.note).toBe(PLANNED.note);
  });

  test('is seen by no other force', async () => {
    await record(PLANNED, 0);
    expect(await eventsOf(SOUTH)).toEqual([]);
    const seen = await withScope(database.db, SOUTH, (db) => listRecommendationEvents(db, NORTH));
    expect(seen).toEqual([]);
  });

  test("takes a demonstration force's history whole and in order", async () => {
    const events = demonstrationRecommendationEvents('northshire');
    const added = await withScope(database.db, NORTH, (db) => insertRecommendationEvents(db, NORTH, events));
    expect(added).toBe(events.length);
    const read = await eventsOf();
    expect(read.map(({ recommendation, state, note }) => ({ recommendation, state, note }))).toEqual(
      events.map(({ recommendation, state, note }) => ({ recommendation, state, note })),
    );
  });
});

describe('the owners of obligations', () => {
  const assignment = {
    recommendation: 13,
    obligationKey: 'governance',
    ownerRole: 'Head of Audit',
    dueOn: '2027-01-31',
  };

  test('are kept, replaced by a later choice, and audited each time', async () => {
    await withScope(database.db, NORTH, (db) => assignObligation(db, NORTH, assignment));
    const later = { ...assignment, ownerRole: 'Deputy Chief Constable', dueOn: null };
    await withScope(database.db, NORTH, (db) => assignObligation(db, NORTH, later));
    const kept = await withScope(database.db, NORTH, (db) => listObligationAssignments(db, NORTH));
    expect(kept).toEqual([later]);
    expect(await countAudit()).toBe(2);
  });

  test('are seen by no other force', async () => {
    await withScope(database.db, NORTH, (db) => assignObligation(db, NORTH, assignment));
    expect(await withScope(database.db, SOUTH, (db) => listObligationAssignments(db, NORTH))).toEqual([]);
  });
});

async function countAudit(): Promise<number> {
  const { rows } = await database.owner.query<{ count: number }>(
    'select count(*)::int as count from audit_event',
  );
  return rows[0]?.count ?? -1;
}
