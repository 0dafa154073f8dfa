import { describe, expect, it } from 'vitest';
import { layoutLeadStrip, leadAt } from './lead-strip';

const OWN = [
  { leadSeconds: 3500, pairs: 5 },
  { leadSeconds: 3600, pairs: 10 },
  { leadSeconds: 3700, pairs: 5 },
];
const ALL = [
  { leadSeconds: -40_000, pairs: 1 },
  { leadSeconds: 0, pairs: 999 },
];
const STRIP = {
  lanes: [
    { label: 'Device D1', leads: OWN, isSubject: true },
    { label: 'Every device', leads: ALL, isSubject: false },
  ],
};

describe('a strip of leads', () => {
  it('finds the lead in the middle of counted ones', () => {
    expect([leadAt(OWN, 0.25), leadAt(OWN, 0.5), leadAt(OWN, 0.76), leadAt([], 0.5)]).toEqual([
      3500, 3600, 3700, 0,
    ]);
  });

  it.each([288, 800])(
    'draws both clocks on one axis within %i pixels, and leaves a stray pair out',
    (width) => {
      const { lanes, zero, ticks } = layoutLeadStrip(STRIP, width);
      const [own, all] = lanes.map((lane) => lane.bars);
      expect(own).toHaveLength(3);
      expect(all).toHaveLength(1);
      for (const bar of [...(own ?? []), ...(all ?? [])]) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      }
      expect(all?.[0]?.x).toBeLessThanOrEqual(zero);
      expect((all?.[0]?.x ?? 0) + (all?.[0]?.width ?? 0)).toBeGreaterThanOrEqual(zero);
      expect(own?.every((bar) => bar.x > zero)).toBe(true);
      expect(ticks.map(({ words }) => words)).toContain('0');
    },
  );
});
