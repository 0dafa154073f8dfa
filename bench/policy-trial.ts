import { readRuleBook } from '@/db/mutations/activation/rule-book';
import { tryPolicy } from '@/db/mutations/activation/try-policy';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { compareJudged, planTrial } from '@/lib/activation/policy-trial';
import type { BenchDatabase } from './bench-database';
import { GENERATED_FORCE } from './generated-history';
import { timed } from './measurement';

const SCOPE = commandLineScope(GENERATED_FORCE);
/** The last year of the generated history. */
const YEAR = { from: '2025-10-01', to: '2026-10-01' };

/** What a trial took that asks for a camera twice as soon, and how many attendances it judged again. */
export async function measurePolicyTrial({
  url,
}: Pick<BenchDatabase, 'url'>): Promise<{ seconds: number; attendances: number }> {
  const { policies } = await withBulkScope(url, SCOPE, (client) => readRuleBook(client, SCOPE));
  const plan = planTrial(policies, ['stop-search'], { startToleranceSeconds: 15 }, YEAR);
  const { seconds, result } = await timed(() => tryPolicy(url, SCOPE, plan));
  return { seconds, attendances: compareJudged(result.counts.places).attendances };
}
