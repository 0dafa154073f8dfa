import fc from 'fast-check';
import { POWERS } from '@/lib/reference/powers';
import {
  type ContractFiles,
  type ContractRow,
  cell,
  FINDING_DATASETS,
  type FindingDataset,
  keyOf,
} from './contract-rows';
import { type Place, placeOf } from './place';
import { firstPolicyRow, policyRow } from './policy-rows';
import { recordDraw, recordRow } from './record-rows';
import { coverageDraw, coverageRow, type Placed, recordingDraw, recordingRow } from './recording-rows';

/**
 * Small forces whose rows crowd round the edges of the rule. What is drawn are choices ("the press on the tolerance, one
 * second late"); the rows are built from them, so that a failing force shrinks to few and plain rows.
 */
export const smallForce: fc.Arbitrary<ContractFiles> = fc
  .record({
    anchor: fc.constantFrom(...anchorTexts()),
    officers: fc.integer({ min: 2, max: 6 }),
    powers: fc.constantFrom(1, 2, 4),
    firstPolicies: fc.tuple(...POWERS.map(firstPolicyRow)),
    policies: fc.array(policyRow, { maxLength: 5 }),
    records: fc.array(recordDraw, { minLength: 1, maxLength: 12 }),
    recordings: fc.array(recordingDraw, { maxLength: 25 }),
    coverage: fc.array(coverageDraw, { maxLength: 5 }),
  })
  .map((drawn) => {
    const files = emptyFiles();
    for (const each of [...drawn.firstPolicies, ...drawn.policies])
      if (each !== null) addRow(files, 'policies', each);
    const places: Place[] = [];
    for (const each of drawn.records) {
      const power = POWERS[each.power % drawn.powers] ?? 'stop-search';
      const id = `E${files[power].length + 1}`;
      const row = recordRow(each, id, drawn.anchor, drawn.officers, places);
      addRow(files, power, row);
      places.push(placeOf(power, row, files.policies));
    }
    let previous: Placed | null = null;
    for (const [i, each] of drawn.recordings.entries()) {
      previous = recordingRow(each, `R${i + 1}`, drawn.officers, places, previous);
      addRow(files, 'bwv-recordings', previous.row);
    }
    for (const each of drawn.coverage) addRow(files, 'bwv-coverage', coverageRow(each, places));
    return files;
  });

/** The instants that records gather round: plain noon, midnights of months, both changes of London's clocks. */
function anchorTexts(): string[] {
  return [
    '2026-05-14T12:00:00Z',
    '2026-01-31T23:59:30Z',
    '2026-06-30T22:59:00Z',
    '2026-03-29T00:59:00Z',
    '2026-03-28T23:58:00Z',
    '2026-10-24T22:58:00Z',
    '2026-10-25T00:29:00Z',
    '2026-10-25T00:59:30Z',
  ];
}

type MutableFiles = Record<FindingDataset, ContractRow[]>;

export function emptyFiles(): MutableFiles {
  return Object.fromEntries(FINDING_DATASETS.map((dataset) => [dataset, []])) as unknown as MutableFiles;
}

/** Adds a row unless one of its key is there: which of two in one file holds is no matter of findings. */
function addRow(files: MutableFiles, dataset: FindingDataset, row: ContractRow): void {
  const key = keyOf(dataset, row);
  if (!files[dataset].some((other) => keyOf(dataset, other) === key)) files[dataset].push(row);
}

/** A file of one dataset as it will be brought in. */
export interface FileToBring {
  dataset: FindingDataset;
  rows: readonly ContractRow[];
}

/** Where files are cut in two and how they are ordered. Apart from the force itself, so that each shrinks by itself. */
export const fileOrder = fc.record({
  cuts: fc.array(fc.nat({ max: 30 }), {
    minLength: FINDING_DATASETS.length,
    maxLength: FINDING_DATASETS.length,
  }),
  ranks: fc.array(fc.nat({ max: 99 }), {
    minLength: 2 * FINDING_DATASETS.length,
    maxLength: 2 * FINDING_DATASETS.length,
  }),
});

type FileOrder = typeof fileOrder extends fc.Arbitrary<infer T> ? T : never;

/** The files of a force, some split in two, in the order drawn. */
export function inOrderOf({ cuts, ranks }: FileOrder, files: ContractFiles): FileToBring[] {
  const parts = FINDING_DATASETS.flatMap((dataset, i) => {
    const rows = files[dataset];
    const cut = Math.min(cuts[i] ?? 0, rows.length);
    return [
      { dataset, rows: rows.slice(0, cut), rank: ranks[2 * i] ?? 0 },
      { dataset, rows: rows.slice(cut), rank: ranks[2 * i + 1] ?? 0 },
    ];
  });
  return parts.filter((part) => part.rows.length > 0).sort((a, b) => a.rank - b.rank);
}

/** What can befall a force after its files came in. Numbers are taken modulo what there is to choose from. */
export type LaterEvent =
  | { kind: 'correct'; dataset: number; row: number; donor: number }
  | { kind: 'withdraw'; nth: number }
  | { kind: 'again'; nth: number }
  | { kind: 'policy'; row: ContractRow };

const number = fc.nat({ max: 999 });

export const laterEvents: fc.Arbitrary<LaterEvent[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('correct' as const),
        dataset: number,
        row: number,
        donor: number,
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), nth: number }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), nth: number }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('policy' as const), row: policyRow }) },
  ),
  { minLength: 1, maxLength: 6 },
);

/** One row corrected: it keeps its key and takes the other values of another row of its dataset. */
export function correctedRow(dataset: FindingDataset, row: ContractRow, donor: ContractRow): ContractRow {
  const keyColumns: Record<string, string[]> = {
    policies: ['power', 'effective_from'],
    'bwv-coverage': ['from', 'to'],
    'bwv-recordings': ['recording_id'],
  };
  const kept = keyColumns[dataset] ?? ['record_id'];
  return { ...donor, ...Object.fromEntries(kept.map((column) => [column, cell(row, column)])) };
}
