import type { DisclosureClass } from '@/lib/access/scope';
import type { BarListChart } from '@/lib/charts/bar-list';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import type { DatasetName } from '@/lib/ingest/dataset';
import { isPower, POWER_NAMES, type Power } from '@/lib/reference/powers';
import type { ComparedShare } from './circuit-breaker';

/** A month's share of attendances whose own footage is not found, as it was and as it would be. */
export interface Shift {
  power: Power;
  /** The London month whose findings move, YYYY-MM-01. */
  month: string;
  before: ComparedShare;
  after: { notFound: number; determinable: number };
}

/** What set a hold off: a file, or a mapping of a text to a code, by which rows that are in read otherwise. */
export type HoldSource =
  | { kind: 'file'; importId: number; dataset: DatasetName; fileName: string }
  | { kind: 'mapping'; aliasId: number; dataset: DatasetName; column: string; text: string };

/** Findings of one power and month held for a person, and what became of them. */
export interface FindingHold extends Shift {
  holdId: number;
  source: HoldSource;
  /** A file came in, or was withdrawn; or a mapping was made or ended. */
  cause: 'import' | 'withdrawal' | 'correction';
  limitPoints: number;
  /** How many attendances are held, or were. */
  attendances: number;
  state: 'held' | 'confirmed' | 'released';
  openedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
}

/** By how many percentage points a file or a mapping may raise the share, and who set it so; null where nobody has. */
export interface BreakerLimit {
  limitPoints: number;
  setBy: string | null;
  setAt: Date | null;
}

/** "stop and search, June 2026" */
export function shiftName({ power, month }: Pick<Shift, 'power' | 'month'>): string {
  return `${POWER_NAMES[power].toLowerCase()}, ${formatMonth(month)}`;
}

/** "from 5.1% (41 of 812) to 96.0% (758 of 790)"; a comparison with another month says which. */
export function shiftInWords({ month, before, after }: Shift): string {
  const other = before.month === month ? '' : ` in ${formatMonth(before.month)}`;
  return `from ${shareInWords(before)}${other} to ${shareInWords(after)}`;
}

function shareInWords(share: { notFound: number; determinable: number }): string {
  return `${formatPercent(share.notFound / share.determinable)} (${ofInWords(share)})`;
}

function ofInWords({ notFound, determinable }: { notFound: number; determinable: number }): string {
  return `${formatNumber(notFound)} of ${formatNumber(determinable)}`;
}

/** The page's heading: how much is held, as a sentence. */
export function holdsHeading(holds: readonly FindingHold[]): string {
  if (holds.length === 0) return 'No findings are held';
  const attendances = holds.reduce((sum, hold) => sum + hold.attendances, 0);
  return `${formatCount(attendances, 'finding is', 'findings are')} held until a person has looked`;
}

/** Months told one by one; of more, so many and how many others. */
const TOLD = 3;

/** What is held, in sentences for a page whose figures lack it; without the numbers for those outside the force. */
export function heldNotices(holds: readonly FindingHold[], disclosure: DisclosureClass): string[] {
  const told = holds.slice(0, TOLD).map((hold) => {
    const what = `Findings of ${POWER_NAMES[hold.power].toLowerCase()} for ${formatMonth(hold.month)} are held until a person has looked`;
    return disclosure === 'internal' ? `${what}: ${wouldMove(hold)}` : `${what}.`;
  });
  const others = holds.length - told.length;
  if (others > 0) told.push(`So are those of ${formatCount(others, 'other month', 'other months')}.`);
  return told;
}

/** What is held of one month, in a sentence with its numbers, for those inside the force. */
export function heldInWords(shift: Shift): string {
  return `Findings of ${shiftName(shift)}, are held until a person has looked: ${wouldMove(shift)}`;
}

/** What the mapping of this number has set off, of what is held, in sentences. */
export function heldByMapping(holds: readonly FindingHold[], aliasId: string | undefined): string[] {
  return holds
    .filter(({ source }) => source.kind === 'mapping' && String(source.aliasId) === aliasId)
    .map(heldInWords);
}

function wouldMove(shift: Shift): string {
  return `the share of attendances without own footage would move ${shiftInWords(shift)}.`;
}

/** Both shares as bars of one length. */
export function shiftBars({ month, before, after }: Shift): BarListChart {
  const name = before.month === month ? 'As it was' : `As it was in ${formatMonth(before.month)}`;
  return {
    measure: 'Share of attendances without own footage',
    unit: 'share',
    longest: 1,
    rows: [
      { key: 'before', label: name, value: before.notFound / before.determinable, note: ofInWords(before) },
      {
        key: 'after',
        label: 'As it would be',
        value: after.notFound / after.determinable,
        note: ofInWords(after),
        tone: 'unusual',
      },
    ],
  };
}

/** What may lie behind a shift, by what set it off; what to look at first stands first. */
export function likelyReasons({ cause, source }: Pick<FindingHold, 'cause' | 'source'>): string[] {
  const { dataset } = source;
  if (source.kind === 'mapping')
    return [
      `“${source.text}” does not mean in ${source.column} what it is said to stand for, or no longer.`,
      'It does, and these rows were read wrongly until now: then the findings are right, and can be confirmed.',
    ];
  if (cause === 'withdrawal')
    return ['Footage that the withdrawn file brought is gone, and no other file has it.'];
  const ids =
    'Officers’ ids are written in another way than before (zeros in front, a prefix, another number), so that nothing matches.';
  const right = 'Cameras were out of use for a while: then the findings are right, and can be confirmed.';
  if (isPower(dataset)) return [ids, 'Times are in another time zone than before.', right];
  if (dataset === 'bwv-coverage')
    return [
      'The recordings that the extract covers are still to come: bring them in, and the findings are judged again.',
      'The extract covers less than it says.',
      right,
    ];
  if (dataset === 'bwv-recordings')
    return [ids, 'The extract lacks recordings that an earlier one had.', right];
  return [
    'The rule book now looks for footage in a narrower stretch, or requires it where it did not.',
    right,
  ];
}
