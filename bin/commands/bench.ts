import { Argument, type Command } from 'commander';
import { reportTable } from '@/bench/measurement';
import { BENCH_PARTS, type BenchPart, runBench } from '@/bench/run';
import { printResult, say } from '../console';
import { wholeNumber } from '../demonstration/whole-number';

interface BenchOptions {
  rows: string;
  history: string;
  findings: string;
  json?: boolean;
}

const LEAST_SIZE = 1_000;
const LARGEST_SIZE = 100_000_000;

/** `candour bench`: how long the heavy work takes, against the least that could do it, in one run. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('Measure imports, findings and start-up as ratios to raw COPY and bare SQL')
    .addArgument(new Argument('[parts...]', 'what to measure; all of it unless given').choices(BENCH_PARTS))
    .option('--rows <count>', 'of the large file that is imported', '1000000')
    .option('--history <count>', 'encounters that a further day is added to', '2000000')
    .option('--findings <count>', 'encounters whose findings are worked out', '1000000')
    .option('--json', 'answer in JSON')
    .action(bench);
}

async function bench(parts: BenchPart[], options: BenchOptions): Promise<void> {
  const size = (name: '--rows' | '--history' | '--findings', text: string) =>
    wholeNumber(name, text, LEAST_SIZE, LARGEST_SIZE);
  const sizes = {
    rows: size('--rows', options.rows),
    history: size('--history', options.history),
    findings: size('--findings', options.findings),
  };
  let said = '';
  const report = await runBench(parts.length === 0 ? BENCH_PARTS : parts, sizes, (words) => {
    const step = words.split(/[,…:](?!\d)/)[0] ?? words;
    if (step !== said) say(step);
    said = step;
  });
  printResult(report, options.json === true, reportTable(report));
}
