import { CASE_FINDINGS, FINDINGS, type Finding } from '@/lib/activation/finding';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { POWERS } from '@/lib/reference/powers';
import type { ForceUnderTest } from './force-under-test';
import type { ModelRow } from './model';

/** What must follow from a force's findings: the ledger's current rows, the open cases, and the boards' counts. */
export interface Consequences {
  currentFindings: number;
  openCases: string[];
  /** How many cases stand, as the overview is told. */
  casesKept: number;
  counts: Record<string, string>;
}

/** As the model's findings have it: one current row for each attendance; a case for each record with a finding that asks for one. */
export function expectedConsequences(findings: readonly ModelRow[]): Consequences {
  const asking = findings.filter((row) => (CASE_FINDINGS as readonly string[]).includes(row.finding ?? ''));
  const openCases = [...new Set(asking.map((row) => `${row.power} ${row.record_id}`))].sort();
  return {
    currentFindings: findings.length,
    openCases,
    casesKept: openCases.length,
    counts: Object.fromEntries(
      POWERS.flatMap((power) =>
        countsOf(
          findings.filter((row) => row.power === power),
          power,
        ),
      ),
    ),
  };
}

const SEEN: readonly string[] = ['full', 'partial', 'colleague_only'];
const UNDETERMINED: readonly string[] = ['not_required', 'indeterminate', 'awaiting_upload'];

/** Records with a finding that could be determined, and those of them that anybody's footage shows. */
function seenRecords(findings: readonly ModelRow[]): string {
  const determinable = findings.filter((row) => !UNDETERMINED.includes(row.finding ?? ''));
  const records = (rows: readonly ModelRow[]) => new Set(rows.map((row) => row.record_id)).size;
  const seen = determinable.filter((row) => SEEN.includes(row.finding ?? ''));
  return `${records(seen)}/${records(determinable)}`;
}

/** Domain 3, Rates: the parts by finding, and the three rates over what could be determined. */
function countsOf(findings: readonly ModelRow[], power: (typeof POWERS)[number]): [string, string][] {
  const measures = activationMeasuresOf(power);
  const having = (...wanted: Finding[]) =>
    findings.filter((row) => (wanted as string[]).includes(row.finding ?? '')).length;
  const determinable = findings.length - having('not_required', 'indeterminate', 'awaiting_upload');
  const parts = FINDINGS.filter((finding) => having(finding) > 0).map((finding): [string, string] => [
    `${measures.findings} finding ${finding}`,
    `${having(finding)}/${having(finding)}`,
  ]);
  if (findings.length > 0)
    parts.push([`${measures.findings} all all`, `${findings.length}/${findings.length}`]);
  if (determinable === 0) return parts;
  return [
    ...parts,
    [`${measures.activation} all all`, `${having('full', 'partial')}/${determinable}`],
    [`${measures.fullCompliance} all all`, `${having('full')}/${determinable}`],
    [`${measures.availability} all all`, seenRecords(findings)],
  ];
}

/** As the database has it. */
export async function actualConsequences(force: ForceUnderTest): Promise<Consequences> {
  const current = await force.ask<{ n: number }>(
    'select count(*)::int as n from finding where superseded_by_batch_id is null',
  );
  const cases = await force.ask<{ record: string }>(
    `select power || ' ' || record_id as record from non_activation_case where state <> 'withdrawn'`,
  );
  const kept = await force.ask<{ n: number }>(
    `select coalesce(sum(cases), 0)::int as n from case_count where state <> 'withdrawn'`,
  );
  const counts = await force.ask<{ key: string; share: string }>(
    `select measure || ' ' || dimension || ' ' || group_code as key, sum(numerator) || '/' || sum(denominator) as share
     from measure_count
     where measure like 'bwv_%' and dimension in ('all', 'finding') and denominator > 0
     group by 1`,
  );
  return {
    currentFindings: current[0]?.n ?? 0,
    openCases: cases.map((row) => row.record).sort(),
    casesKept: kept[0]?.n ?? 0,
    counts: Object.fromEntries(counts.map((row) => [row.key, row.share])),
  };
}
