import { once } from 'node:events';
import type { Command } from 'commander';
import { type TakenBack, takeBack } from '@/db/journey';
import { getDataImport, listDataImports, listRejectedRows } from '@/db/queries/data-imports';
import { listForces } from '@/db/queries/forces';
import { withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { effectInWords } from '@/lib/data-imports/effect-in-words';
import { rejectedCsvHeader, rejectedCsvLine } from '@/lib/data-imports/rejected-csv';
import { sourceFaultInWords } from '@/lib/data-imports/source-fault-in-words';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import type { DataImportDetail, DataImportSummary } from '@/lib/ingest/data-import';
import { withdrawalOutcome } from '@/lib/ingest/import-job';
import { type CommandDatabase, withDatabase } from '../connection';
import { printResult, Refusal } from '../console';
import { requireKnownForce } from '../options';
import { OwnJobs } from '../work/own-jobs';
import { settleJob } from '../work/settle-job';

interface ImportsOptions {
  force?: string;
  json?: boolean;
}

type ListedImport = DataImportSummary & { force: string };

const REJECTED_ROWS_A_TIME = 1000;

/** `candour imports`: what was brought in, what was rejected, and taking an import back. */
export function registerImports(program: Command): void {
  const imports = program
    .command('imports')
    .description('What was brought in: list it, look at it, withdraw it');
  const add = (name: string, description: string) =>
    imports
      .command(name, { isDefault: name === 'list' })
      .description(description)
      .option('--force <id>', 'of one force only')
      .option('--json', 'answer in JSON');
  add('list', 'Every import, the newest first').action(list);
  add('show', 'One import’s report').argument('<id>', 'the import’s number').action(show);
  add('rejected', 'The rows of one import that were not accepted, as CSV, with the reason')
    .argument('<id>', 'the import’s number')
    .action(rejected);
  add('withdraw', 'Take an import back: its rows go, or return to what they were before')
    .argument('<id>', 'the import’s number')
    .requiredOption('--reason <words>', 'why')
    .option('--dry-run', 'only say what it would change')
    .action(withdraw);
}

async function list(options: ImportsOptions): Promise<void> {
  const imports = await withDatabase(async (database) => {
    const found: ListedImport[] = [];
    for (const scope of await scopesOf(database, options.force)) {
      const ofForce = await withScope(database.db, scope, (db) => listDataImports(db, scope));
      found.push(...ofForce.map((each) => ({ force: scope.forceId, ...each })));
    }
    return found.sort((a, b) => b.importId - a.importId);
  });
  printResult(imports, options.json === true, (all) =>
    all.length === 0 ? 'Nothing has been brought in yet.' : all.map(asLine).join('\n'),
  );
}

async function show(id: string, options: ImportsOptions): Promise<void> {
  const { scope, found } = await withDatabase((database) => findImport(database, id, options.force));
  printResult({ force: scope.forceId, ...found }, options.json === true, inWords);
}

async function rejected(id: string, options: ImportsOptions): Promise<void> {
  await withDatabase(async (database) => {
    const { scope, found } = await findImport(database, id, options.force);
    const header = found.header ?? [];
    if (found.state === 'refused') throw new Refusal(`Import ${id} was refused as a whole: ${found.refusal}`);
    if (!options.json) await write(rejectedCsvHeader(header));
    for (let offset = 0; offset < found.rejected; offset += REJECTED_ROWS_A_TIME) {
      const page = { limit: REJECTED_ROWS_A_TIME, offset };
      const rows = await withScope(database.db, scope, (db) =>
        listRejectedRows(db, scope, found.importId, page),
      );
      await write(
        rows
          .map((row) => (options.json ? `${JSON.stringify(row)}\n` : rejectedCsvLine(row, header.length)))
          .join(''),
      );
    }
  });
}

interface WithdrawOptions extends ImportsOptions {
  reason: string;
  dryRun?: boolean;
}

async function withdraw(id: string, options: WithdrawOptions): Promise<void> {
  const isRehearsal = options.dryRun === true;
  const done = await withDatabase(async (database) => {
    const { scope, found } = await findImport(database, id, options.force);
    const withdrawal = await withdrawAsJob(database, scope, found, { reason: options.reason, isRehearsal });
    if (!withdrawal.isDone) throw new Refusal(withdrawal.refusal);
    const { changed, months } = withdrawal.changes;
    const { effect } = withdrawal;
    return { importId: found.importId, force: scope.forceId, file: found.fileName, changed, months, effect };
  });
  printResult(done, options.json === true, ({ importId, file, changed, effect }) => {
    const facts = formatCount(changed, 'fact', 'facts');
    const headline = isRehearsal
      ? `Withdrawing import ${importId} (${file}) would change ${facts}. Nothing was changed.`
      : `Import ${importId} (${file}) is withdrawn: ${facts} changed.`;
    return [headline, ...effectInWords(effect).map((words) => `  ${words}`)].join('\n');
  });
}

async function withdrawAsJob(
  database: CommandDatabase,
  scope: Scope,
  { importId, dataset, fileName, options }: DataImportDetail,
  { reason, isRehearsal }: { reason: string; isRehearsal: boolean },
): Promise<TakenBack> {
  const { url } = database;
  const kind = isRehearsal ? 'withdrawal_preview' : 'withdrawal';
  const asked = {
    kind,
    importId,
    dataset,
    fileName,
    options,
    reason,
    byteSize: null,
    spooled: null,
  } as const;
  const jobs = new OwnJobs(database);
  try {
    return await jobs.run(scope, asked, async (jobId, onProgress) => {
      const following = { onProgress, jobId, isRehearsal };
      const taken = await takeBack(url, scope, importId, reason, scope.actor, following);
      if (isRehearsal) await settleJob(url, scope, jobId, withdrawalOutcome(taken));
      return taken;
    });
  } finally {
    await jobs.close();
  }
}

async function scopesOf(database: CommandDatabase, asked: string | undefined): Promise<Scope[]> {
  const forces = await listForces(database.db);
  if (asked !== undefined) requireKnownForce(asked, forces);
  return forces
    .filter(({ forceId }) => asked === undefined || forceId === asked)
    .map((f) => commandLineScope(f.forceId));
}

/** The import of a number, whichever force it is of. Throws Refusal where there is none. */
async function findImport(
  database: CommandDatabase,
  id: string,
  asked: string | undefined,
): Promise<{ scope: Scope; found: DataImportDetail }> {
  if (!/^[1-9]\d{0,14}$/.test(id))
    throw new Refusal(`An import’s number is a whole number such as 12, not "${id}".`);
  for (const scope of await scopesOf(database, asked)) {
    const found = await withScope(database.db, scope, (db) => getDataImport(db, scope, Number(id)));
    if (found !== null) return { scope, found };
  }
  throw new Refusal(`There is no import ${id}${asked === undefined ? '' : ` of ${asked}`}.`);
}

/** Writes to stdout at the pace of its reader. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

function asLine(each: ListedImport): string {
  const counts =
    each.state === 'refused' ? '' : `, ${formatNumber(each.accepted)} of ${formatNumber(each.read)} rows`;
  return `${String(each.importId).padStart(6)}  ${formatDateTime(each.finishedAt)}  ${each.force}  ${each.dataset}  ${each.fileName}  ${each.state}${counts}`;
}

function inWords(each: DataImportDetail & { force: string }): string {
  const { firstAt, lastAt } = each;
  return [
    `Import ${each.importId}: ${each.fileName}, ${each.dataset} of ${each.force}`,
    `  ${each.state}, ${formatDateTime(each.finishedAt)} by ${each.importedBy}`,
    ...(each.refusal === null ? [] : [`  ${each.refusal}`]),
    ...(each.withdrawnAt === null
      ? []
      : [`  withdrawn ${formatDateTime(each.withdrawnAt)} by ${each.withdrawnBy}: ${each.withdrawnReason}`]),
    `  read ${formatNumber(each.read)}, accepted ${formatNumber(each.accepted)}, rejected ${formatNumber(each.rejected)}`,
    `  new ${formatNumber(each.inserted)}, changed ${formatNumber(each.updated)}, as they were ${formatNumber(each.unchanged)}, removed ${formatNumber(each.removed)}`,
    ...(firstAt === null || lastAt === null
      ? []
      : [`  from ${formatDateTime(firstAt)} to ${formatDateTime(lastAt)}`]),
    ...each.unrecognised.map(
      ({ column, text, count }) => `  not recognised: ${column} “${text}” (${formatNumber(count)})`,
    ),
    ...each.warnings.map((warning) => `  ${warning}`),
    ...(each.effect === null ? [] : effectInWords(each.effect).map((words) => `  ${words}`)),
    ...each.faults.map((fault) => `  ${sourceFaultInWords(fault)}`),
    `  SHA-256 ${each.sha256}`,
  ].join('\n');
}
