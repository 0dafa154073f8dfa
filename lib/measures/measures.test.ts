import { describe, expect, it } from 'vitest';
import { COUNTED_MEASURES, MEASURES, measureOf } from './measures';

describe('the definitions of measures', () => {
  it('have one definition each, under its own id', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const { id } of MEASURES) expect(measureOf(id).id).toBe(id);
  });

  it('say what they ask, what they count, and what they are counted from', () => {
    for (const measure of MEASURES) {
      expect(measure.question).toMatch(/\?$/);
      expect(measure.caveats.length).toBeGreaterThan(0);
      expect(measure.datasets.length).toBeGreaterThan(0);
      expect(measure.numerator).not.toBe('');
    }
  });

  it('are kept by the imports, all but those set against residents', () => {
    expect(MEASURES.length - COUNTED_MEASURES.length).toBe(2);
  });
});
