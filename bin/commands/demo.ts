import type { Command } from 'commander';
import { DEFAULT_DEMONSTRATION, LEAST_ENCOUNTERS_PER_YEAR, LEAST_MONTHS } from '@/lib/demonstration/timeline';
import { homeFolder, withDatabase } from '../connection';
import { printResult, Refusal, showProgress } from '../console';
import { fillWithDemonstrationData } from '../demonstration/fill';
import { wholeNumber } from '../demonstration/whole-number';
import { keepSignIns, type SignIn, signInsTable } from '../start/demonstration-sign-ins';

interface DemoOptions {
  months: string;
  encountersPerYear: string;
  seed: string;
  json?: boolean;
}

const MOST_MONTHS = 120;
const MOST_ENCOUNTERS_PER_YEAR = 400_000;

/** `candour demo`: fills an empty database with two invented forces. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('Fill an empty database with demonstration data of two invented forces')
    .option(
      '--months <count>',
      'how many months, up to the last full one',
      String(DEFAULT_DEMONSTRATION.months),
    )
    .option('--encounters-per-year <count>', 'in each force', String(DEFAULT_DEMONSTRATION.encountersPerYear))
    .option('--seed <text>', 'another text makes other data', DEFAULT_DEMONSTRATION.seed)
    .option('--json', 'answer in JSON')
    .action(demo);
}

async function demo(options: DemoOptions): Promise<void> {
  const months = wholeNumber('--months', options.months, LEAST_MONTHS, MOST_MONTHS);
  const encountersPerYear = wholeNumber(
    '--encounters-per-year',
    options.encountersPerYear,
    LEAST_ENCOUNTERS_PER_YEAR,
    MOST_ENCOUNTERS_PER_YEAR,
  );
  const filled = await withDatabase((database) =>
    fillWithDemonstrationData(database, showProgress, {
      months,
      encountersPerYear,
      seed: options.seed,
      keepSignIns: (signIns) => keepSignIns(homeFolder(), signIns),
    }),
  );
  if (filled === null) {
    throw new Refusal(
      'The database is not empty, so nothing was added. Choose an empty one with CANDOUR_HOME or DATABASE_URL.',
    );
  }
  printResult(filled, options.json === true, words);
}

function words({ signIns }: { signIns: SignIn[] }): string {
  return `The demonstration data is in. Sign in as:\n\n${signInsTable(signIns)}`;
}
