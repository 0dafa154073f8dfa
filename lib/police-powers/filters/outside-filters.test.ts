import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { readOutsideFilters } from './outside-filters';

const OFFERED = [
  { from: '2024-04', to: '2025-03' },
  { from: '2025-04', to: '2025-06' },
];

describe('the filters of those who see counts as outsiders do', () => {
  it('are the newest period that is offered and the whole force', () => {
    expect(readOutsideFilters({}, OFFERED)).toMatchObject({
      filters: { period: OFFERED[1], areaCode: null, filter: UNFILTERED },
      periods: [{ value: '2025-04_2025-06' }, { value: '2024-04_2025-03' }],
      areas: [],
      narrower: [],
      problems: [],
    });
    expect(readOutsideFilters({ period: '2024-04_2025-03' }, OFFERED)?.filters.period).toEqual(OFFERED[0]);
  });

  it.each([
    { period: '2024-05_2025-04' },
    { period: '2024-04_2024-06' },
    { period: 'lately' },
    { from: '2024-04', to: '2024-12' },
    { period: '2024-04_2025-03', from: '2024-04' },
  ])('refuse %j in words and show the newest instead', (asked) => {
    const reading = readOutsideFilters(asked, OFFERED);
    expect(reading?.filters.period).toEqual(OFFERED[1]);
    expect(reading?.problems).toEqual([
      expect.stringMatching(
        /is not one that is offered\. Outsiders see whole financial years, .* It shows the 3 months to June 2025 instead\.$/,
      ),
    ]);
  });

  it.each(['area', 'team', 'age', 'gender', 'object', 'legislation', 'self-defined', 'officer-defined'])(
    'do not narrow the force by %s',
    (name) => {
      const reading = readOutsideFilters({ [name]: 'anything' }, OFFERED);
      expect(reading?.filters.filter).toEqual(UNFILTERED);
      expect(reading?.problems).toEqual(['Outsiders see the whole force: no area, team or group by itself.']);
    },
  );

  it('are none where no period is offered', () => {
    expect(readOutsideFilters({}, [])).toBeNull();
  });
});
