import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldMonths } from '@/lib/period/held-months';
import { addMonths, listMonths } from '@/lib/period/month';
import { monthCount, monthsOf } from '@/lib/period/reporting-period';
import { isStep, outsideSteps, stepsWithin } from './differencing';

const anyHeld: fc.Arbitrary<HeldMonths> = fc
  .record({ start: fc.integer({ min: 0, max: 40 }), months: fc.integer({ min: 1, max: 60 }) })
  .map(({ start, months }) => {
    const first = addMonths('2019-01', start);
    return { first, last: addMonths(first, months - 1) };
  });

describe('the steps in which outsiders see a force', () => {
  it('are its whole financial years, and the whole quarters of those that are not whole', () => {
    expect(outsideSteps({ first: '2022-12', last: '2024-10' })).toEqual([
      { from: '2023-01', to: '2023-03' },
      { from: '2023-04', to: '2024-03' },
      { from: '2024-04', to: '2024-06' },
      { from: '2024-07', to: '2024-09' },
    ]);
  });

  it('are none where no quarter is whole', () => {
    expect(outsideSteps({ first: '2024-02', last: '2024-05' })).toEqual([]);
  });

  it('have no month in common, so that nothing of one can be taken from another', () => {
    fc.assert(
      fc.property(anyHeld, (held) => {
        const months = outsideSteps(held).flatMap(monthsOf);
        expect(new Set(months).size).toBe(months.length);
        expect([...months].sort()).toEqual(months);
      }),
    );
  });

  it('hold every month but those of a quarter that is not whole', () => {
    fc.assert(
      fc.property(anyHeld, (held) => {
        const steps = outsideSteps(held);
        const months = new Set(steps.flatMap(monthsOf));
        const left = listMonths(held.first, held.last).filter((month) => !months.has(month));
        expect(left.length).toBeLessThanOrEqual(4);
        for (const step of steps) {
          expect([3, 12]).toContain(monthCount(step));
          expect(step.from >= held.first && step.to <= held.last).toBe(true);
        }
      }),
    );
  });

  it('are found in a period whole or not at all', () => {
    const steps = outsideSteps({ first: '2023-04', last: '2024-09' });
    expect(stepsWithin(steps, { from: '2023-05', to: '2024-08' })).toEqual([
      { from: '2024-04', to: '2024-06' },
    ]);
    expect(isStep(steps, { from: '2024-07', to: '2024-09' })).toBe(true);
    expect(isStep(steps, { from: '2023-04', to: '2023-06' })).toBe(false);
  });
});
