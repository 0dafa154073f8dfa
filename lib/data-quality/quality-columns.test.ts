import { describe, expect, it } from 'vitest';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { readText } from '@/lib/ingest/testing/read-text';
import { CHECKED_DATASETS, type CheckedDataset, columnInWords, qualityColumnsOf } from './quality-columns';
import { whatRestsOn } from './what-rests-on';

const NONSENSE = 'zzz zzz';
const LEAST_CELLS: Readonly<Record<string, string>> = {
  record_id: '1',
  recording_id: '1',
  officer_id: 'A',
  device_id: 'D',
  event: 'docked',
  at: '2026-01-01T10:00Z',
  started_at: '2026-01-01T10:00Z',
  ended_at: '2026-01-01T10:10Z',
  reported_at: '2026-01-01T10:00Z',
  classification: 'hate_crime',
  Date: '2026-01-01T10:00:00+00:00',
};

describe.each(CHECKED_DATASETS)('the columns of %s', (name) => {
  it('are known to hold codes exactly where the importer reads them by a list', () => {
    const known = qualityColumnsOf(name).flatMap((column) => (column.isCode ? [column.name] : []));
    const checked = new Set(qualityColumnsOf(name).map((column) => column.name));
    expect(known.sort()).toEqual(
      readAsCodes(name)
        .filter((one) => checked.has(one))
        .sort(),
    );
  });

  it('have a name in plain words, each its own', () => {
    const names = qualityColumnsOf(name).map((column) => columnInWords(column.name));
    expect(new Set(names).size).toBe(names.length);
    for (const words of names) expect(words).not.toMatch(/_|[a-z][A-Z]/);
  });

  it('carry something that a board says, for at least one that should be filled in', () => {
    const expected = qualityColumnsOf(name).filter(({ isOccasional }) => !isOccasional);
    expect(expected.some((column) => whatRestsOn(name, column.name).length > 0)).toBe(true);
  });
});

/** The fact columns that become `unrecognised` where their cell says nonsense. */
function readAsCodes(name: CheckedDataset): string[] {
  const headers = ALL_DATASETS[name].columns.map(({ header }) => header);
  const codes = headers.flatMap((tried) => {
    const cells = headers.map((header) => LEAST_CELLS[header] ?? (header === tried ? NONSENSE : ''));
    const { facts } = readText(name, `${headers.join(',')}\n${cells.join(',')}\n`, { month: '2026-01-01' });
    return facts.flatMap((fact) =>
      Object.entries(fact).flatMap(([column, value]) =>
        (Array.isArray(value) ? value : [value]).includes('unrecognised') ? [column] : [],
      ),
    );
  });
  return [...new Set(codes)];
}
