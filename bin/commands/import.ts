import { basename } from 'node:path';
import type { Command } from 'commander';
import { bringIn, rehearse } from '@/db/journey';
import { listForces } from '@/db/queries/forces';
import { commandLineScope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { formatCount } from '@/lib/format/numbers';
import { DATASETS, type DatasetName } from '@/lib/ingest/dataset';
import { importOutcome } from '@/lib/ingest/import-job';
import type { TellProgress } from '@/lib/ingest/import-progress';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { withDatabase } from '../connection';
import { printResult, Refusal, say, showProgress } from '../console';
import { OwnJobs } from '../work/own-jobs';
import { settleJob } from '../work/settle-job';
import { type FileOutcome, importInWords } from './import-in-words';
import {
  findLocalFile,
  forceOfFile,
  type ImportArguments,
  readDatasetOption,
  readImportOptions,
  recogniseFile,
  requireForceOption,
} from './import-request';

const QUIET_MILLISECONDS = 1000;

/** `candour import`: brings files in, each in a transaction of its own. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('Bring files in, each whole or not at all')
    .argument('<file...>', 'CSV files, or .xlsx or .xlsm workbooks, of which the first sheet is read')
    .option('--force <id>', 'the force they are of; left out for data.police.uk files, whose names say it')
    .option('--dataset <name>', `what they are, recognised where left out: ${DATASETS.join(', ')}`)
    .option('--time-zone <zone>', 'of times without an offset: Europe/London or UTC', 'Europe/London')
    .option('--covers-from <instant>', 'what a footage extract covers begins here')
    .option('--covers-to <instant>', 'and ends here')
    .option('--month <month>', 'the month of a data.police.uk file, YYYY-MM; from its name where left out')
    .option('--labelled-local', 'times of a data.police.uk file labelled +00:00 are London’s clock')
    .option('--no-labelled-local', 'or are what their label says, whatever is known of the force')
    .option('--dry-run', 'only try it: the same report, and nothing is changed')
    .option('--json', 'answer in JSON')
    .action(importFiles);
}

/** What is asked of every file alike. */
interface Asked {
  force: string | undefined;
  dataset: DatasetName | null;
  options: ImportOptions;
  isDryRun: boolean;
}

async function importFiles(paths: string[], given: ImportArguments): Promise<void> {
  const asked = {
    force: given.force,
    dataset: readDatasetOption(given.dataset),
    options: readImportOptions(given),
    isDryRun: given.dryRun === true,
  };
  const outcomes: FileOutcome[] = [];
  await withDatabase(async (database) => {
    if (given.force !== undefined) requireForceOption(given.force, await listForces(database.db));
    const jobs = new OwnJobs(database);
    try {
      for (const path of paths) {
        const outcome = await importOne(database.url, jobs, path, asked);
        outcomes.push(outcome);
        if (!given.json) printResult(outcome, false, importInWords);
      }
    } finally {
      await jobs.close();
      // What was done before a fault is said all the same: it stands.
      if (given.json) printResult(outcomes, true, '');
    }
  });
  const refused = outcomes.filter((outcome) => outcome.refusal !== null).length;
  if (refused > 0) throw new Refusal(`${refused} of ${formatCount(paths.length, 'file', 'files')} refused.`);
}

async function importOne(url: string, jobs: OwnJobs, path: string, asked: Asked): Promise<FileOutcome> {
  try {
    const file = findLocalFile(path);
    const scope = commandLineScope(forceOfFile(file, asked.force));
    const dataset = asked.dataset ?? (await recogniseFile(file, 'Say it with --dataset'));
    const { fileName, byteSize } = file;
    const { options, isDryRun } = asked;
    const kind = isDryRun ? 'dry_run' : 'import';
    const none = { spooled: null, importId: null, reason: null };
    const job = { kind, dataset, fileName, byteSize, options, ...none } as const;
    const report = await jobs.run(scope, job, async (jobId, note) => {
      const onProgress = both(note, teller(fileName));
      if (!isDryRun) return bringIn(url, scope, file, dataset, options, { onProgress, jobId });
      const tried = await rehearse(url, scope, file, dataset, options, onProgress);
      const { rejectedRows } = tried;
      await settleJob(url, scope, jobId, { ...importOutcome(tried.report), rejectedRows });
      return tried.report;
    });
    return outcomeOf(report, isDryRun);
  } catch (fault) {
    if (!(fault instanceof FileRefusal)) throw fault;
    return neverRead(path, asked, fault.message);
  }
}

function outcomeOf({ forceId: force, ...report }: ImportReport, isDryRun: boolean): FileOutcome {
  return { ...report, force, isDryRun };
}

function both(first: TellProgress, second: TellProgress): TellProgress {
  return (progress) => {
    first(progress);
    second(progress);
  };
}

/** Tells how far a file is once it has taken over a second. On a terminal each line replaces the one before. */
function teller(fileName: string): TellProgress {
  const startedAt = performance.now();
  return ({ words }) => {
    if (performance.now() - startedAt < QUIET_MILLISECONDS) return;
    if (process.stderr.isTTY) showProgress(`${fileName}: ${words}`);
    else say(`${fileName}: ${words}`);
  };
}

function neverRead(path: string, asked: Asked, refusal: string): FileOutcome {
  return {
    importId: null,
    file: basename(path),
    dataset: asked.dataset,
    force: asked.force ?? null,
    isDryRun: asked.isDryRun,
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
    firstAt: null,
    lastAt: null,
    months: [],
    faults: [],
    effect: null,
    refusal,
  };
}
