import type { ReactNode } from 'react';
import { type CodeAlias, labelOfAlias } from '@/lib/data-imports/alias';
import { rowsOfAlias, type UnlistedText } from '@/lib/data-imports/unlisted-texts';
import { formatNumber } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import { datasetInWords } from '@/lib/overview/received';
import { Table } from '../govuk/table';
import { PageSection } from '../layout/page-section';
import { type EndMapping, EndMappingForm } from './end-mapping-form';

interface AliasTablesProps {
  aliases: readonly CodeAlias[];
  found: readonly UnlistedText[];
  forceId: string;
  /** Null where the viewer may look but not end a mapping. */
  action: EndMapping | null;
}

/** The mappings in force, and those that were ended: who said what stands for what, and when. */
export function AliasTables({ aliases, found, forceId, action }: AliasTablesProps) {
  const inForce = aliases.filter(({ endedAt }) => endedAt === null);
  const ended = aliases.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <PageSection heading="Mappings in force">
        {inForce.length === 0 ? (
          <p className="govuk-body">None yet.</p>
        ) : (
          <Table
            caption="Mappings in force, newest first"
            isCaptionHidden
            columns={[
              ...COLUMNS,
              { heading: 'Rows', isNumeric: true },
              { heading: 'Mapped by' },
              ...(action === null ? [] : [{ heading: 'Change' }]),
            ]}
            rows={inForce.map((alias) => ({
              key: String(alias.aliasId),
              cells: [
                ...cellsOf(alias),
                formatNumber(rowsOfAlias(found, alias)),
                <Said key="by" by={alias.setBy} at={alias.setAt} note={alias.note} />,
                ...(action === null
                  ? []
                  : [
                      <EndMappingForm
                        key="end"
                        action={action}
                        forceId={forceId}
                        aliasId={alias.aliasId}
                        text={alias.text}
                      />,
                    ]),
              ],
            }))}
          />
        )}
      </PageSection>
      {ended.length === 0 ? null : (
        <PageSection heading="Mappings that were ended">
          <Table
            caption="Ended mappings, newest first"
            isCaptionHidden
            columns={[...COLUMNS, { heading: 'Mapped by' }, { heading: 'Ended by' }]}
            rows={ended.map((alias) => ({
              key: String(alias.aliasId),
              cells: [
                ...cellsOf(alias),
                <Said key="by" by={alias.setBy} at={alias.setAt} note={alias.note} />,
                <Said key="ended" by={alias.endedBy ?? ''} at={alias.endedAt} note={alias.endedNote ?? ''} />,
              ],
            }))}
          />
        </PageSection>
      )}
    </>
  );
}

const COLUMNS = [
  { heading: 'What it says' },
  { heading: 'Stands for' },
  { heading: 'Dataset' },
  { heading: 'Column' },
];

function cellsOf(alias: CodeAlias): ReactNode[] {
  return [`“${alias.text}”`, labelOfAlias(alias), datasetInWords(alias.dataset), alias.column];
}

function Said({ by, at, note }: { by: string; at: Date | null; note: string }) {
  return (
    <span className="candour-breakable">
      {by}, {at === null ? '' : formatDateTime(at)}
      {note === '' ? null : <span className="candour-alias-note">{note}</span>}
    </span>
  );
}
