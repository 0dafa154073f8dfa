import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireScope } from '@/app/_server/viewer';
import { AttendanceTimeline } from '@/components/activation/attendance-timeline';
import { CorrectedClocks } from '@/components/activation/corrected-clocks';
import { EarlierFindings } from '@/components/activation/earlier-findings';
import { FourFacts } from '@/components/activation/four-facts';
import { NumberedSteps } from '@/components/activation/numbered-steps';
import { ReasonBesideLogs } from '@/components/activation/reason-beside-logs';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { explainAttendance } from '@/lib/activation/attendance-page';
import { findingFact, NOT_YET_DECIDED, NOT_YET_REVIEWED, reasonFact } from '@/lib/activation/facts';
import { attendanceTimeline } from '@/lib/activation/timeline';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { isPower } from '@/lib/reference/powers';
import { readAttendance } from './read-attendance';

export const metadata: Metadata = { title: 'One attendance explained' };

interface AttendancePageProps {
  params: Promise<{ power: string; recordId: string; position: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function AttendancePage({ params, searchParams }: AttendancePageProps) {
  const { power, recordId, position } = await params;
  const { scope, force } = await requireScope('activation.read', firstValue(await searchParams, 'force'));
  if (!isPower(power) || !/^\d{1,3}$/.test(position)) notFound();
  const { dossier, reasoned } = await readAttendance(scope, {
    power,
    recordId: decodeURIComponent(recordId),
    position: Number(position),
  });
  const explained = explainAttendance(dossier);
  const { encounter } = dossier;
  const isOfficerShown = scope.permissions.has('officer.identify');
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation?force=${force.forceId}`, text: 'Cameras' }]} />
      <PageHeading caption={explained.caption} heading={explained.headline} />
      {explained.agreesWithLedger ? null : (
        <InsetText>
          The ledger does not say this yet: the facts have changed since it was last worked out.
        </InsetText>
      )}
      <FourFacts
        finding={findingFact(explained.ruling.finding, explained.ruling.flags)}
        reason={reasonFact(encounter.bwvReasonCode, encounter.bwvReasonText, encounter.bwvDeclared)}
        supervisor={NOT_YET_DECIDED}
        panel={NOT_YET_REVIEWED}
      />
      <ReasonBesideLogs reasoned={reasoned} />
      <h2 className="govuk-heading-m candour-section-heading">The picture</h2>
      <AttendanceTimeline timeline={attendanceTimeline(dossier, explained.ruling, isOfficerShown)} />
      <h2 className="govuk-heading-m candour-section-heading">How this was worked out</h2>
      <NumberedSteps steps={explained.steps} />
      <CorrectedClocks offsets={explained.correctedClocks} forceId={force.forceId} />
      {explained.counterfactuals.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m candour-section-heading">What would change it</h2>
          <ul className="govuk-list govuk-list--bullet">
            {explained.counterfactuals.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <h2 className="govuk-heading-m candour-section-heading">What the ledger has said</h2>
      <EarlierFindings ledger={dossier.ledger} />
      <p className="govuk-body-s">
        The record is line {encounter.line} of {encounter.fileName ?? 'a file'}, data import{' '}
        {encounter.importId}.
      </p>
    </>
  );
}
