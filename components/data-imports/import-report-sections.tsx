import type { ReactNode } from 'react';
import type { ImportOutcome } from '@/lib/data-imports/import-in-words';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import type { UnrecognisedCode } from '@/lib/ingest/import-report';
import { InsetText } from '../govuk/inset-text';
import { ImportCounts } from './import-counts';
import { type ImportedFile, ImportFacts } from './import-facts';
import { RejectedRows, type ShownRejectedRow } from './rejected-rows';
import { UnrecognisedCodes } from './unrecognised-codes';

interface ImportReportSectionsProps {
  dataImport: ImportOutcome &
    ImportedFile & {
      unrecognised: readonly UnrecognisedCode[];
      warnings: readonly string[];
      refusal: string | null;
    };
  rejectedRows: readonly ShownRejectedRow[];
}

/** The report a steward reads: what the file came to, what to know of it, and every row that was not accepted. */
export function ImportReportSections({ dataImport, rejectedRows }: ImportReportSectionsProps) {
  const { refusal, warnings, unrecognised, rejected, state } = dataImport;
  return (
    <>
      {refusal === null ? null : <InsetText>{refusal}</InsetText>}
      {state === 'refused' ? null : (
        <Section id="counts" heading="Every row accounted for">
          <ImportCounts outcome={dataImport} />
        </Section>
      )}
      {warnings.length === 0 ? null : (
        <Section id="warnings" heading="Worth knowing">
          <ul className="govuk-list govuk-list--bullet">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Section>
      )}
      {unrecognised.length === 0 ? null : (
        <Section id="unrecognised" heading="Codes we did not recognise">
          <p className="govuk-body">They are kept as they came and shown as “unrecognised”, never guessed.</p>
          <UnrecognisedCodes codes={unrecognised} />
        </Section>
      )}
      {rejectedRows.length === 0 ? null : (
        <Section id="rejected" heading={`${formatCount(rejected, 'row was', 'rows were')} rejected`}>
          {rejectedRows.length < rejected ? (
            <p className="govuk-body">
              The first {formatNumber(rejectedRows.length)} are shown. The candour imports rejected command
              gives all of them.
            </p>
          ) : null}
          <RejectedRows rows={rejectedRows} />
        </Section>
      )}
      <Section id="file" heading="The file">
        <ImportFacts file={dataImport} />
      </Section>
    </>
  );
}

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="candour-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
