import { once } from 'node:events';
import type { Command } from 'commander';
import { streamFindings } from '@/db/queries/findings';
import { listForces } from '@/db/queries/forces';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import {
  EXPORTED_FINDING_COLUMNS,
  type ExportedFinding,
  exportedCells,
} from '@/lib/activation/exported-finding';
import { exportedCsvLine } from '@/lib/csv/write-csv';
import { withDatabase } from '../connection';
import { readDay, requireKnownForce } from '../options';
import { addMeasuresExport } from './export-measures';

interface ExportFindingsOptions {
  force: string;
  from?: string;
  to?: string;
  json?: boolean;
}

/** `candour export`: the ledger and the measures, for other programs. */
export function registerExport(program: Command): void {
  const exporting = program.command('export').description('Write findings or measures for other programs');
  exporting
    .command('findings')
    .description('The current finding of every attendance, as CSV')
    .requiredOption('--force <id>', 'the force, for example kent')
    .option('--from <day>', 'encounters from this day, YYYY-MM-DD, midnight in London')
    .option('--to <day>', 'encounters before this day')
    .option('--json', 'write JSON, one finding a line')
    .action(exportFindings);
  addMeasuresExport(exporting);
}

async function exportFindings(options: ExportFindingsOptions): Promise<void> {
  const period = { from: readDay('--from', options.from), to: readDay('--to', options.to) };
  await withDatabase(async ({ url, db }) => {
    requireKnownForce(options.force, await listForces(db));
    const scope = commandLineScope(options.force);
    if (!options.json) await write(exportedCsvLine(EXPORTED_FINDING_COLUMNS));
    await withBulkScope(url, scope, async (client) => {
      for await (const findings of streamFindings(client, scope, period)) {
        await write(findings.map(options.json ? asJsonLine : asCsvLine).join(''));
      }
    });
  });
}

function asCsvLine(finding: ExportedFinding): string {
  return exportedCsvLine(exportedCells(finding));
}

function asJsonLine(finding: ExportedFinding): string {
  return `${JSON.stringify(Object.fromEntries(EXPORTED_FINDING_COLUMNS.map((name, i) => [name, finding[i]])))}\n`;
}

/** Writes to stdout at the pace of its reader. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
