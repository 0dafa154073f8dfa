import { describe, expect, test } from 'vitest';
import { type Line, logOf } from './log.fixture';
import { readRegister } from './register';
import { type TimelineRow, timelineOf } from './timeline';

const TODAY = '2026-11-20';
/** One unit a day, so that a position is a count of days from publication. */
const ROOM = { fromX: 0, toX: 801, tickGap: 60 };
const DAYS_TO_SPRING = 202;

function rowOf(number: number, ...lines: Line[]): TimelineRow {
  const { groups } = timelineOf(readRegister(logOf(...lines), TODAY), TODAY, ROOM);
  const row = groups.flatMap((group) => group.rows).find((one) => one.number === number);
  if (row === undefined) throw new Error(`No row ${number}.`);
  return row;
}

describe('the picture', () => {
  test('holds all 22 in three groups', () => {
    const { groups } = timelineOf(readRegister([], TODAY), TODAY, ROOM);
    expect(groups.map(({ limb, rows }) => [limb, rows.length])).toEqual([
      ['force', 9],
      ['shared', 4],
      ['national', 9],
    ]);
  });

  test('draws lateness as length from the due mark to the delivery', () => {
    expect(rowOf(13, [13, 'delivered', '2025-04-28'])).toMatchObject({
      kind: 'delivered',
      dueX: DAYS_TO_SPRING,
      quietEndX: DAYS_TO_SPRING,
      late: { fromX: DAYS_TO_SPRING, toX: DAYS_TO_SPRING + 28 },
      dotX: DAYS_TO_SPRING + 28,
    });
  });

  test('ends before the due mark where the delivery was in time', () => {
    expect(rowOf(13, [13, 'delivered', '2025-03-01'])).toMatchObject({
      late: null,
      quietEndX: DAYS_TO_SPRING - 30,
      dotX: DAYS_TO_SPRING - 30,
    });
  });

  test('runs to today without a dot while open', () => {
    expect(rowOf(13)).toMatchObject({
      kind: 'late_open',
      late: { fromX: DAYS_TO_SPRING, toX: 801 },
      dotX: null,
    });
  });

  test('shows 9 without a due mark until 8 is delivered, and what is not known apart from what is late', () => {
    expect(rowOf(9)).toMatchObject({ kind: 'open', dueX: null, late: null, quietEndX: 801 });
    expect(rowOf(2).kind).toBe('not_known');
  });

  test('names in its key only the kinds of line that are drawn', () => {
    const { kinds } = timelineOf(readRegister(logOf([16, 'superseded', '2025-03-31']), TODAY), TODAY, ROOM);
    expect(kinds).toEqual(['superseded', 'late_open', 'open', 'not_known']);
  });

  test.each([30, 60, 130, 300])(
    'keeps its labels %d apart, today and publication always among them',
    (tickGap) => {
      const { ticks } = timelineOf(readRegister([], TODAY), TODAY, { ...ROOM, tickGap });
      expect(ticks.map(({ label }) => label)).toEqual(expect.arrayContaining(['Sep 2024', 'today']));
      const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(tickGap);
    },
  );

  test('makes room for a due date still ahead', () => {
    const log = logOf([8, 'delivered', '2026-10-31']);
    const { todayX, groups } = timelineOf(readRegister(log, TODAY), TODAY, ROOM);
    const nine = groups[0]?.rows.find((row) => row.number === 9);
    expect(nine?.dueX).toBe(ROOM.toX);
    expect(todayX).toBeLessThan(ROOM.toX);
  });
});
