import { DIFFERENCE_NAMES, type DifferenceCounts } from '@/lib/data-imports/difference-in-words';
import type { DifferentRow } from '@/lib/data-imports/month-difference';
import { formatNumber } from '@/lib/format/numbers';

type Kind = DifferentRow['kind'];

const KINDS: readonly { kind: Kind; of: string }[] = [
  { kind: 'changed', of: 'in a few columns' },
  { kind: 'new', of: 'only in this file' },
  { kind: 'gone', of: 'only in the earlier file' },
];

interface DifferenceCountsListProps {
  counts: DifferenceCounts;
  /** Which kind of rows is shown; null where all are. */
  kind: Kind | null;
  hrefOf: (kind: Kind | null) => string;
}

/** How many rows two releases of a month share and do not share, each with the way to those rows alone. */
export function DifferenceCountsList({ counts, kind, hrefOf }: DifferenceCountsListProps) {
  return (
    <>
      <dl className="candour-import-counts">
        <Count words="The same" of="in both files" count={counts.same} />
        {KINDS.map((each) => (
          <Count key={each.kind} words={DIFFERENCE_NAMES[each.kind]} of={each.of} count={counts[each.kind]}>
            {counts[each.kind] === 0 || kind === each.kind ? null : (
              <a className="govuk-link" href={hrefOf(each.kind)}>
                Show only these<span className="govuk-visually-hidden">: {DIFFERENCE_NAMES[each.kind]}</span>
              </a>
            )}
          </Count>
        ))}
      </dl>
      {kind === null ? null : (
        <p className="govuk-body candour-difference-kind">
          Only rows that are {DIFFERENCE_NAMES[kind].toLowerCase()} are shown.{' '}
          <a className="govuk-link" href={hrefOf(null)}>
            Show all differences
          </a>
        </p>
      )}
    </>
  );
}

interface CountProps {
  words: string;
  of: string;
  count: number;
  children?: React.ReactNode;
}

function Count({ words, of, count, children = null }: CountProps) {
  return (
    <div className="candour-import-counts__count">
      <dt>{words}</dt>
      <dd className="candour-import-counts__number">{formatNumber(count)}</dd>
      <dd className="candour-import-counts__of">{of}</dd>
      {children === null ? null : <dd className="candour-import-counts__of">{children}</dd>}
    </div>
  );
}
