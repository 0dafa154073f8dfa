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
  const [waiting, findings, imports, people, audit, received] = await Promise.all([
    readWaiting(db, scope, now),
    where('activation.read', () => countFindings(db, scope)),
    where('data-import.read', () => listNewestImports(db, scope, NEWEST_IMPORTS)),
    where('person.read', () => countPeople(db, scope)),
    where('audit.read', () => countRecentAuditEvents(db, scope)),
    where('board.read', () => listReceivedDatasets(db, scope)),
  ]);
  return { ...waiting, findings, imports, people, audit, received };
}

/** What may wait for a person's decision, as far as their roles show it. */
export async function readWaiting(
  db: ScopedDatabase,
  scope: Scope,
  now: number,
): Promise<Pick<OverviewFacts, 'holds' | 'proposals' | 'cases' | 'register'>> {
  const where = forWhom(scope);
  const [holds, proposals, cases, events] = await Promise.all([
    where('held-finding.read', () => listOpenHolds(db, scope)),
    where('policy.adopt', () => listProposalsToAnswer(db, scope)),
    where('case.read', () => countCasesByState(db, scope)),
    where('recommendation.read', () => listRecommendationEvents(db, scope)),
  ]);
  return { holds, proposals, cases, register: events && readRegister(events, londonDate(now)) };
}

function forWhom({ permissions }: Scope) {
  return async <T>(permission: Permission, query: () => Promise<T>): Promise<T | null> =>
    permissions.has(permission) ? query() : null;
}
