import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';

/** Who did or read what, and when. */
export interface AuditEvent {
  auditEventId: number;
  at: Date;
  actor: string;
  did: string;
  subject: string;
  detail: Record<string, unknown>;
}

export interface AuditFilters {
  /** Part of the e-mail address of who did it; null for everyone. */
  actor: string | null;
  page: number;
}

export const AUDIT_EVENTS_PER_PAGE = 50;

/** What the address of the audit page asks for. */
export function readAuditFilters(params: SearchParams): AuditFilters {
  return { actor: firstValue(params, 'actor')?.slice(0, 254) ?? null, page: readPageNumber(params) };
}

/** What else an event says, as `name: value` pairs; empty where it says nothing more. */
export function describeDetail(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
}
