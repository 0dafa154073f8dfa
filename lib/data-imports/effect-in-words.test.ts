import { describe, expect, it } from 'vitest';
import type { FindingMove } from '@/lib/ingest/import-effect';
import { effectInWords } from './effect-in-words';

const NO_CASES = { opened: 0, withdrawn: 0, reopened: 0 };
const move = (from: FindingMove['from'], to: FindingMove['to'], attendances: number): FindingMove => ({
  power: 'arrests',
  from,
  to,
  attendances,
});

describe('What an import changes beyond the facts', () => {
  it('says how many findings are new and how many moved, and where most of those moved', () => {
    const findings = [
      move(null, 'full', 300),
      move(null, 'not_found', 80),
      move('awaiting_upload', 'partial', 5),
      move('not_found', 'full', 2),
    ];
    const effect = { findings, cases: { opened: 12, withdrawn: 1, reopened: 2 }, months: ['2026-01-01'] };
    expect(effectInWords(effect)).toEqual([
      '387 findings: 380 new, 7 changed; 5 of them from awaiting upload to partial',
      'Cases: 12 opened, 2 opened again, 1 withdrawn',
      'Boards counted again: January 2026',
    ]);
  });

  it('adds up a move that several powers make', () => {
    const findings = [
      move('awaiting_upload', 'full', 3),
      { ...move('awaiting_upload', 'full', 4), power: 'use-of-force' as const },
    ];
    const [words] = effectInWords({ findings, cases: NO_CASES, months: [] });
    expect(words).toBe('7 findings: 7 changed; from awaiting upload to full');
  });

  it('says of a withdrawal that findings go with their records', () => {
    const [words] = effectInWords({ findings: [move('full', null, 1)], cases: NO_CASES, months: [] });
    expect(words).toBe('1 finding: 1 gone with their records');
  });

  it('says so where nothing changes', () => {
    expect(effectInWords({ findings: [], cases: NO_CASES, months: [] })).toEqual([
      'No finding changes',
      'No case opens or is withdrawn',
      'No board is counted again',
    ]);
  });

  it('names stretches of months, not each of them', () => {
    const months = ['2026-01-01', '2026-02-01', '2026-05-01'];
    const words = effectInWords({ findings: [], cases: NO_CASES, months }).at(-1);
    expect(words).toBe('Boards counted again: January 2026 to February 2026; May 2026');
  });
});
