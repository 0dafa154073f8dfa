/** One line of the table: what Candour took, and what the least that could do the job took in the same run. */
export interface Measurement {
  what: string;
  /** Of what: rows, findings or files. */
  size: string;
  seconds: number;
  /** What it is held against, and how long that took; null where there is nothing to hold it against. */
  against: { what: string; seconds: number } | null;
  /** The most memory that the working process held, in megabytes; null where it was not the only work of its process. */
  peakMegabytes: number | null;
}

/** The whole run: its lines and the machine they were measured on. */
export interface BenchReport {
  machine: string;
  measurements: readonly Measurement[];
}

/** Seconds that `work` took, with what it returned. */
export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const startedAt = performance.now();
  const result = await work();
  return { seconds: (performance.now() - startedAt) / 1000, result };
}

/** The report as one plain-text table. */
export function reportTable(report: BenchReport): string {
  const rows = [
    ['What', 'Size', 'Seconds', 'Against', 'Seconds', 'Ratio', 'Peak memory'],
    ...report.measurements.map(({ what, size, seconds, against, peakMegabytes }) => [
      what,
      size,
      seconds.toFixed(2),
      against?.what ?? '',
      against === null ? '' : against.seconds.toFixed(2),
      against === null ? '' : `${(seconds / against.seconds).toFixed(1)}`,
      peakMegabytes === null ? '' : `${Math.round(peakMegabytes)} MB`,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [report.machine, '', ...lines].join('\n');
}
