import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { Dataset, DatasetName } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import type { FactChanges } from '@/lib/ingest/fact-changes';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { readPoliceUkFileName } from '@/lib/ingest/police-uk-file-name';
import { type Brought, bringRows } from './bring-rows';
import { type Block, encodeFile, RowReader } from './encode-file';
import { factTableOf } from './fact-table';
import { type FileSource, MeasuredFile } from './file-source';
import { followChangedFacts, type HeapingStep } from './follow-facts';
import { recordCoverage, statedCoverage } from './footage-coverage';
import { requireForce } from './force';
import { closeImport, openImport } from './import-record';
import { type OpenRows, openRows } from './open-rows';
import { Progress } from './progress';
import { findSameFile } from './same-file';
import { prepareChangedFacts } from './staging';
import { Tally } from './tally';

export type { FileSource };

/** What an import leaves to its caller: a rule of another topic, and whom to tell how far it is. */
export interface ImportHooks {
  heapingStep: HeapingStep;
  onProgress?: (words: string) => void;
}

/**
 * Brings a file in: reads it by its dataset, keeps what it rejects, and reconciles what it accepts with the facts. Runs
 * in the caller's transaction and leaves the temp table `changed_fact` for what follows. A file that was brought in
 * before changes nothing. Throws FileRefusal where the file as a whole cannot be brought in; the caller rolls back.
 */
export async function importFile(
  client: ScopedBulkClient,
  scope: Scope,
  source: FileSource,
  name: DatasetName,
  given: ImportOptions,
  hooks: ImportHooks,
): Promise<{ report: ImportReport; changes: FactChanges }> {
  const dataset = ALL_DATASETS[name];
  const options = withMonth(dataset, source, given);
  const covers = statedCoverage(name, options);
  await requireForce(client, scope);
  await prepareChangedFacts(client, name);
  const same = await findSameFile(client, scope, source, name, options);
  if (same !== null) {
    return { report: same, changes: { dataset: name, months: [], changed: 0, heapingChanged: [] } };
  }
  const measured = new MeasuredFile(source);
  const file = await openRows(measured, dataset, scope);
  const importId = await openImport(client, scope, { source, dataset: name, options, header: file.header });
  const tally = new Tally(dataset);
  const reader = new RowReader(dataset, file.map, { forceId: scope.forceId, options }, tally);
  const progress = new Progress(source.byteSize, hooks.onProgress ?? (() => {}));
  const blocks = told(encodeFile(file.batches, reader), () =>
    progress.tell(measured.bytes, tally.read, tally.rejected),
  );
  const brought = await bringRows(client, scope, dataset, factTableOf(name), importId, blocks);
  const covered = covers === null ? 0 : await recordCoverage(client, scope, importId, covers);
  const report = reportOf({
    scope,
    source,
    dataset,
    file,
    importId,
    tally,
    brought,
    sha256: measured.sha256(),
  });
  await closeImport(client, report, measured.bytes, tally);
  const changed = brought.inserted + brought.updated + brought.removed + covered;
  return { report, changes: await followChangedFacts(client, scope, name, changed, hooks.heapingStep) };
}

/** The options with the month of a file that holds one, from its name where the import does not say. */
function withMonth(dataset: Dataset, source: FileSource, options: ImportOptions): ImportOptions {
  if (dataset.replaces !== 'month' || options.month !== undefined) return options;
  const month = readPoliceUkFileName(source.fileName)?.month;
  if (month !== undefined) return { ...options, month };
  throw new FileRefusal(
    'Which month the file holds is not known. Keep the name it was published under (2026-05-kent-stop-and-search.csv), or say the month.',
  );
}

async function* told(blocks: AsyncIterable<Block>, tell: () => void): AsyncGenerator<Block> {
  for await (const block of blocks) {
    tell();
    yield block;
  }
}

interface Finished {
  scope: Scope;
  source: FileSource;
  dataset: Dataset;
  file: OpenRows;
  importId: number;
  tally: Tally;
  brought: Brought;
  sha256: string;
}

function reportOf({
  scope,
  source,
  dataset,
  file,
  importId,
  tally,
  brought,
  sha256,
}: Finished): ImportReport {
  return {
    importId,
    file: source.fileName,
    dataset: dataset.name,
    forceId: scope.forceId,
    sha256,
    read: tally.read,
    accepted: tally.accepted,
    rejected: tally.rejected,
    inserted: brought.inserted,
    updated: brought.updated,
    unchanged: brought.unchanged,
    removed: brought.removed,
    unrecognised: tally.unrecognisedCodes(),
    warnings: [...file.warnings(), ...otherForce(scope, source), ...tally.warnings()],
    refusal: null,
  };
}

/** A file that by its name is another force's was brought in because someone said so: worth saying. */
function otherForce(scope: Scope, source: FileSource): string[] {
  const named = readPoliceUkFileName(source.fileName)?.forceId;
  return named === undefined || named === scope.forceId
    ? []
    : [`By its name the file is ${named}’s; it was brought in for ${scope.forceId}.`];
}
