import { Argument, type Command } from 'commander';
import { reportTable } from '@/bench/measurement';
import { BENCH_PARTS, type BenchPart, runBench } from '@/bench/run';
import { DEFAULT_DEMONSTRATION, LEAST_ENCOUNTERS_PER_YEAR, LEAST_MONTHS } from '@/lib/demonstration/timeline';
import { printResult, say } from '../console';
import { wholeNumber } from '../demonstration/whole-number';

interface BenchOptions {
  months: string;
  encountersPerYear: string;
  json?: boolean;
}

/** `candour bench`: how long the heavy work takes, against the least that could do it, in one run. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('Measure imports, findings and start-up as ratios to raw COPY and bare SQL')
    .addArgument(new Argument('[parts...]', 'what to measure; all of it unless given').choices(BENCH_PARTS))
    .option('--months <count>', 'of demonstration data', String(DEFAULT_DEMONSTRATION.months))
    .option('--encounters-per-year <count>', 'in each force', String(DEFAULT_DEMONSTRATION.encountersPerYear))
    .option('--json', 'answer in JSON')
    .action(bench);
}

async function bench(parts: BenchPart[], options: BenchOptions): Promise<void> {
  const size = {
    months: wholeNumber('--months', options.months, LEAST_MONTHS, 120),
    encountersPerYear: wholeNumber(
      '--encounters-per-year',
      options.encountersPerYear,
      LEAST_ENCOUNTERS_PER_YEAR,
      400_000,
    ),
  };
  let said = '';
  const report = await runBench(parts.length === 0 ? BENCH_PARTS : parts, size, (words) => {
    const step = words.split(/[,…:]/)[0] ?? words;
    if (step !== said) say(step);
    said = step;
  });
  printResult(report, options.json === true, reportTable(report));
}
