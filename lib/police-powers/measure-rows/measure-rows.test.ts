import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { RowsBehind } from '@/lib/measures/rows-behind';
import { readRowsAsked, rowsHref, unknownPlace } from './measure-rows';

const BEHIND: RowsBehind = {
  measure: 'find_rate',
  part: 'numerator',
  period: { from: '2026-01', to: '2026-06' },
  dimension: 'self_defined_ethnicity',
  group: 'black',
};
const FILTER = {
  areaCode: 'N 1&2',
  team: 'R=2',
  groups: { legislation: 'mda_1971_s23', age_band: '10_17' },
} as const;

describe('the address of the records behind a number', () => {
  it('is read as it was written', () => {
    const href = rowsHref('northshire', BEHIND, FILTER, 3);
    expect(href).toMatch(/^\/police-powers\/rows\?force=northshire&/);
    expect(readRowsAsked(paramsOf(href))).toEqual({ behind: BEHIND, filter: FILTER, page: 3 });
  });

  it('says nothing of a group where the whole is asked for', () => {
    const whole: RowsBehind = { ...BEHIND, dimension: 'all', group: 'all' };
    const href = rowsHref('northshire', whole, UNFILTERED);
    expect(href).not.toMatch(/group|dimension|page/);
    expect(readRowsAsked(paramsOf(href))).toEqual({ behind: whole, filter: UNFILTERED, page: 1 });
  });

  it.each([
    [{ measure: 'no_such' }, 'There is no measure “no_such”.'],
    [{ measure: 'search_rate' }, 'There is no measure “search_rate”.'],
    [{ part: 'half' }, 'numerator or denominator'],
    [{ from: '2026-13' }, 'The months must be two'],
    [{ from: '2026-07' }, 'the earlier first'],
    [{ from: '1990-01' }, 'at most 120'],
    [{ dimension: 'tactic' }, 'Find rate is not broken down by “tactic”.'],
    [{ group: '' }, 'which group'],
    [{ age: 'old' }, '“old” is not one of the choices of age.'],
    [{ measure: 'arrests', legislation: 'mda_1971_s23' }, 'Records of arrests have no legislation'],
  ])('is refused in words where it asks for %j', (change, words) => {
    const params = { ...paramsOf(rowsHref('northshire', BEHIND, UNFILTERED)), ...change };
    expect(readRowsAsked(params)).toMatchObject({ problem: expect.stringContaining(words) });
  });

  it('is refused where it names an area or a team that the force has not', () => {
    const asked = { behind: BEHIND, filter: FILTER, page: 1 };
    expect(unknownPlace(asked, { areaCodes: [], teams: ['R=2'] })?.problem).toContain('The area “N 1&2”');
    expect(unknownPlace(asked, { areaCodes: ['N 1&2'], teams: [] })?.problem).toContain('The team “R=2”');
    expect(unknownPlace(asked, { areaCodes: ['N 1&2'], teams: ['R=2'] })).toBeNull();
  });
});

function paramsOf(href: string): Record<string, string> {
  return Object.fromEntries(new URL(href, 'http://candour.example').searchParams);
}
