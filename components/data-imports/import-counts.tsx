import type { ImportOutcome } from '@/lib/data-imports/import-in-words';
import { formatNumber } from '@/lib/format/numbers';

const COUNTS = [
  ['read', 'Rows read', 'in the file'],
  ['accepted', 'Accepted', 'of the rows read'],
  ['rejected', 'Rejected', 'kept, with their reason, below'],
  ['inserted', 'New', 'not here before'],
  ['updated', 'Changed', 'here before, saying something else'],
  ['unchanged', 'As they were', 'here before, saying the same'],
  ['removed', 'Removed', 'no longer in a month the file replaces'],
] as const;

/** Every row accounted for: read = accepted + rejected; accepted = new + changed + as they were. */
export function ImportCounts({ outcome }: { outcome: ImportOutcome }) {
  return (
    <dl className="candour-import-counts">
      {COUNTS.map(([name, words, of]) => (
        <div className="candour-import-counts__count" key={name}>
          <dt>{words}</dt>
          <dd className="candour-import-counts__number">{formatNumber(outcome[name])}</dd>
          <dd className="candour-import-counts__of">{of}</dd>
        </div>
      ))}
    </dl>
  );
}
