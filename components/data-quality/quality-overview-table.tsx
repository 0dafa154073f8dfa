import type { DatasetLine } from '@/lib/data-quality/quality-overview';
import type { RegisterLine } from '@/lib/data-quality/registers';
import { formatNumber } from '@/lib/format/numbers';
import { DataTable } from '../tables/data-table';
import { StandingTag } from './standing-tag';

/** Every dataset in a line: its months, its gaps, and the worst that was found. `query` keeps force and period. */
export function QualityOverviewTable({ lines, query }: { lines: readonly DatasetLine[]; query: string }) {
  return (
    <DataTable
      caption="Datasets with months"
      isCaptionHidden
      columns={[
        { key: 'dataset', label: 'Dataset' },
        { key: 'records', label: 'Records', isNumeric: true },
        { key: 'months', label: 'Months received', isNumeric: true },
        { key: 'newest', label: 'Newest' },
        { key: 'gaps', label: 'Gaps' },
        { key: 'worst', label: 'Worst finding' },
      ]}
      rows={lines.map((line) => ({
        key: line.dataset,
        cells: {
          dataset: (
            <a className="govuk-link" href={`/data-imports/quality/${line.dataset}${query}`}>
              {line.name}
            </a>
          ),
          records: line.records,
          months: line.months,
          newest: line.newest,
          gaps: line.gaps,
          worst: (
            <span className="candour-quality-worst">
              <StandingTag standing={line.standing} /> <span>{line.worst}</span>
            </span>
          ),
        },
      }))}
    />
  );
}

/** The registers that have no months: how many rows stand, and what there is to say of them. */
export function RegisterTable({ lines }: { lines: readonly RegisterLine[] }) {
  return (
    <DataTable
      caption="Registers and rule books"
      isCaptionHidden
      columns={[
        { key: 'name', label: 'Register' },
        { key: 'rows', label: 'Rows', isNumeric: true },
        { key: 'words', label: 'What there is to say' },
      ]}
      rows={lines.map((line) => ({
        key: line.name,
        cells: {
          name: line.name,
          rows: line.rows === 0 ? 'Not received' : formatNumber(line.rows),
          words: line.words,
        },
      }))}
    />
  );
}
