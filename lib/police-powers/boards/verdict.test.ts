import { describe, expect, it } from 'vitest';
import { listMonths } from '@/lib/period/month';
import { controlChart } from '@/lib/statistics/control-chart';
import { verdictOf } from './verdict';

const STEADY = [50, 52, 49, 51, 48, 52, 50, 49, 51, 50, 52, 48];
const MONTHS = listMonths('2025-01', '2026-12');

describe('what a series says of its last month', () => {
  it('is no clear change where the rules find nothing', () => {
    expect(of(STEADY)).toMatchObject({
      words: 'No clear change',
      reason: 'Nothing unusual in 12 months.',
      isUnusual: false,
      isKnown: true,
    });
  });

  it('is unusual where the last month lies outside the limits', () => {
    expect(of([91, 93, 90, 92, 94, 91, 89, 92, 93, 90, 91, 92, 80])).toMatchObject({
      words: 'Unusually low in January 2026',
      reason: 'Below its usual range.',
    });
  });

  it('says since when a run has gone on', () => {
    expect(of([...STEADY, 47, 46, 47, 46, 47, 46, 47])).toMatchObject({
      words: 'Lower since December 2025',
      clause: 'have been lower than usual since December 2025',
    });
  });

  it('tells of what was unusual and is over only since when it is', () => {
    expect(of([91, 93, 90, 92, 94, 91, 70, 92, 93, 90, 91, 92, 92])).toMatchObject({
      reason: 'Nothing unusual since July 2025.',
      isUnusual: false,
    });
  });

  it('speaks of the last month that was received', () => {
    expect(of([91, 93, 90, 92, 94, 91, 89, 92, 93, 90, 91, 92, 80, null]).words).toBe(
      'Unusually low in January 2026',
    );
  });

  it('says that there are too few months', () => {
    expect(of([50, 51, 90])).toMatchObject({ words: 'Too few months to say', isKnown: false });
    expect(of([])).toMatchObject({ isKnown: false });
  });
});

function of(values: (number | null)[]) {
  const months = values.map((value, i) => ({
    month: MONTHS[i] ?? '2030-01',
    counted: value === null ? null : { numerator: value, denominator: value },
  }));
  return verdictOf(controlChart({ kind: 'count', months }), true);
}
