import type { Command } from 'commander';
import { recomputeForce } from '@/db/journey';
import { listForces } from '@/db/queries/forces';
import { commandLineScope } from '@/lib/access/scope';
import { FINDING_NAMES, FINDINGS } from '@/lib/activation/finding';
import { withDatabase } from '../connection';
import { printResult, say } from '../console';
import { readDay, requireKnownForce } from '../options';
import { addClocks } from './findings-clocks';
import { addTrial } from './findings-trial';

interface RecomputeOptions {
  force?: string;
  from?: string;
  to?: string;
  json?: boolean;
}

interface Recomputed {
  force: string;
  attendances: number;
  changed: number;
  seconds: number;
  findings: Record<string, number>;
}

/** `candour findings recompute`: works every finding out again, for one force or all. */
export function registerFindings(program: Command): void {
  const findings = program.command('findings').description('the activation ledger');
  findings
    .command('recompute')
    .description('work the findings out again; the ledger changes only where the facts now say otherwise')
    .option('--force <id>', 'one force; all of them unless given')
    .option('--from <day>', 'encounters from this day, YYYY-MM-DD, midnight in London')
    .option('--to <day>', 'encounters before this day')
    .option('--json', 'print JSON')
    .action(async (options: RecomputeOptions) => {
      const results = await withDatabase(async ({ url, db }) => {
        const forces = await listForces(db);
        const wanted =
          options.force === undefined ? forces : forces.filter((f) => f.forceId === options.force);
        if (options.force !== undefined) requireKnownForce(options.force, forces);
        const results: Recomputed[] = [];
        for (const { forceId } of wanted) results.push(await recompute(url, forceId, options));
        return results;
      });
      printResult(results, options.json === true, (all) => all.map(words).join('\n'));
    });
  addTrial(findings);
  addClocks(findings);
}

async function recompute(url: string, forceId: string, options: RecomputeOptions): Promise<Recomputed> {
  const startedAt = performance.now();
  const period = { from: readDay('--from', options.from), to: readDay('--to', options.to) };
  let said = startedAt;
  const outcome = await recomputeForce(url, commandLineScope(forceId), period, (attendances) => {
    if (performance.now() - said < 1000) return;
    said = performance.now();
    say(`${forceId}: ${attendances.toLocaleString('en-GB')} attendances…`);
  });
  return {
    force: forceId,
    attendances: outcome.attendances,
    changed: outcome.changed,
    seconds: Number(((performance.now() - startedAt) / 1000).toFixed(3)),
    findings: Object.fromEntries(FINDINGS.map((finding) => [finding, outcome.counts[finding] ?? 0])),
  };
}

function words(result: Recomputed): string {
  const parts = FINDINGS.map(
    (finding) => `  ${FINDING_NAMES[finding].padEnd(16)} ${String(result.findings[finding]).padStart(9)}`,
  );
  return [
    `${result.force}: ${result.attendances.toLocaleString('en-GB')} attendances in ${result.seconds} s, ${result.changed} findings changed`,
    ...parts,
  ].join('\n');
}
