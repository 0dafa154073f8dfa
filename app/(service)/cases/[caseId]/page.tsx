import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { FourFacts } from '@/components/activation/four-facts';
import { CaseAttendances } from '@/components/cases/case-attendances';
import { CaseHistory } from '@/components/cases/case-history';
import { CaseStateTag } from '@/components/cases/case-list';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { SummaryList } from '@/components/govuk/summary-list';
import { PageHeading } from '@/components/layout/page-heading';
import { recordAudit } from '@/db/mutations/audit';
import { getNonActivationCase } from '@/db/queries/cases';
import { findingFact, NOT_YET_DECIDED, NOT_YET_REVIEWED, reasonFact } from '@/lib/activation/facts';
import { caseHeadline, caseSummaryRows, worstAttendance } from '@/lib/cases/case-words';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { POWER_NAMES } from '@/lib/reference/powers';

export const metadata: Metadata = { title: 'One case' };

interface CasePageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const { caseId } = await params;
  const { scope, force } = await requireScope('case.read', firstValue(await searchParams, 'force'));
  if (!/^\d{1,15}$/.test(caseId)) notFound();
  const found = await read(scope, async (db) => {
    const found = await getNonActivationCase(db, scope, Number(caseId));
    if (found !== null)
      await recordAudit(db, {
        forceId: scope.forceId,
        actor: scope.actor,
        did: 'case read',
        subject: `case ${caseId}`,
      });
    return found;
  });
  if (found === null) notFound();
  const worst = worstAttendance(found.attendances);
  return (
    <>
      <Breadcrumbs above={[{ href: `/cases?force=${force.forceId}`, text: 'Cases' }]} />
      <PageHeading
        caption={`Case ${found.caseId}, ${POWER_NAMES[found.power].toLowerCase()}, ${found.areaName ?? 'area not recorded'}`}
        heading={caseHeadline(found)}
        lead={<CaseStateTag state={found.state} />}
      />
      <FourFacts
        finding={findingFact(worst?.finding ?? null, worst?.flags ?? [])}
        reason={reasonFact(found.bwvReasonCode, found.bwvReasonText, found.bwvDeclared)}
        supervisor={NOT_YET_DECIDED}
        panel={NOT_YET_REVIEWED}
      />
      <h2 className="govuk-heading-m candour-section-heading">Each officer’s attendance</h2>
      <CaseAttendances
        forceId={force.forceId}
        subject={found}
        isOfficerShown={scope.permissions.has('officer.identify')}
        isExplained={scope.permissions.has('activation.read')}
      />
      <h2 className="govuk-heading-m candour-section-heading">The encounter</h2>
      <SummaryList rows={caseSummaryRows(found)} />
      <h2 className="govuk-heading-m candour-section-heading">What happened to this case</h2>
      <CaseHistory events={found.events} />
    </>
  );
}
