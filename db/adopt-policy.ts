import type { Scope } from '@/lib/access/scope';
import {
  type AdoptionDecision,
  type AdoptionRequest,
  decideAdoption,
  policyFile,
} from '@/lib/activation/adopt-policy';
import type { ImportReport } from '@/lib/ingest/import-report';
import { londonDate } from '@/lib/period/london';
import { importAndFollow, queueBehindOtherWriters } from './journey';
import { readRuleBook } from './mutations/activation/rule-book';
import { recordBulkAudit } from './mutations/audit';
import { withBulkScope } from './scoped';

/** What the rule book's own file is called on the list of imports. */
const FILE_NAME = 'policy-trial.csv';

export type AdoptedPolicy =
  | { readonly kind: 'adopted'; readonly report: ImportReport }
  | Extract<AdoptionDecision, { kind: 'refused' }>;

/**
 * Puts a policy into the rule book by the journey of any file of policies: findings, cases and counts follow, and its
 * import can be withdrawn. Reading the rule book, deciding, writing and the audit event share one transaction. `now` is
 * the instant of the decision.
 */
export function adoptPolicy(
  url: string,
  scope: Scope,
  request: AdoptionRequest,
  now: number,
): Promise<AdoptedPolicy> {
  return withBulkScope(url, scope, async (client): Promise<AdoptedPolicy> => {
    await queueBehindOtherWriters(client, scope);
    const { policies } = await readRuleBook(client, scope);
    const decision = decideAdoption(request, policies, londonDate(now));
    if (decision.kind === 'refused') return decision;
    const { adoption } = decision;
    const bytes = Buffer.from(policyFile(adoption, scope.actor, new Date(now).toISOString()));
    const report = await importAndFollow(client, scope, {
      source: {
        fileName: FILE_NAME,
        byteSize: bytes.length,
        open: async function* () {
          yield bytes;
        },
      },
      dataset: 'policies',
      options: { timeZone: 'Europe/London' },
      onProgress: () => {},
      cause: 'policy',
    });
    await recordBulkAudit(client, {
      forceId: scope.forceId,
      actor: scope.actor,
      did: 'policy adopted',
      subject: `policy for ${adoption.power} from ${adoption.effectiveFrom}`,
      detail: { ...adoption, importId: report.importId },
    });
    return { kind: 'adopted', report };
  });
}
