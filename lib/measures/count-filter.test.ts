import { describe, expect, it } from 'vitest';
import { filterProblem, isKept, UNFILTERED } from './count-filter';

describe('a filter on counts', () => {
  it('is answered by what is kept where it is no more than an area', () => {
    expect(isKept({ ...UNFILTERED, areaCode: 'N1' })).toBe(true);
    expect(isKept({ ...UNFILTERED, team: 'T1' })).toBe(false);
    expect(isKept({ ...UNFILTERED, groups: { gender: 'male' } })).toBe(false);
  });

  it('does not apply to records that have nothing of the kind, and says so', () => {
    const byLegislation = { ...UNFILTERED, groups: { legislation: 'mda_1971_s23' } };
    expect(filterProblem('arrests', byLegislation)).toBe(
      'Records of arrests have no legislation: this filter does not apply to them.',
    );
    expect(filterProblem('bwv_activation_use_of_force', byLegislation)).toContain('Records of use of force');
    expect(filterProblem('officer_assault_rate', byLegislation)).toContain('every power');
    expect(
      filterProblem('arrests', {
        ...UNFILTERED,
        groups: { legislation: 'mda_1971_s23', object_of_search: 'controlled_drugs' },
      }),
    ).toBe(
      'Records of arrests have no legislation and no object of search: these filters do not apply to them.',
    );
  });

  it('applies to searches, their cameras, and what every record has', () => {
    const byObject = { ...UNFILTERED, groups: { object_of_search: 'controlled_drugs' } };
    expect(filterProblem('find_rate', byObject)).toBeNull();
    expect(filterProblem('bwv_activation_stop_search', byObject)).toBeNull();
    expect(filterProblem('arrests', { ...UNFILTERED, team: 'T1', groups: { gender: 'male' } })).toBeNull();
  });
});
