import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Dataset, DatasetName } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import type { FactChanges } from '@/lib/ingest/fact-changes';
import type { TellProgress } from '@/lib/ingest/import-progress';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { readPoliceUkFileName } from '@/lib/ingest/police-uk-file-name';
import { type Brought, bringRows } from './bring-rows';
import { readCodeAliases } from './code-aliases';
import { type Block, encodeFile, RowReader } from './encode-file';
import { factTableOf } from './fact-table';
import { withMonth } from './file-month';
import { type FileSource, MeasuredFile } from './file-source';
import { followChangedFacts, type HeapingStep } from './follow-facts';
import { recordCoverage, statedCoverage } from './footage-coverage';
import { requireForce } from './force';
import { closeImport, openImport } from './import-record';
import { withLabelledLocal } from './labelled-local';
import { type OpenRows, openRows } from './open-rows';
import { Progress } from './progress';
import { findSameFile } from './same-file';
import { findSourceFaults, recordSourceFaults } from './source-faults';
import { prepareChangedFacts } from './staging';
import { Tally } from './tally';

export type { FileSource };

/** What an import leaves to its caller: a rule of another topic, and whom to tell how far it is. */
export interface ImportHooks {
  heapingStep: HeapingStep;
  onProgress?: TellProgress;
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
  const dated = await withMonth(source, dataset, scope, given);
  const { options, basis } = await withLabelledLocal(client, scope, source, dataset, dated);
  const covers = statedCoverage(name, options);
  await requireForce(client, scope);
  await prepareChangedFacts(client, name);
  const same = await findSameFile(client, scope, source, name, options);
  if (same !== null) {
    return { report: same, changes: { dataset: name, months: [], changed: 0, heapingChanged: [] } };
  }
  const read = await bringFile(client, scope, { source, dataset, options, covers }, hooks);
  const { importId, tally, brought, measured } = read;
  const report = reportOf({ ...read, scope, source, dataset, sha256: measured.sha256() });
  await closeImport(client, report, measured.bytes);
  const { heapingStep } = hooks;
  const changed = brought.inserted + brought.updated + brought.removed + read.covered;
  const changes = await followChangedFacts(client, scope, name, changed, heapingStep);
  const statesCoverage = covers !== null || name === 'bwv-coverage';
  const counts = tally.source;
  const found = {
    dataset,
    importId,
    options,
    basis,
    counts,
    span: tally,
    brought,
    statesCoverage,
    heapingStep,
  };
  const faults = await findSourceFaults(client, scope, found);
  await recordSourceFaults(client, importId, faults);
  return { report: { ...report, faults }, changes };
}

interface FileToBring {
  source: FileSource;
  dataset: Dataset;
  options: ImportOptions;
  covers: ReturnType<typeof statedCoverage>;
}

/** Opens the record of an import and brings its rows in, with the stretch of time that they are stated to cover. */
async function bringFile(
  client: ScopedBulkClient,
  scope: Scope,
  { source, dataset, options, covers }: FileToBring,
  { onProgress = () => {} }: ImportHooks,
) {
  const measured = new MeasuredFile(source);
  const file = await openRows(measured, dataset, scope);
  const { name } = dataset;
  const importId = await openImport(client, scope, { source, dataset: name, options, header: file.header });
  const tally = new Tally(dataset);
  const aliases = await readCodeAliases(client, scope, name);
  const reader = new RowReader(dataset, file.map, { forceId: scope.forceId, options, aliases }, tally);
  const progress = new Progress(source.byteSize, onProgress);
  const blocks = told(encodeFile(file.batches, reader), () =>
    progress.tell(
      file.share === null ? measured.bytes : file.share() * source.byteSize,
      tally.read,
      tally.rejected,
    ),
  );
  const brought = await bringRows(client, scope, dataset, factTableOf(name), importId, blocks);
  const covered = covers === null ? 0 : await recordCoverage(client, scope, importId, covers);
  return { measured, file, importId, tally, brought, covered };
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
    firstAt: isoInstant(tally.firstAt),
    lastAt: isoInstant(tally.lastAt),
    months: tally.months(),
    faults: [],
    effect: null,
    refusal: null,
  };
}

function isoInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** A file that by its name is another force's was brought in because someone said so: worth saying. */
function otherForce(scope: Scope, source: FileSource): string[] {
  const named = readPoliceUkFileName(source.fileName)?.forceId;
  return named === undefined || named === scope.forceId
    ? []
    : [`By its name the file is ${named}’s; it was brought in for ${scope.forceId}.`];
}
