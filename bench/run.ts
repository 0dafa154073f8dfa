import { availableParallelism, cpus, totalmem } from 'node:os';
import { withBenchDatabase } from './bench-database';
import { measureBoards } from './board-part';
import { measureFurtherDay } from './day-part';
import { measureFindings } from './findings-part';
import { measureImports } from './import-part';
import type { BenchReport, Measurement } from './measurement';
import { measureStart } from './start-part';

export const BENCH_PARTS = ['import', 'day', 'findings', 'boards', 'start'] as const;

export type BenchPart = (typeof BENCH_PARTS)[number];

/** How large the histories are that the bench makes. */
export interface BenchSizes {
  /** Rows of the one large file that is imported. */
  rows: number;
  /** Encounters of the history that a further day is added to and that boards are read of; each has four recordings. */
  history: number;
  /** Encounters whose findings are worked out; each has four recordings. */
  findings: number;
}

/** Measures the parts asked for, each on databases of its own, which are gone afterwards. */
export async function runBench(
  parts: readonly BenchPart[],
  sizes: BenchSizes,
  onProgress: (words: string) => void,
): Promise<BenchReport> {
  const measure: Record<BenchPart, () => Promise<Measurement[]>> = {
    import: () =>
      withBenchDatabase(onProgress, (database) => measureImports(database, sizes.rows, onProgress)),
    day: () => measureFurtherDay(sizes.history, onProgress),
    findings: () => measureFindings(sizes.findings, onProgress),
    boards: () => measureBoards(sizes.history, onProgress),
    start: () => withBenchDatabase(onProgress, (database) => measureStart(database, onProgress)),
  };
  const measurements: Measurement[] = [];
  for (const part of BENCH_PARTS) if (parts.includes(part)) measurements.push(...(await measure[part]()));
  return { machine: machine(), measurements };
}

function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${model}), ${memory} GB, Node ${process.versions.node}, ${process.platform}`;
}
