import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { AuditFilterForm } from '@/components/audit/audit-filter-form';
import { AuditTable } from '@/components/audit/audit-table';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/layout/page-heading';
import { countAuditEvents, listAuditEvents } from '@/db/queries/audit';
import { AUDIT_EVENTS_PER_PAGE, readAuditFilters } from '@/lib/audit/audit-event';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { pageLinks } from '@/lib/forms/page-links';

interface AuditProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: AuditProps): Promise<Metadata> {
  const { force } = await requireScope('audit.read', firstValue(await searchParams, 'force'));
  return { title: `Audit – ${force.name}` };
}

export default async function AuditPage({ searchParams }: AuditProps) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('audit.read', firstValue(params, 'force'));
  const filters = readAuditFilters(params);
  const [events, total] = await read(scope, async (db) => [
    await listAuditEvents(db, scope, filters),
    await countAuditEvents(db, scope, filters),
  ]);
  const links = pageLinks(
    '/audit',
    { force: forces.length > 1 ? force.forceId : null, actor: filters.actor },
    filters.page,
    Math.ceil(total / AUDIT_EVENTS_PER_PAGE),
  );
  const by = filters.actor === null ? '' : ` by people like “${filters.actor}”`;
  return (
    <>
      <PageHeading
        caption="Audit trail"
        heading={`${formatCount(total, 'event', 'events')} recorded at ${force.name}${by}`}
        lead="Who did or read what, and when, newest first. Events are only ever added: nobody can change or remove one."
      />
      <AuditFilterForm actor={filters.actor} forceId={forces.length > 1 ? force.forceId : null} />
      {events.length === 0 ? <p className="govuk-body">No event matches.</p> : <AuditTable events={events} />}
      <Pagination
        {...links}
        label={`Page ${formatNumber(filters.page)} of ${formatNumber(Math.max(1, Math.ceil(total / AUDIT_EVENTS_PER_PAGE)))}`}
      />
    </>
  );
}
