import { availableParallelism, cpus, totalmem } from 'node:os';
import { lastFullMonth } from '@/bin/demonstration/fill';
import { DEFAULT_DEMONSTRATION, type DemonstrationOptions } from '@/lib/demonstration/timeline';
import { withBenchDatabase } from './bench-database';
import { measureFindings } from './findings-part';
import { measureImports } from './import-part';
import type { BenchReport, Measurement } from './measurement';
import { measureStart } from './start-part';

export const BENCH_PARTS = ['import', 'findings', 'start'] as const;

export type BenchPart = (typeof BENCH_PARTS)[number];

/** Measures the parts asked for, each on a database of its own, which is gone afterwards. */
export async function runBench(
  parts: readonly BenchPart[],
  size: { months: number; encountersPerYear: number },
  onProgress: (words: string) => void,
): Promise<BenchReport> {
  const options: DemonstrationOptions = {
    seed: DEFAULT_DEMONSTRATION.seed,
    lastMonth: lastFullMonth(new Date()),
    ...size,
  };
  const measurements: Measurement[] = [];
  for (const part of BENCH_PARTS.filter((each) => parts.includes(each))) {
    measurements.push(
      ...(await withBenchDatabase(onProgress, (database) => {
        if (part === 'import') return measureImports(database, options, onProgress);
        if (part === 'findings') return measureFindings(database, options, onProgress);
        return measureStart(database, onProgress);
      })),
    );
  }
  return { machine: machine(), measurements };
}

function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${model}), ${memory} GB, Node ${process.versions.node}, ${process.platform}`;
}
