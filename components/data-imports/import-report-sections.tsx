import type { ReactNode } from 'react';
import type { ImportOutcome } from '@/lib/data-imports/import-in-words';
import { formatCount } from '@/lib/format/numbers';
import type { ImportReport, UnrecognisedCode } from '@/lib/ingest/import-report';
import { InsetText } from '../govuk/inset-text';
import { PageSection } from '../layout/page-section';
import { EffectSection } from './effect-section';
import { ImportCounts } from './import-counts';
import { RejectedRows, type ShownRejectedRow } from './rejected-rows';
import { SourceFaults } from './source-faults';
import { type CodeSince, UnrecognisedCodes } from './unrecognised-codes';

/** What the sections need of a file's report. */
export type ShownReport = ImportOutcome &
  Pick<ImportReport, 'unrecognised' | 'warnings' | 'faults' | 'effect' | 'refusal'>;

interface ImportReportSectionsProps {
  report: ShownReport;
  rejectedRows: readonly ShownRejectedRow[];
  /** Which of the rejected rows these are, and where the others are. */
  aboutRejected?: ReactNode;
  /** What has become of each unrecognised code since. */
  codeSince?: (code: UnrecognisedCode) => CodeSince;
  /** True where nothing was changed. */
  isOnlyTried?: boolean;
  /** Where the file came from, which closes the report. */
  children: ReactNode;
}

/** The report a steward reads: what the file came to, what to know of it, and every row that was not accepted. */
export function ImportReportSections(props: ImportReportSectionsProps) {
  const { report, rejectedRows, aboutRejected, codeSince, isOnlyTried = false, children } = props;
  const { refusal, faults, warnings, unrecognised, effect, rejected, state } = report;
  return (
    <>
      {refusal === null ? null : <InsetText>{refusal}</InsetText>}
      {state === 'refused' ? null : (
        <PageSection heading="Every row accounted for">
          <ImportCounts outcome={report} />
        </PageSection>
      )}
      {faults.length === 0 ? null : (
        <PageSection heading="What is wrong with the source">
          <SourceFaults faults={faults} />
        </PageSection>
      )}
      {effect === null ? null : <EffectSection effect={effect} isOnlyTried={isOnlyTried} />}
      {warnings.length === 0 ? null : <Warnings warnings={warnings} />}
      {unrecognised.length === 0 ? null : (
        <PageSection heading="Codes we did not recognise">
          <p className="govuk-body">They are kept as they came and shown as “unrecognised”, never guessed.</p>
          <UnrecognisedCodes codes={unrecognised} since={codeSince} />
        </PageSection>
      )}
      {rejected === 0 ? null : (
        <PageSection heading={`${formatCount(rejected, 'row was', 'rows were')} rejected`}>
          {aboutRejected}
          {rejectedRows.length === 0 ? null : <RejectedRows rows={rejectedRows} />}
        </PageSection>
      )}
      <PageSection heading="The file">{children}</PageSection>
    </>
  );
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  return (
    <PageSection heading="Worth knowing">
      <ul className="govuk-list govuk-list--bullet">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </PageSection>
  );
}
