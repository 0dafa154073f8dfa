import { and, count, desc, eq, gt, ilike, isNull, or, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import { AUDIT_EVENTS_PER_PAGE, type AuditEvent, type AuditFilters } from '@/lib/audit/audit-event';
import { auditEvent } from '../schema/audit';
import type { ScopedDatabase } from '../scoped';

/** A page of the audit trail, newest first. Only an auditor's scope sees any. */
export function listAuditEvents(
  db: ScopedDatabase,
  scope: Scope,
  filters: AuditFilters,
): Promise<AuditEvent[]> {
  return db
    .select({
      auditEventId: auditEvent.auditEventId,
      at: auditEvent.at,
      actor: auditEvent.actor,
      did: auditEvent.did,
      subject: auditEvent.subject,
      detail: auditEvent.detail,
    })
    .from(auditEvent)
    .where(matches(scope, filters))
    .orderBy(desc(auditEvent.at), desc(auditEvent.auditEventId))
    .limit(AUDIT_EVENTS_PER_PAGE)
    .offset((filters.page - 1) * AUDIT_EVENTS_PER_PAGE);
}

/** How many events of the audit trail the filters match. */
export async function countAuditEvents(
  db: ScopedDatabase,
  scope: Scope,
  filters: AuditFilters,
): Promise<number> {
  const [row] = await db.select({ events: count() }).from(auditEvent).where(matches(scope, filters));
  return row?.events ?? 0;
}

/** The last 30 days of the audit trail: how many events, and how many of them are sign-ins that failed. */
export async function countRecentAuditEvents(
  db: ScopedDatabase,
  scope: Scope,
): Promise<{ events: number; failedSignIns: number }> {
  const [row] = await db
    .select({
      events: count(),
      failedSignIns: sql<number>`(count(*) filter (where ${auditEvent.did} = 'sign-in failed'))::int`,
    })
    .from(auditEvent)
    .where(and(isOfForce(scope), gt(auditEvent.at, sql`now() - interval '30 days'`)));
  return { events: row?.events ?? 0, failedSignIns: row?.failedSignIns ?? 0 };
}

/** Events of the force, and those of no one force, as a failed sign-in with an unknown address. */
function isOfForce(scope: Scope) {
  return or(eq(auditEvent.forceId, scope.forceId), isNull(auditEvent.forceId));
}

function matches(scope: Scope, filters: AuditFilters) {
  const actor = filters.actor?.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);
  return and(isOfForce(scope), actor === undefined ? undefined : ilike(auditEvent.actor, `%${actor}%`));
}
