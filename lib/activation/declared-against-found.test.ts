import { describe, expect, it } from 'vitest';
import { countDiffering, type DeclaredCount, readDeclaredFilters } from './declared-against-found';
import { composeDeclaredPage } from './declared-page';

const PERIOD = { from: '2026-01', to: '2026-03' };

const COUNTS: DeclaredCount[] = [
  { power: 'arrests', declared: 'yes', finding: 'full', encounters: 90 },
  { power: 'arrests', declared: 'yes', finding: 'not_found', encounters: 4 },
  { power: 'arrests', declared: 'yes', finding: 'colleague_only', encounters: 6 },
  { power: 'arrests', declared: 'yes', finding: 'awaiting_upload', encounters: 7 },
  { power: 'arrests', declared: 'yes', finding: 'not_required', encounters: 50 },
  { power: 'stop-search', declared: 'no', finding: 'full', encounters: 3 },
  { power: 'stop-search', declared: 'no', finding: 'not_found', encounters: 9 },
  { power: 'stop-search', declared: 'neither', finding: 'not_found', encounters: 5 },
];

const cellsOf = (which: 0 | 1, key: string) => {
  const page = composeDeclaredPage({ counts: COUNTS, period: PERIOD, disclosure: 'internal' });
  const row = page.sections[which]?.table.rows.find((each) => each.key === key);
  return Object.values(row?.cells ?? {});
};

describe('what forms declared beside what was found', () => {
  it('counts footage of a colleague only as none of the officer’s own, and says how many those are', () => {
    expect(cellsOf(0, 'arrests')).toEqual([
      'Arrests',
      '100',
      '10',
      '10.0% (5.5\u00a0to\u00a017.4)',
      '6',
      '7',
    ]);
  });

  it('leaves out what was not required, and keeps the undetermined apart', () => {
    expect(countDiffering(COUNTS, 'yes_none', null)).toBe(10);
    expect(countDiffering(COUNTS, 'no_found', 'stop-search')).toBe(3);
    expect(countDiffering(COUNTS, 'no_found', 'arrests')).toBe(0);
  });

  it('calls a share of nothing not calculable', () => {
    expect(cellsOf(1, 'arrests')[3]).toBe('Not calculable');
  });

  it('says in the heading of each table how many differ, of how many', () => {
    const page = composeDeclaredPage({ counts: COUNTS, period: PERIOD, disclosure: 'internal' });
    expect(page.sections.map(({ heading }) => heading)).toEqual([
      'Forms that said yes: no own footage found for 10 of 100',
      'Forms that said no: own footage found for 3 of 12',
    ]);
  });

  it('shows outsiders no share that would give a small count away', () => {
    const page = composeDeclaredPage({ counts: COUNTS, period: PERIOD, disclosure: 'external' });
    const rows = page.sections[1]?.table.rows ?? [];
    expect(rows.map(({ key }) => key)).not.toContain('all');
    expect(Object.values(rows[0]?.cells ?? {})[2]).toContain('Not shown');
  });

  it('says both shares in its heading, and that no form was compared where none was', () => {
    const heading = (counts: DeclaredCount[]) =>
      composeDeclaredPage({ counts, period: PERIOD, disclosure: 'internal' }).heading;
    expect(heading(COUNTS)).toBe(
      'Of forms that said yes, 10.0% have no own footage; of those that said no, 25.0% have some',
    );
    expect(heading([])).toBe('No form can be compared with footage yet');
  });
});

describe('the list’s filters', () => {
  it('fall back to forms that said yes, of all powers, where the address cannot be read', () => {
    expect(readDeclaredFilters({ shown: 'everything', power: 'parking', page: '0' })).toEqual({
      difference: 'yes_none',
      power: null,
      page: 1,
    });
  });
});
