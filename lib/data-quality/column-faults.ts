import { listMonthNames } from '@/lib/charts/trend-summary';
import { listInWords } from '@/lib/format/lists';
import { formatPercent } from '@/lib/format/numbers';
import type { ColumnCompleteness } from './completeness';
import { type CheckedDataset, columnInWords, qualityColumnsOf } from './quality-columns';
import { shareOf } from './quality-count';
import { type QualityFacts, tallyOf } from './quality-facts';
import { inMonths, type QualityFault } from './quality-fault';
import { whatRestsOn } from './what-rests-on';

/** Above this share of unread codes, a code is new to its list and not a slip. */
export const UNRECOGNISED_FROM = 0.01;

/** What is wrong with the columns of a dataset. A column that may rightly be empty is never a fault. */
export function columnFaults(
  facts: QualityFacts,
  columns: readonly ColumnCompleteness[],
  received: number,
): QualityFault[] {
  return [
    ...columns.flatMap((column) => completenessFaults(facts.dataset, column, received)),
    ...unreadFaults(facts),
  ];
}

function completenessFaults(
  dataset: CheckedDataset,
  column: ColumnCompleteness,
  received: number,
): QualityFault[] {
  const { name, share, state, lowMonths } = column;
  const quoted = `“${column.words}”`;
  const things = whatRestsOn(dataset, name);
  // What nothing rests on is said after what something does.
  const weight = things.length > 0 ? 0 : -25;
  const fault = (key: string, severity: number, words: string, then: string): QualityFault => ({
    key: `${key} ${name}`,
    severity: severity + weight,
    words: `${quoted} ${words}`,
    stops: things.length === 0 ? null : `${quoted} ${words}: ${listInWords(things)} ${then}.`,
  });
  if (state === 'not_recorded') return [fault('empty', 80, 'is not recorded at all', 'cannot be given')];
  const faults: QualityFault[] = [];
  if (lowMonths.length > 0) {
    const words = `is nearly empty ${inMonths(lowMonths.length, received)}`;
    faults.push(
      fault(
        'low',
        55 + (20 * lowMonths.length) / received,
        words,
        `cannot be given for ${listMonthNames(lowMonths)}`,
      ),
    );
  }
  if (state === 'much_missing' || state === 'some_missing') {
    const severity = (state === 'much_missing' ? 55 : 30) + (1 - share) * 10;
    const words = `is empty in ${formatPercent(1 - share)} of records`;
    faults.push(fault('missing', severity, words, 'can be given only for the others'));
  }
  return faults;
}

function unreadFaults(facts: QualityFacts): QualityFault[] {
  return qualityColumnsOf(facts.dataset).flatMap(({ name, isCode }) => {
    const share = isCode ? shareOf(tallyOf(facts, 'unrecognised', name)) : null;
    if (share === null || share < UNRECOGNISED_FROM) return [];
    const quoted = `“${columnInWords(name)}”`;
    const things = whatRestsOn(facts.dataset, name);
    return [
      {
        key: `unread ${name}`,
        severity: 45,
        words: `${formatPercent(share)} of the codes under ${quoted} are not recognised`,
        stops:
          things.length === 0
            ? null
            : `${formatPercent(share)} of the codes under ${quoted} are not recognised: until each has an alias, ${listInWords(things)} leave those records out.`,
      },
    ];
  });
}
