import { basename } from 'node:path';
import type { Command } from 'commander';
import { bringIn } from '@/db/journey';
import { listForces } from '@/db/queries/forces';
import { commandLineScope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { DATASETS, type DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { type CommandDatabase, withDatabase } from '../connection';
import { printResult, Refusal, say, showProgress } from '../console';
import {
  findLocalFile,
  forceOfFile,
  type ImportArguments,
  readDatasetOption,
  readImportOptions,
  recogniseFile,
  requireForceOption,
} from './import-request';

/** What is printed of one file; of one that was never read, only what is known. */
type FileOutcome = Omit<ImportReport, 'forceId' | 'dataset'> & {
  force: string | null;
  dataset: DatasetName | null;
};

const QUIET_MILLISECONDS = 1000;

/** `candour import`: brings files in, each in a transaction of its own. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('Bring files in, each whole or not at all')
    .argument('<file...>', 'CSV files')
    .option('--force <id>', 'the force they are of; left out for data.police.uk files, whose names say it')
    .option('--dataset <name>', `what they are, recognised where left out: ${DATASETS.join(', ')}`)
    .option('--time-zone <zone>', 'of times without an offset: Europe/London or UTC', 'Europe/London')
    .option('--covers-from <instant>', 'what a footage extract covers begins here')
    .option('--covers-to <instant>', 'and ends here')
    .option('--month <month>', 'the month of a data.police.uk file, YYYY-MM; from its name where left out')
    .option('--json', 'answer in JSON')
    .action(importFiles);
}

async function importFiles(paths: string[], given: ImportArguments): Promise<void> {
  const options = readImportOptions(given);
  const dataset = readDatasetOption(given.dataset);
  const outcomes: FileOutcome[] = [];
  await withDatabase(async (database) => {
    if (given.force !== undefined) requireForceOption(given.force, await listForces(database.db));
    try {
      for (const path of paths) {
        const outcome = await importOne(database, path, { force: given.force, dataset, options });
        outcomes.push(outcome);
        if (!given.json) printResult(outcome, false, inWords);
      }
    } finally {
      // What was done before a fault is said all the same: it stands.
      if (given.json) printResult(outcomes, true, '');
    }
  });
  const refused = outcomes.filter((outcome) => outcome.refusal !== null).length;
  if (refused > 0) throw new Refusal(`${refused} of ${formatCount(paths.length, 'file', 'files')} refused.`);
}

async function importOne(
  database: CommandDatabase,
  path: string,
  asked: { force: string | undefined; dataset: DatasetName | null; options: ImportOptions },
): Promise<FileOutcome> {
  try {
    const file = findLocalFile(path);
    const forceId = forceOfFile(file, asked.force);
    const dataset = asked.dataset ?? (await recogniseFile(file));
    const { forceId: force, ...report } = await bringIn(
      database.url,
      commandLineScope(forceId),
      file,
      dataset,
      asked.options,
      teller(file.fileName),
    );
    return { ...report, force };
  } catch (fault) {
    if (!(fault instanceof FileRefusal)) throw fault;
    return neverRead(path, asked, fault.message);
  }
}

/** Tells how far a file is once it has taken over a second. On a terminal each line replaces the one before. */
function teller(fileName: string): (words: string) => void {
  const startedAt = performance.now();
  return (words) => {
    if (performance.now() - startedAt < QUIET_MILLISECONDS) return;
    if (process.stderr.isTTY) showProgress(`${fileName}: ${words}`);
    else say(`${fileName}: ${words}`);
  };
}

function neverRead(
  path: string,
  asked: { force: string | undefined; dataset: DatasetName | null },
  refusal: string,
): FileOutcome {
  return {
    importId: null,
    file: basename(path),
    dataset: asked.dataset,
    force: asked.force ?? null,
    sha256: '',
    read: 0,
    accepted: 0,
    rejected: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    removed: 0,
    unrecognised: [],
    warnings: [],
    refusal,
  };
}

function inWords(outcome: FileOutcome): string {
  if (outcome.refusal !== null) return `${outcome.file}: refused. ${outcome.refusal}`;
  const { read, accepted, rejected, inserted, updated, unchanged, removed } = outcome;
  const removedWords = removed === 0 ? '' : `, ${formatNumber(removed)} removed`;
  const rejectedWords =
    rejected === 0
      ? []
      : [`  ${formatNumber(rejected)} rejected: candour imports rejected ${outcome.importId}`];
  return [
    `${outcome.file}: import ${outcome.importId}, ${outcome.dataset} of ${outcome.force}`,
    `  ${formatCount(read, 'row', 'rows')} read, ${formatNumber(accepted)} accepted: ${formatNumber(inserted)} new, ${formatNumber(updated)} changed, ${formatNumber(unchanged)} as they were${removedWords}`,
    ...rejectedWords,
    ...outcome.unrecognised.map(
      ({ column, text, count }) => `  not recognised: ${column} “${text}” (${formatNumber(count)})`,
    ),
    ...outcome.warnings.map((warning) => `  ${warning}`),
  ].join('\n');
}
