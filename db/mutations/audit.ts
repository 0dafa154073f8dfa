import type { Database } from '../connect';
import { auditEvent } from '../schema/audit';
import type { ScopedBulkClient } from '../scoped';

/** What an audit event says: who did what to what. */
export interface AuditRecord {
  /** The force it concerns; null where it concerns no one force, as a failed sign-in. */
  forceId: string | null;
  /** The person's e-mail address, or `command line`. */
  actor: string;
  /** A verb and its object, for example `case read`. */
  did: string;
  subject: string;
  detail?: Record<string, unknown>;
}

/** Adds one event to the audit trail, in the caller's transaction where there is one. */
export async function recordAudit(db: Pick<Database, 'insert'>, event: AuditRecord): Promise<void> {
  await db.insert(auditEvent).values({ ...event, detail: event.detail ?? {} });
}

/** The same on a bulk connection: one event, in the caller's transaction. */
export async function recordBulkAudit(client: ScopedBulkClient, event: AuditRecord): Promise<void> {
  await client.query(
    'insert into audit_event (force_id, actor, did, subject, detail) values ($1, $2, $3, $4, $5)',
    [event.forceId, event.actor, event.did, event.subject, JSON.stringify(event.detail ?? {})],
  );
}
