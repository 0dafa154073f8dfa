import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, DAY, dayNumber } from './civil-date';
import { londonDate, londonInstant, londonMidnight, londonMonth, londonOffset } from './london';

const HOUR = 3_600_000;
const anyInstant = fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2060, 0, 1) });
/** Within a day and a half of the two clock changes of 2020 and of 2026. */
const nearClockChange = fc
  .tuple(
    fc.constantFrom('2020-03-29T01:00Z', '2020-10-25T01:00Z', '2026-03-29T01:00Z', '2026-10-25T01:00Z'),
    fc.integer({ min: -36 * HOUR, max: 36 * HOUR }),
  )
  .map(([change, distance]) => Date.parse(change) + distance);
const instant = fc.oneof(anyInstant, nearClockChange);

describe('London time', () => {
  it('gives the offset, the day and the month that the zone database gives', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const london = new TZDate(at, 'Europe/London');
        expect(londonOffset(at)).toBe(-london.getTimezoneOffset() * 60_000);
        expect(londonDate(at)).toBe(format(london, 'yyyy-MM-dd'));
        expect(londonMonth(at)).toBe(format(london, 'yyyy-MM-01'));
      }),
      { numRuns: 2000 },
    );
  });

  it('leads from an instant to its wall clock and back, except that a repeated hour goes to the first', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const reading = londonInstant(at + londonOffset(at));
        const wallClock = at + londonOffset(at);
        const isRepeated = [at - HOUR, at + HOUR].some((other) => other + londonOffset(other) === wallClock);
        expect(reading?.isAmbiguous).toBe(isRepeated);
        expect(reading?.at).toBe(isRepeated && londonOffset(at) === 0 ? at - HOUR : at);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no time from 01:00 to 02:00 on the last Sunday of March', () => {
    expect(londonInstant(Date.UTC(2026, 2, 29, 0, 59, 59))?.at).toBe(Date.UTC(2026, 2, 29, 0, 59, 59));
    expect(londonInstant(Date.UTC(2026, 2, 29, 1, 0))).toBeNull();
    expect(londonInstant(Date.UTC(2026, 2, 29, 1, 59, 59))).toBeNull();
    expect(londonInstant(Date.UTC(2026, 2, 29, 2, 0))?.at).toBe(Date.UTC(2026, 2, 29, 1, 0));
  });

  it('has every time from 01:00 to 02:00 twice on the last Sunday of October, and takes the first', () => {
    expect(londonInstant(Date.UTC(2026, 9, 25, 0, 59))).toEqual({
      at: Date.UTC(2026, 9, 24, 23, 59),
      isAmbiguous: false,
    });
    expect(londonInstant(Date.UTC(2026, 9, 25, 1, 0))).toEqual({
      at: Date.UTC(2026, 9, 25, 0, 0),
      isAmbiguous: true,
    });
    expect(londonInstant(Date.UTC(2026, 9, 25, 1, 59))).toEqual({
      at: Date.UTC(2026, 9, 25, 0, 59),
      isAmbiguous: true,
    });
    expect(londonInstant(Date.UTC(2026, 9, 25, 2, 0))).toEqual({
      at: Date.UTC(2026, 9, 25, 2, 0),
      isAmbiguous: false,
    });
  });

  it('begins its days an hour before UTC in summer', () => {
    expect(londonMidnight('2026-06-01')).toBe(Date.UTC(2026, 4, 31, 23));
    expect(londonMidnight('2026-12-01')).toBe(Date.UTC(2026, 11, 1));
    expect(() => londonMidnight('2026-02-30')).toThrow(RangeError);
  });

  it('knows the years in which clocks stayed an hour ahead', () => {
    expect(londonOffset(Date.UTC(1970, 0, 1))).toBe(HOUR);
    expect(londonMidnight('1969-12-25')).toBe(Date.UTC(1969, 11, 24, 23));
  });
});

describe('a day of the calendar', () => {
  it('is the day that the Date object gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (number) => {
        const date = new Date(number * DAY);
        const civil = civilDateOf(number);
        expect(civil).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(dayNumber(civil.year, civil.month, civil.day)).toBe(number);
      }),
    );
  });
});
