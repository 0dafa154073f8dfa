import { formatCount } from '@/lib/format/numbers';
import { formatDay } from '@/lib/format/times';
import { bindsForce } from './recommendations';
import type { RegisterEntry } from './register';
import { STATE_NAMES, stageOf } from './state-words';

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ');

export interface Glance {
  name: string;
  count: number;
  of: string;
}

/** The page's heading, made from the numbers: `Five are closed; eight are late and open`. */
export function headlineOf(register: readonly RegisterEntry[]): string {
  const binding = bindingOf(register);
  const closed = closedOf(binding).length;
  const late = lateOpenOf(binding).length;
  if (closed === binding.length) return `All ${closed} that bind the force are closed`;
  if (late === binding.length) return `None is closed; all ${late} that bind the force are late and open`;
  return `${sentenceStart(areIs(closed))} closed; ${late === 0 ? 'none is late and open' : `${areIs(late)} late and open`}`;
}

/** The heading of one recommendation's page: what it is, and how it stands against its date. */
export function headingOf({ recommendation, lateness, latenessWords }: RegisterEntry): string {
  const finding = lateness.kind === 'not_known' ? 'nothing is recorded here' : latenessWords.toLowerCase();
  return `${recommendation.title}: ${finding}`;
}

/** What the heading leaves out, in two or three sentences. */
export function leadOf(register: readonly RegisterEntry[]): string {
  const binding = bindingOf(register);
  const sentences = [fixedDatesSentence(register), latestReopening(binding), restSentence(binding)];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** The numbers at a glance. The first three are of those that bind the force, and count no recommendation twice. */
export function glanceOf(register: readonly RegisterEntry[]): Glance[] {
  const binding = bindingOf(register);
  const closed = closedOf(binding);
  const closedLate = closed.filter((entry) => entry.lateness.kind === 'late_settled').length;
  const between = binding.filter((entry) => stageOf(entry.standing.state) === 'delivered');
  const watched = register.filter((entry) => !bindsForce(entry.recommendation));
  const unknown = watched.filter((entry) => entry.lateness.kind === 'not_known').length;
  const watchedLate = lateOpenOf(watched).length;
  return [
    {
      name: 'Closed',
      count: closed.length,
      of: `of the ${binding.length} that bind the force${closed.length === 0 ? '' : `; ${closedLate} of them delivered late`}`,
    },
    { name: 'Late and open', count: lateOpenOf(binding).length, of: oldestWords(binding) },
    {
      name: 'Delivered, not yet closed',
      count: between.length,
      of: 'not yet shown to hold, or not yet verified',
    },
    {
      name: 'Watched',
      count: watched.length,
      of: `national bodies act; ${watchedLate} late and open, nothing recorded of ${unknown}`,
    },
  ];
}

function oldestWords(binding: readonly RegisterEntry[]): string {
  const days = lateOpenOf(binding).map((entry) =>
    entry.lateness.kind === 'late_open' ? entry.lateness.days : 0,
  );
  if (days.length === 0) return 'none is open past its date';
  const longest = Math.max(...days);
  const numbers = lateOpenOf(binding)
    .filter((entry) => entry.lateness.kind === 'late_open' && entry.lateness.days === longest)
    .map((entry) => entry.recommendation.number);
  return `longest: ${inList(numbers)}, ${formatCount(longest, 'day', 'days')}`;
}

function fixedDatesSentence(register: readonly RegisterEntry[]): string {
  const fixed = register.filter((entry) => entry.recommendation.due.kind === 'fixed');
  const due = fixed.filter((entry) => entry.lateness.kind === 'not_due').length;
  return due === 0
    ? 'Every fixed date in the report has passed.'
    : `${due} of the ${fixed.length} fixed dates are still ahead.`;
}

function latestReopening(binding: readonly RegisterEntry[]): string | null {
  const reopened = binding.filter((entry) => entry.standing.state === 'reopened');
  const last = reopened.sort((a, b) => (a.standing.since ?? '').localeCompare(b.standing.since ?? '')).at(-1);
  if (last === undefined || last.standing.since === null) return null;
  return `Recommendation ${last.recommendation.number} was reopened on ${formatDay(last.standing.since)}.`;
}

function restSentence(binding: readonly RegisterEntry[]): string | null {
  const told = new Set([...closedOf(binding), ...lateOpenOf(binding)]);
  const rest = binding.filter((entry) => !told.has(entry));
  if (rest.length === 0) return null;
  const states = rest.map((entry) => {
    const name = STATE_NAMES[entry.standing.state].toLowerCase();
    return `${entry.recommendation.number} (${name})`;
  });
  return `The rest of the ${binding.length}: ${inList(states)}.`;
}

function bindingOf(register: readonly RegisterEntry[]): RegisterEntry[] {
  return register.filter((entry) => bindsForce(entry.recommendation));
}

function closedOf(entries: readonly RegisterEntry[]): RegisterEntry[] {
  return entries.filter((entry) => stageOf(entry.standing.state) === 'closed');
}

function lateOpenOf(entries: readonly RegisterEntry[]): RegisterEntry[] {
  return entries.filter((entry) => entry.lateness.kind === 'late_open');
}

function areIs(count: number): string {
  return `${NUMBERS[count] ?? count} ${count <= 1 ? 'is' : 'are'}`;
}

function sentenceStart(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function inList(items: readonly (string | number)[]): string {
  if (items.length < 2) return String(items[0] ?? '');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
