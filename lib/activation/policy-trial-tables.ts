import type { DisclosureClass } from '@/lib/access/scope';
import { type Disclosed, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { wilsonInterval } from '@/lib/statistics/wilson-interval';
import { FINDING_NAMES } from './finding';
import type { FindingTally } from './finding-tally';
import { type Comparison, compareJudged, type Judged, movesOf } from './policy-trial';

/** A table of a trial as plain data. */
export interface TrialTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
}

/** A part of what was tried: a power, an area, a group. */
export interface TrialPart {
  readonly key: string;
  readonly name: string;
  readonly judged: readonly Judged[];
}

/** A count and what it is counted among. */
interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Which findings would go where. */
export function movesTable(judged: readonly Judged[], disclosure: DisclosureClass): TrialTable {
  const moves = movesOf(judged);
  const counts = discloseTable(
    moves.map(({ attendances }) => attendances),
    disclosure,
  ).cells;
  return {
    caption: 'Findings that would be another',
    columns: [
      { key: 'before', label: 'Now', isNumeric: false },
      { key: 'after', label: 'With these terms', isNumeric: false },
      { key: 'attendances', label: 'Attendances', isNumeric: true },
    ],
    rows: moves.map(({ before, after }, i) => ({
      key: `${before} ${after}`,
      cells: {
        before: FINDING_NAMES[before],
        after: FINDING_NAMES[after],
        attendances: countInWords(counts[i]),
      },
    })),
  };
}

/** What the two judgements are called. */
const TRIED = { before: 'now', after: 'with these terms' };

interface RatesTableOptions {
  disclosure: DisclosureClass;
  isNarrow?: boolean;
  beside?: typeof TRIED;
}

/**
 * Both rates of each part, now and with the terms tried, and how many of its findings would move. Beside another table
 * there is room for one column a rate.
 */
export function ratesTable(
  caption: string,
  first: string,
  parts: readonly TrialPart[],
  { disclosure, isNarrow = false, beside = TRIED }: RatesTableOptions,
): TrialTable {
  const compared = parts.map(({ judged }) => compareJudged(judged));
  const on = ratePairs(compared, onOf, disclosure);
  const full = ratePairs(compared, fullOf, disclosure);
  const moved = discloseTable(
    compared.map((each) => each.moved),
    disclosure,
  ).cells;
  const isWide = !isNarrow;
  const columns = [
    { key: 'name', label: first, isNumeric: false },
    { key: 'moved', label: isWide ? 'Findings that move' : 'Move', isNumeric: true },
    ...(isWide ? rateColumns('on', 'On', beside) : [{ key: 'on', label: 'On', isNumeric: true }]),
    ...(isWide
      ? rateColumns('full', 'Fully on', beside)
      : [{ key: 'full', label: 'Fully on', isNumeric: true }]),
  ];
  return {
    caption,
    columns,
    rows: parts.map(({ key, name }, i) => ({
      key,
      cells: {
        name,
        moved: countInWords(moved[i]),
        ...(isWide ? wideCells('on', on[i]) : { on: narrowCell(on[i]) }),
        ...(isWide ? wideCells('full', full[i]) : { full: narrowCell(full[i]) }),
      },
    })),
  };
}

function rateColumns(key: string, name: string, { before, after }: typeof TRIED) {
  return [
    { key: `${key}-before`, label: `${name}, ${before}`, isNumeric: true },
    { key: `${key}-after`, label: `${name}, ${after}`, isNumeric: true },
  ];
}

interface RatePair {
  before: string;
  after: string;
  change: string;
}

function wideCells(key: string, pair: RatePair | undefined): Record<string, string> {
  if (pair === undefined) return {};
  const after = [pair.after, pair.change].filter((words) => words !== '').join(', ');
  return { [`${key}-before`]: pair.before, [`${key}-after`]: after };
}

function narrowCell(pair: RatePair | undefined): string {
  if (pair === undefined) return '';
  const parts = [`now ${pair.before}`, `then ${pair.after}`, pair.change];
  return parts
    .filter((words) => words !== '')
    .map((words) => words.replaceAll(' ', '\u00a0'))
    .join(', ');
}

/** Attendances with full or partial footage, of those that can be determined. */
export function onOf({ findings, determinable }: FindingTally): Fraction {
  return { numerator: findings.full + findings.partial, denominator: determinable };
}

/** Attendances with full footage, of those that can be determined. */
export function fullOf({ findings, determinable }: FindingTally): Fraction {
  return { numerator: findings.full, denominator: determinable };
}

function ratePairs(
  compared: readonly Comparison[],
  rateOf: (tally: FindingTally) => Fraction,
  disclosure: DisclosureClass,
): RatePair[] {
  const before = discloseFractions(
    compared.map((each) => rateOf(each.before)),
    disclosure,
  ).cells;
  const after = discloseFractions(
    compared.map((each) => rateOf(each.after)),
    disclosure,
  ).cells;
  return compared.map((_, i) => ({
    before: rateInWords(before[i]),
    after: rateInWords(after[i]),
    change: changeInWords(before[i], after[i]),
  }));
}

/** A rate with its interval: `91.2% (90.6 to 91.8)`. */
export function rateInWords(fraction: Disclosed<Fraction> | undefined): string {
  if (!fraction?.isShown) return WITHHELD_WORDS[fraction?.why ?? 'not available'];
  const rate = wilsonInterval(fraction.value.numerator, fraction.value.denominator);
  if (rate === null) return 'Not calculable';
  const ends = [rate.lower, rate.upper].map((end) => formatDecimal(end * 100)).join('\u00a0to\u00a0');
  return `${formatPercent(rate.value)} (${ends})`;
}

/** How far a rate would go: `up 0.4 points`; empty where either is not shown or cannot be calculated. */
function changeInWords(
  before: Disclosed<Fraction> | undefined,
  after: Disclosed<Fraction> | undefined,
): string {
  if (!before?.isShown || !after?.isShown) return '';
  return pointsBetween(before.value, after.value) ?? '';
}

/** The difference of two rates in points, `up 0.4 points`; null where either cannot be calculated. */
export function pointsBetween(before: Fraction, after: Fraction): string | null {
  if (before.denominator === 0 || after.denominator === 0) return null;
  const points = (after.numerator / after.denominator - before.numerator / before.denominator) * 100;
  if (points === 0) return 'no change';
  const size = Math.abs(points) < 0.05 ? 'less than 0.1' : formatDecimal(Math.abs(points));
  return `${points > 0 ? 'up' : 'down'} ${size} points`;
}

function countInWords(count: Disclosed<number> | undefined): string {
  return count?.isShown ? formatNumber(count.value) : WITHHELD_WORDS[count?.why ?? 'not available'];
}
