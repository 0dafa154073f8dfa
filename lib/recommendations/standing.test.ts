import { describe, expect, test } from 'vitest';
import { logOf, recommendation } from './log.fixture';
import { openParts, standingOfObligation, standingOfWhole } from './standing';

const THIRTEEN = recommendation(13);

describe("a recommendation's standing", () => {
  test('is not allocated while nothing is recorded', () => {
    expect(standingOfWhole(THIRTEEN, [])).toEqual({
      state: 'not_allocated',
      since: null,
      deliveredOn: null,
      settledOn: null,
    });
  });

  test('is the last state on the log, in the order recorded, whatever order the events come in', () => {
    const log = logOf(
      [13, 'planned', '2024-11-18'],
      [13, 'in_delivery', '2025-01-20'],
      [13, null, '2025-02-01'],
    );
    expect(standingOfWhole(THIRTEEN, log.toReversed())).toMatchObject({
      state: 'in_delivery',
      since: '2025-01-20',
    });
  });

  test('keeps the day of delivery through every later step to closure', () => {
    const log = logOf(
      [13, 'delivered', '2025-04-28'],
      [13, 'force_says_complete', '2026-02-17'],
      [13, 'independently_verified', '2026-05-12'],
      [13, 'closed', '2026-06-18'],
    );
    expect(standingOfWhole(THIRTEEN, log)).toEqual({
      state: 'closed',
      since: '2026-06-18',
      deliveredOn: '2025-04-28',
      settledOn: '2025-04-28',
    });
  });

  test('loses its delivery when reopened, and counts the next one', () => {
    const reopened = logOf([13, 'delivered', '2025-04-28'], [13, 'reopened', '2026-11-03']);
    expect(standingOfWhole(THIRTEEN, reopened)).toMatchObject({ deliveredOn: null, settledOn: null });
    const again = [
      ...reopened,
      ...logOf([13, 'delivered', '2026-11-10']).map((event) => ({ ...event, eventId: 3 })),
    ];
    expect(standingOfWhole(THIRTEEN, again).deliveredOn).toBe('2026-11-10');
  });

  test('is settled but not delivered when set aside', () => {
    const standing = standingOfWhole(THIRTEEN, logOf([13, 'superseded', '2025-03-31']));
    expect(standing).toMatchObject({ state: 'superseded', deliveredOn: null, settledOn: '2025-03-31' });
  });

  test('is not moved by the events of another', () => {
    expect(standingOfWhole(THIRTEEN, logOf([14, 'delivered', '2025-03-05'])).state).toBe('not_allocated');
  });

  test('is reopened with a part of it, and by nothing else that happens to a part', () => {
    const closed = logOf([13, 'delivered', '2025-04-28'], [[13, 'review-process'], 'reopened', '2026-11-03']);
    expect(standingOfWhole(THIRTEEN, closed)).toMatchObject({ state: 'reopened', since: '2026-11-03' });
    const noted = logOf([13, 'delivered', '2025-04-28'], [[13, 'review-process'], null, '2026-11-03']);
    expect(standingOfWhole(THIRTEEN, noted).state).toBe('delivered');
    const unknownPart = logOf(
      [13, 'delivered', '2025-04-28'],
      [[13, 'no-such-part'], 'reopened', '2026-11-03'],
    );
    expect(standingOfWhole(THIRTEEN, unknownPart).state).toBe('delivered');
  });
});

describe("a part's standing", () => {
  test('follows the whole until it has a state of its own', () => {
    const log = logOf([13, 'in_delivery', '2025-01-20'], [[13, 'governance'], 'delivered', '2025-02-03']);
    expect(standingOfObligation(THIRTEEN, 'governance', log).state).toBe('delivered');
    expect(standingOfObligation(THIRTEEN, 'policies-audited', log).state).toBe('in_delivery');
  });

  test('is reopened alone: the other parts keep what was said of the whole', () => {
    const log = logOf([13, 'delivered', '2025-04-28'], [[13, 'review-process'], 'reopened', '2026-11-03']);
    expect(standingOfObligation(THIRTEEN, 'review-process', log).state).toBe('reopened');
    expect(standingOfObligation(THIRTEEN, 'governance', log).state).toBe('delivered');
  });

  test('is carried by a whole that is closed or superseded, and keeps its own day of delivery', () => {
    const log = logOf(
      [13, 'in_delivery', '2025-01-20'],
      [[13, 'governance'], 'delivered', '2025-02-03'],
      [13, 'delivered', '2025-04-28'],
      [13, 'force_says_complete', '2026-02-17'],
      [13, 'independently_verified', '2026-05-12'],
      [13, 'closed', '2026-06-18'],
    );
    expect(standingOfObligation(THIRTEEN, 'governance', log)).toMatchObject({
      state: 'closed',
      settledOn: '2025-02-03',
    });
  });

  test("of a national body says nothing the force's own delivery would say for it", () => {
    const fourteen = recommendation(14);
    const log = logOf([14, 'delivered', '2025-03-05']);
    expect(standingOfObligation(fourteen, 'force-training', log).state).toBe('delivered');
    expect(standingOfObligation(fourteen, 'belief-guidance', log).state).toBe('not_allocated');
  });
});

test('the parts that are open by their own log are those the whole must wait for', () => {
  const log = logOf(
    [[13, 'governance'], 'in_delivery', '2025-01-20'],
    [[13, 'policies-audited'], 'delivered', '2025-02-01'],
  );
  expect(openParts(THIRTEEN, log).map(({ key }) => key)).toEqual(['governance']);
});
