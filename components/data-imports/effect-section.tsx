import { effectInWords, findingInWords } from '@/lib/data-imports/effect-in-words';
import { formatNumber } from '@/lib/format/numbers';
import type { ImportEffect } from '@/lib/ingest/import-effect';
import { POWER_NAMES } from '@/lib/reference/powers';
import { Table } from '../govuk/table';
import { PageSection } from '../layout/page-section';

/** What an import or a withdrawal changed, or would change, in findings, cases and boards. */
export function EffectSection({ effect, isOnlyTried }: { effect: ImportEffect; isOnlyTried: boolean }) {
  const { findings } = effect;
  return (
    <PageSection
      heading={
        isOnlyTried ? 'What it would change in findings and boards' : 'What it changed in findings and boards'
      }
    >
      <ul className="govuk-list govuk-list--bullet">
        {effectInWords(effect).map((words) => (
          <li key={words}>{words}.</li>
        ))}
      </ul>
      {findings.length === 0 ? null : (
        <Table
          caption="Findings by power: what they were, and what they are then"
          isCaptionHidden
          columns={[
            { heading: 'Power' },
            { heading: 'From' },
            { heading: 'To' },
            { heading: 'Officers at encounters', isNumeric: true },
          ]}
          rows={findings.map(({ power, from, to, attendances }) => ({
            key: `${power} ${from} ${to}`,
            cells: [POWER_NAMES[power], findingInWords(from), findingInWords(to), formatNumber(attendances)],
          }))}
        />
      )}
    </PageSection>
  );
}
