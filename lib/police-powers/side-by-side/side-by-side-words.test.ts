import { describe, expect, it } from 'vitest';
import { row } from '@/lib/activation/testing/rule-book-row';
import { notBesideWords, policyInWords, sideBySideCaveats, sidesLead } from './side-by-side-words';

const ROW = row('2025-01-01', { citation: 'Joint policy' });
const NORTH = { forceName: 'Northshire Police', policy: ROW };
const SOUTH = { forceName: 'Southshire Police', policy: ROW };

describe('the policy of two forces in words', () => {
  it('cites the joint policy, what it stands on, since when, and what it asks', () => {
    const joint = { citation: 'Joint policy', since: '2025-01-01', own: ROW, other: ROW };
    const { heading, rows } = policyInWords(joint, NORTH, SOUTH, ['Agreed by both.']);
    expect(heading).toBe('The policy both work under');
    expect(rows.map(({ key }) => key)).toEqual([
      'Policy',
      'Agreement',
      'Under a joint policy since',
      'What it asks',
    ]);
    expect(rows[1]?.value).toEqual(['Agreed by both.']);
    expect(rows[2]?.value).toEqual(['1 January 2025']);
    expect(rows[3]?.value).toContain('The camera must be on within 1 minute of the start.');
  });

  it('says where the two have entered it with different terms', () => {
    const other = { ...ROW, startToleranceSeconds: 90 };
    const joint = { citation: 'Joint policy', since: '2025-01-01', own: ROW, other };
    const { rows } = policyInWords(joint, NORTH, { ...SOUTH, policy: other }, []);
    expect(rows.at(-1)).toEqual({
      key: 'Where they differ',
      value: [
        'Southshire Police has entered to start: 1 minute 30 seconds instead of 1 minute. The rates follow these terms.',
      ],
    });
  });

  it('gives each force’s own where there is no joint one', () => {
    const { heading, rows } = policyInWords(null, NORTH, { ...SOUTH, policy: null }, []);
    expect(heading).toBe('They have no joint policy for this power today');
    expect(rows.map(({ key, value }) => [key, value[0]])).toEqual([
      ['Northshire Police', 'Joint policy, since 1 January 2025.'],
      ['Southshire Police', 'No policy for this power today.'],
    ]);
  });
});

describe('what is said beside two forces', () => {
  it('names no other force in a refusal', () => {
    expect(notBesideWords('arrests')).toContain('so your own force is shown alone');
  });

  it('says that there is no ranking, and of outsiders’ figures that small numbers are missing', () => {
    expect(sideBySideCaveats('internal', 'arrests').join(' ')).toContain('this is no ranking');
    expect(sideBySideCaveats('internal', 'arrests').join(' ')).not.toContain('nearest 5');
    expect(sideBySideCaveats('external', 'arrests').join(' ')).toContain('counts to the nearest 5');
    expect(sideBySideCaveats('internal', 'stop-search').join(' ')).toContain(
      'Whether finds are recorded alike',
    );
  });

  it('tells the months', () => {
    expect(sidesLead({ from: '2025-04', to: '2026-03' }, 2)).toMatch(
      /^Over the financial year 2025 to 2026, /,
    );
    expect(sidesLead({ from: '2026-03', to: '2026-03' }, 1)).toBe('Over March 2026.');
  });
});
