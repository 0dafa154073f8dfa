import type { Command } from 'commander';
import { listForces } from '@/db/queries/forces';
import { listMeasureCounts, listMonthsReceived, listResidents } from '@/db/queries/measures';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { DATASETS } from '@/lib/ingest/dataset';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { DIMENSIONS } from '@/lib/measures/measure';
import { type ExportedMeasure, exportMeasures } from '@/lib/measures/measure-export';
import { COUNTED_MEASURES } from '@/lib/measures/measures';
import { type ReportingPeriod, reportingPeriod } from '@/lib/period/reporting-period';
import { type CommandDatabase, withDatabase } from '../connection';
import { printResult, Refusal } from '../console';
import { requireKnownForce } from '../options';

interface ExportOptions {
  force: string;
  from: string;
  to: string;
  json?: boolean;
}

/** `candour export measures`: every measure of a force over a period, as the boards read it, as JSON. */
export function addMeasuresExport(exportCommand: Command): void {
  exportCommand
    .command('measures')
    .description('every measure over a period, with its interval, coverage and caveats, as JSON')
    .requiredOption('--force <id>', 'the force')
    .requiredOption('--from <month>', 'first month, YYYY-MM')
    .requiredOption('--to <month>', 'last month, YYYY-MM')
    .option('--json', 'JSON, which it is in any case')
    .action(async (options: ExportOptions) => {
      const period = reportingPeriod(options.from, options.to);
      if (period === null) {
        throw new Refusal(
          `--from and --to must be months such as 2026-04, the first not after the second; not "${options.from}" and "${options.to}".`,
        );
      }
      const measures = await withDatabase((database) => readMeasures(database, options.force, period));
      printResult(measures, true, '');
    });
}

async function readMeasures(
  { db }: CommandDatabase,
  forceId: string,
  period: ReportingPeriod,
): Promise<ExportedMeasure[]> {
  requireKnownForce(forceId, await listForces(db));
  const scope = commandLineScope(forceId);
  return withScope(db, scope, async (scoped) =>
    exportMeasures({
      period,
      counts: await listMeasureCounts(scoped, scope, {
        measures: COUNTED_MEASURES,
        dimensions: DIMENSIONS,
        period,
        filter: UNFILTERED,
      }),
      received: await listMonthsReceived(scoped, scope, DATASETS),
      residents: await listResidents(scoped, scope, null),
    }),
  );
}
