import { recomputeForce, takeBack } from '@/db/journey';
import { streamFindings } from '@/db/queries/findings';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { EXPORTED_FINDING_COLUMNS, exportedCells } from '@/lib/activation/exported-finding';
import type { ImportReport } from '@/lib/ingest/import-report';
import { bringInRows } from '../contract-files';
import {
  type ContractFiles,
  type ContractRow,
  FINDING_DATASETS,
  type FindingDataset,
  isAccepted,
  keyOf,
} from './contract-rows';
import type { ModelRow } from './model';
import { meaningOf } from './read-rows';
import { correctedRow, emptyFiles, type FileToBring, type LaterEvent } from './scenario';

interface BroughtFile extends FileToBring {
  importId: number;
  isWithdrawn: boolean;
}

/** A force of its own in the database, with a book of what was brought into it and taken back. */
export class ForceUnderTest {
  readonly #url: string;
  readonly #forceId: string;
  readonly #brought: BroughtFile[] = [];

  constructor(url: string, forceId: string) {
    this.#url = url;
    this.#forceId = forceId;
  }

  /** Brings a file in. Throws where the importer did not read what the contract says it holds. */
  async bring(file: FileToBring): Promise<void> {
    const isThere = this.#standing().some((other) => hasSameBytes(other, file));
    const report = await bringInRows(this.#url, this.#forceId, file.dataset, file.rows);
    if (isThere) return;
    const accepted = file.rows.filter((row) => isAccepted(file.dataset, row)).length;
    if (report.refusal !== null || report.read !== file.rows.length || report.accepted !== accepted) {
      throw new Error(
        `${file.rows.length} rows of which ${accepted} are good came in as ${JSON.stringify(report)}`,
      );
    }
    this.#brought.push({ ...file, importId: importIdOf(report), isWithdrawn: false });
  }

  async undergo(event: LaterEvent): Promise<void> {
    if (event.kind === 'policy') return this.#bringChanged('policies', event.row);
    if (event.kind === 'correct') return this.#correct(event);
    const standing = this.#standing();
    const chosen = standing[event.nth % standing.length];
    if (chosen === undefined) return;
    if (event.kind === 'again') return this.bring({ dataset: chosen.dataset, rows: chosen.rows });
    const withdrawal = await takeBack(
      this.#url,
      this.#scope(),
      chosen.importId,
      'brought in by mistake',
      'test',
    );
    if (!withdrawal.isDone) throw new Error(`Import ${chosen.importId} could not be withdrawn.`);
    chosen.isWithdrawn = true;
  }

  async #correct(event: { dataset: number; row: number; donor: number }): Promise<void> {
    const files = this.survivingRows();
    const present = FINDING_DATASETS.filter((dataset) => files[dataset].length > 0);
    const dataset = present[event.dataset % present.length];
    if (dataset === undefined) return;
    const rows = files[dataset];
    const [row, donor] = [rows[event.row % rows.length], rows[event.donor % rows.length]];
    if (row === undefined || donor === undefined) return;
    await this.#bringChanged(dataset, correctedRow(dataset, row, donor));
  }

  /**
   * Brings in a row that says something new. Whose a row is that two files bring alike, once the first of them is
   * withdrawn, is a question about imports, not about findings.
   */
  async #bringChanged(dataset: FindingDataset, row: ContractRow): Promise<void> {
    const standing = this.survivingRows()[dataset].find(
      (other) => keyOf(dataset, other) === keyOf(dataset, row),
    );
    if (standing !== undefined && meaningOf(dataset, standing) === meaningOf(dataset, row)) return;
    await this.bring({ dataset, rows: [row] });
  }

  /** What the force's files say once each withdrawn one is thought away: of each key, the last row that stands. */
  survivingRows(): ContractFiles {
    const files = emptyFiles();
    for (const dataset of FINDING_DATASETS) {
      const byKey = new Map<string, ContractRow>();
      for (const file of this.#standing().filter((each) => each.dataset === dataset)) {
        for (const row of file.rows) if (isAccepted(dataset, row)) byKey.set(keyOf(dataset, row), row);
      }
      files[dataset].push(...byKey.values());
    }
    return files;
  }

  /** The export, a record of cells by column for each line. */
  async exported(): Promise<ModelRow[]> {
    const rows: ModelRow[] = [];
    await withBulkScope(this.#url, this.#scope(), async (client) => {
      for await (const batch of streamFindings(client, this.#scope(), { from: null, to: null })) {
        for (const finding of batch) {
          const cells = exportedCells(finding);
          rows.push(Object.fromEntries(EXPORTED_FINDING_COLUMNS.map((name, i) => [name, cells[i] ?? ''])));
        }
      }
    });
    return rows;
  }

  recompute() {
    return recomputeForce(this.#url, this.#scope(), { from: null, to: null });
  }

  ask<T extends Record<string, unknown>>(sql: string): Promise<T[]> {
    return withBulkScope(this.#url, this.#scope(), async (client) => (await client.query<T>(sql)).rows);
  }

  /** What was done to the force, for the message of a failure. */
  history(): string {
    return this.#brought
      .map((file) => `${file.isWithdrawn ? 'withdrawn ' : ''}${file.dataset}\n${asCsv(file.rows)}`)
      .join('\n');
  }

  #standing(): BroughtFile[] {
    return this.#brought.filter((file) => !file.isWithdrawn);
  }

  #scope() {
    return commandLineScope(this.#forceId);
  }
}

function importIdOf(report: ImportReport): number {
  if (report.importId === null)
    throw new Error(`An accepted import has no number: ${JSON.stringify(report)}`);
  return report.importId;
}

/** Loading the same file twice changes nothing: contracts, “Idempotent”. */
function hasSameBytes(one: FileToBring, other: FileToBring): boolean {
  return one.dataset === other.dataset && asCsv(one.rows) === asCsv(other.rows);
}

function asCsv(rows: readonly ContractRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => `  ${cells.join(',')}`)
    .join('\n');
}

/** Rows in one order, so that two lists of the same findings are equal. */
export function inOrder(rows: readonly ModelRow[]): ModelRow[] {
  const key = (row: ModelRow) => `${row.power} ${row.record_id} ${row.officer_id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
