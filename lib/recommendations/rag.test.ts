import { describe, expect, test } from 'vitest';
import { type Line, logOf, recommendation } from './log.fixture';
import { readEntry } from './register';

function ragOn(today: string, number: number, ...lines: Line[]): [string, string] {
  const { colour, reason } = readEntry(recommendation(number), logOf(...lines), today).rag;
  return [colour, reason];
}

describe('the rating', () => {
  test('is red once something open is past its date', () => {
    expect(ragOn('2026-11-20', 13, [13, 'planned', '2024-11-18'])).toEqual([
      'red',
      '599 days late and still open.',
    ]);
    expect(ragOn('2026-11-20', 13)).toEqual(['red', '599 days late and still open.']);
  });

  test('is amber close to the date, and green before that where somebody has it', () => {
    expect(ragOn('2025-03-01', 13, [13, 'planned', '2024-11-18'])[0]).toBe('amber');
    expect(ragOn('2024-12-01', 13, [13, 'planned', '2024-11-18'])[0]).toBe('green');
    expect(ragOn('2024-12-01', 13)[0]).toBe('amber');
  });

  test('is amber for what was delivered late until it is independently verified', () => {
    const late: Line = [13, 'delivered', '2025-04-28'];
    expect(ragOn('2026-11-20', 13, late)).toEqual([
      'amber',
      'Delivered 28 days late, and not yet independently verified.',
    ]);
    expect(
      ragOn(
        '2026-11-20',
        13,
        late,
        [13, 'force_says_complete', '2026-01-01'],
        [13, 'independently_verified', '2026-02-01'],
      ),
    ).toEqual(['green', 'Independently verified. Delivered 28 days late.']);
  });

  test('is green, and still says it was late, once closed', () => {
    expect(ragOn('2026-11-20', 13, [13, 'delivered', '2025-04-28'], [13, 'closed', '2026-06-18'])).toEqual([
      'green',
      'Closed. Delivered 28 days late.',
    ]);
  });

  test('is red again when a closed one is reopened past its date', () => {
    expect(ragOn('2026-11-20', 13, [13, 'closed', '2025-03-01'], [13, 'reopened', '2026-11-03'])[0]).toBe(
      'red',
    );
  });

  test('is withheld where nothing is owed, no date is set, or nothing is known', () => {
    expect(ragOn('2026-11-20', 16, [16, 'superseded', '2025-03-31'])[0]).toBe('none');
    expect(ragOn('2026-11-20', 16, [16, 'not_applicable', '2025-03-31'])[0]).toBe('none');
    expect(ragOn('2026-11-20', 9, [9, 'planned', '2025-08-04'])).toEqual(['none', 'No date yet. Planned.']);
    expect(ragOn('2026-11-20', 2)[0]).toBe('none');
  });

  test('is green where the force does otherwise and says why', () => {
    const [colour, reason] = ragOn('2026-11-20', 20, [20, 'deviates_with_rationale', '2025-04-30']);
    expect(colour).toBe('green');
    expect(reason).toContain('rationale');
  });
});
