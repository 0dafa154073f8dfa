import { countRecentAuditEvents } from '@/db/queries/audit';
import { countCasesByState } from '@/db/queries/cases';
import { listOpenHolds } from '@/db/queries/finding-holds';
import { listProposalsToAnswer } from '@/db/queries/joint-policies';
import { countFindings, countPeople, listNewestImports, listReceivedDatasets } from '@/db/queries/overview';
import { listRecommendationEvents } from '@/db/queries/recommendations';
import type { ScopedDatabase } from '@/db/scoped';
import type { Permission } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { OverviewFacts } from '@/lib/overview/attention';
import type { ReceivedDataset } from '@/lib/overview/received';
import { londonDate } from '@/lib/period/london';
import { readRegister } from '@/lib/recommendations/register';

const NEWEST_IMPORTS = 8;

/** What the overview shows to a scope: each part only where its permission holds, else null. */
export async function readOverview(
  db: ScopedDatabase,
  scope: Scope,
  now: number,
): Promise<OverviewFacts & { received: ReceivedDataset[] | null }> {
  const where = forWhom(scope);
  return {
    ...(await readWaiting(db, scope, now)),
    findings: await where('activation.read', () => countFindings(db, scope)),
    imports: await where('data-import.read', () => listNewestImports(db, scope, NEWEST_IMPORTS)),
    people: await where('person.read', () => countPeople(db, scope)),
    audit: await where('audit.read', () => countRecentAuditEvents(db, scope)),
    received: await where('board.read', () => listReceivedDatasets(db, scope)),
  };
}

/** What may wait for a person's decision, as far as their roles show it. */
export async function readWaiting(
  db: ScopedDatabase,
  scope: Scope,
  now: number,
): Promise<Pick<OverviewFacts, 'holds' | 'proposals' | 'cases' | 'register'>> {
  const where = forWhom(scope);
  return {
    holds: await where('held-finding.read', () => listOpenHolds(db, scope)),
    proposals: await where('policy.adopt', () => listProposalsToAnswer(db, scope)),
    cases: await where('case.read', () => countCasesByState(db, scope)),
    register: await where('recommendation.read', async () =>
      readRegister(await listRecommendationEvents(db, scope), londonDate(now)),
    ),
  };
}

function forWhom({ permissions }: Scope) {
  return async <T>(permission: Permission, query: () => Promise<T>): Promise<T | null> =>
    permissions.has(permission) ? query() : null;
}
