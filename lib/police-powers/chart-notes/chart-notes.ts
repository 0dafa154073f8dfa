import type { RuleBookRow } from '@/lib/activation/rule-book';
import type { TrendAnnotation } from '@/lib/charts/trend-chart';
import { formatDay } from '@/lib/format/times';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { CountedMeasure, MeasureId } from '@/lib/measures/measure';
import { type Month, monthInWords, monthOfDate, monthsBetween } from '@/lib/period/month';
import { POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import type { Rebasing } from '@/lib/statistics/control-phase';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { ChartNote } from './chart-note';

/** A usual range of fewer months than this is a trial, so two new ones are never nearer to each other. */
const MONTHS_BETWEEN_REBASES = 12;
/** One more than the run of 7 on one side that tells a change which lasts from chance. */
const LEAST_MONTHS = 8;
/** A citation longer than this is cut: the chart names the policy, the rule book quotes it. */
const LONGEST_CITATION = 90;

/** The part of a policy that a chart tells. */
export type DatedPolicy = Pick<RuleBookRow, 'power' | 'effectiveFrom' | 'citation'>;

/** Whether a note bears on a measure's chart: it stands, and is of this measure or of every one. */
function bearsOn(note: ChartNote, measure: MeasureId): boolean {
  return note.withdrawn === null && (note.measure === null || note.measure === measure);
}

/**
 * What happened in a chart's months, in order: the notes that bear on the measure and, where it is of cameras, the
 * policies of its power that began after the chart's first month. `months` are the chart's, in order.
 */
export function annotationsFor(
  notes: readonly ChartNote[],
  policies: readonly DatedPolicy[],
  measure: MeasureId,
  months: readonly Month[],
): TrendAnnotation[] {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const power = cameraPowerOf(measure);
  const begun = policies.filter((policy) => policy.power === power).map(policyAnnotation);
  const noted = notes.filter((note) => bearsOn(note, measure)).map(noteAnnotation);
  return [
    ...begun.filter(({ month }) => month > first && month <= last),
    ...noted.filter(({ month }) => month >= first && month <= last),
  ].sort((a, b) => a.month.localeCompare(b.month));
}

/** The months from which a measure's usual range is worked out anew, in order, each with the reason. */
export function rebasesFor(notes: readonly ChartNote[], measure: MeasureId): Rebasing[] {
  return notes
    .filter((note) => note.kind === 'rebase' && bearsOn(note, measure))
    .map(({ month, words, reason }) => ({ month, reason: reason ?? words }))
    .sort((a, b) => a.month.localeCompare(b.month));
}

/** A policy as a chart tells it. */
function policyAnnotation({ effectiveFrom, citation }: DatedPolicy): TrendAnnotation {
  const cited =
    citation.length <= LONGEST_CITATION ? citation : `${citation.slice(0, LONGEST_CITATION).trimEnd()}…`;
  return {
    month: monthOfDate(effectiveFrom),
    words: `BWV policy from ${formatDay(effectiveFrom)}: ${cited}`,
  };
}

/** What policies put on the charts, the newest first: what is the same for several powers is said once. */
export function policiesInWords(policies: readonly DatedPolicy[]): string[] {
  const byWords = groupedBy(policies, (policy) => policyAnnotation(policy).words);
  return [...byWords]
    .sort(([, [a]], [, [b]]) => (b?.effectiveFrom ?? '').localeCompare(a?.effectiveFrom ?? ''))
    .map(([words, same]) => `${words} (${same.map(({ power }) => POWER_NAMES[power]).join(', ')})`);
}

/** A note as a chart tells it. */
export function noteAnnotation({ month, kind, words }: ChartNote): TrendAnnotation {
  return { month, words: kind === 'rebase' ? `New usual range: ${words}` : words };
}

/** The power whose cameras a measure is of, or null where it is of none. */
function cameraPowerOf(measure: MeasureId): Power | null {
  const isOf = (power: Power) =>
    Object.values(activationMeasuresOf(power)).some((id: MeasureId) => id === measure);
  return POWERS.find(isOf) ?? null;
}

/**
 * Why a usual range may not be worked out anew from a month, or null where it may. `received` are the months with data of
 * the measure, in order. That the cause is known and is there to stay is the reason's to say; this holds that there is
 * enough on either side to tell. See docs/methods/rebasing.md.
 */
export function rebaseRefusal(
  asked: { readonly month: Month; readonly measure: CountedMeasure | null },
  notes: readonly ChartNote[],
  received: readonly Month[],
): string | null {
  const [first] = received;
  const last = received.at(-1);
  if (first === undefined || last === undefined) {
    return 'No month of this chart has been received, so there is no usual range to work out anew';
  }
  if (asked.month < first || asked.month > last) {
    return `The month must be one with data on this chart, ${monthInWords(first)} to ${monthInWords(last)}`;
  }
  const others = rebasedMonths(notes, asked.measure);
  const near = others.find((month) => Math.abs(monthsBetween(month, asked.month)) < MONTHS_BETWEEN_REBASES);
  if (near !== undefined) {
    return `The usual range is worked out anew from ${monthInWords(near)} already. At least ${MONTHS_BETWEEN_REBASES} months must lie between the two`;
  }
  return tooFew(asked.month, others, received);
}

/** The months from which the charts that a rebase would touch have a new range already. */
function rebasedMonths(notes: readonly ChartNote[], measure: CountedMeasure | null): Month[] {
  return notes
    .filter((note) => note.kind === 'rebase' && note.withdrawn === null)
    .filter((note) => measure === null || note.measure === null || note.measure === measure)
    .map(({ month }) => month)
    .sort();
}

/** Whether the months on either side, as far as the next new range, are too few to tell. */
function tooFew(asked: Month, others: readonly Month[], received: readonly Month[]): string | null {
  const previous = others.findLast((month) => month < asked);
  const next = others.find((month) => month > asked);
  const before = received.filter((month) => month < asked && (previous === undefined || month >= previous));
  const after = received.filter((month) => month >= asked && (next === undefined || month < next));
  if (before.length < LEAST_MONTHS) {
    return `${hasMonths(before.length, `before ${monthInWords(asked)}`)}. At least ${LEAST_MONTHS} are needed to say what was usual until then`;
  }
  if (after.length < LEAST_MONTHS) {
    return `${hasMonths(after.length, `from ${monthInWords(asked)} on`)}. At least ${LEAST_MONTHS} are needed to show that a change lasts`;
  }
  return null;
}

function hasMonths(count: number, where: string): string {
  if (count === 0) return `No month ${where} has data`;
  return `Only ${count} ${count === 1 ? 'month' : 'months'} ${where} ${count === 1 ? 'has' : 'have'} data`;
}
