import { expect, it } from 'vitest';
import { SOURCE_FAULTS } from '@/lib/ingest/source-fault';
import { SOURCE_FAULT_NAMES, sourceFaultInWords } from './source-fault-in-words';

it('a fault is named, said and handled in one line', () => {
  const fault = {
    kind: 'exact_repeats',
    words: '2 rows repeat another.',
    handling: 'Both were kept.',
  } as const;
  expect(sourceFaultInWords(fault)).toBe('Repeated rows: 2 rows repeat another. Both were kept.');
});

it('every kind of fault has a name of its own', () => {
  expect(new Set(SOURCE_FAULTS.map((kind) => SOURCE_FAULT_NAMES[kind])).size).toBe(SOURCE_FAULTS.length);
});
