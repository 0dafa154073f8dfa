import { describe, expect, test } from 'vitest';
import { demonstrationObligationOwners, demonstrationRecommendationEvents } from './demonstration';
import type { RecommendationEvent } from './event';
import { recommendation, recorded } from './log.fixture';
import { obligationOf, RECOMMENDATIONS } from './recommendations';
import { decideEvent, readEventForm } from './record-event';
import { readRegister } from './register';
import { stageOf } from './state-words';

const FORCES = ['northshire', 'southshire', 'any-other-force'];
const TODAY = '2026-11-20';

describe.each(FORCES)('the demonstration history of %s', (forceId) => {
  const events = demonstrationRecommendationEvents(forceId);

  test('is the same each time, in the order of the days, and labelled', () => {
    expect(demonstrationRecommendationEvents(forceId)).toEqual(events);
    const days = events.map(({ occurredOn }) => occurredOn);
    expect(days).toEqual(days.toSorted());
    expect(new Set(events.map(({ recordedBy }) => recordedBy))).toEqual(new Set(['demonstration data']));
  });

  test('would have been taken step by step by the rules of the register', () => {
    const log: RecommendationEvent[] = [];
    for (const event of events) {
      const [year, month, day] = event.occurredOn.split('-');
      const typed = readEventForm({
        about: event.obligationKey ?? 'whole',
        state: event.state ?? 'note',
        day,
        month,
        year,
        note: event.note,
        expectedLastEventId: '0',
      });
      expect(decideEvent(recommendation(event.recommendation), log, typed, TODAY)).toMatchObject({
        kind: 'ok',
      });
      log.push(recorded(event, log.length + 1));
    }
  });

  test('says in every note on a national body that it is invented', () => {
    const watched = events.filter((event) => recommendation(event.recommendation).limb === 'national');
    expect(watched.length).toBeGreaterThan(0);
    expect(watched.filter(({ note }) => !note.startsWith('Invented for the demonstration'))).toEqual([]);
  });

  test('gives owners to parts that exist and that the force acts on', () => {
    const owners = demonstrationObligationOwners(forceId);
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) {
      expect(obligationOf(recommendation(owner.recommendation), owner.obligationKey)?.limb).toBe('force');
    }
  });
});

test('Northshire shows each way that a recommendation can stand', () => {
  const log = demonstrationRecommendationEvents('northshire').map((event, index) =>
    recorded(event, index + 1),
  );
  const register = readRegister(log, TODAY);
  expect(new Set(register.map(({ standing }) => stageOf(standing.state)))).toEqual(
    new Set(['open', 'delivered', 'closed', 'set_aside']),
  );
  const states = new Map(
    register.map(({ recommendation: { number }, standing }) => [number, standing.state]),
  );
  expect([13, 16, 17, 20].map((number) => states.get(number))).toEqual([
    'reopened',
    'superseded',
    'demonstration_period',
    'deviates_with_rationale',
  ]);
  expect(register).toHaveLength(RECOMMENDATIONS.length);
});

test('two demonstration forces do not tell the same history', () => {
  expect(demonstrationRecommendationEvents('southshire')).not.toEqual(
    demonstrationRecommendationEvents('northshire'),
  );
});
