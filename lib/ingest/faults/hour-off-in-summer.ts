import type { HeldClock } from '@/lib/activation/held-clock';
import { listInWords } from '@/lib/format/lists';
import { formatCount } from '@/lib/format/numbers';
import { addMonths, monthInWords, monthOfDate } from '@/lib/period/month';
import { POWER_NAMES, POWERS } from '@/lib/reference/powers';
import type { SourceFault } from '../source-fault';

/** Says which sources, or months of them, an import showed to be an hour from the cameras. Null where it showed none. */
export function hourOffFault(clocks: readonly HeldClock[]): SourceFault | null {
  const sentences = POWERS.flatMap((power) =>
    [-1, 1].flatMap((sign) => {
      const out = clocks.filter((each) => each.power === power && Math.sign(each.seconds) === sign);
      return out.length === 0 ? [] : [sentenceOn(out)];
    }),
  );
  if (sentences.length === 0) return null;
  return {
    kind: 'hour_off_in_summer',
    words: sentences.join(' '),
    handling:
      'No time was changed. The findings of these times are held, and say nothing of anyone. Have the times sent with their offset, or in one time zone all year, and bring the file in again.',
  };
}

/** "Times of stop and search in June to August 2026 are an hour ahead of the cameras: …" of clocks out the same way. */
function sentenceOn(clocks: readonly HeldClock[]): string {
  const [first] = clocks;
  if (first === undefined) return '';
  const whole = clocks.find((each) => each.month === null);
  const months = clocks.flatMap(({ month }) => (month === null ? [] : [monthOfDate(month)])).sort();
  const when = whole === undefined ? ` in ${listInWords(stretches(months))}` : ', the whole source,';
  const pairs = (whole === undefined ? clocks : [whole]).reduce((sum, each) => sum + each.pairs, 0);
  const [way, order] = first.seconds < 0 ? ['ahead of', 'before'] : ['behind', 'after'];
  return `Times of ${POWER_NAMES[first.power].toLowerCase()}${when} are an hour ${way} the cameras: of ${formatCount(pairs, 'recording', 'recordings')} filed under the same incidents, the median was begun about an hour ${order} the recorded start.`;
}

/** Months that follow one another as one stretch: "June to August 2026". */
function stretches(months: readonly string[]): string[] {
  const runs: { from: string; to: string }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && addMonths(last.to, 1) === month) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs.map(({ from, to }) => {
    if (from === to) return monthInWords(to);
    const [name = ''] = monthInWords(from).split(' ');
    return `${from.slice(0, 4) === to.slice(0, 4) ? name : monthInWords(from)} to ${monthInWords(to)}`;
  });
}
