import { z } from 'zod';
import type { DisclosureClass } from '@/lib/access/scope';
import { formatCount, formatDecimal, formatNumber } from '@/lib/format/numbers';
import { formatDate } from '@/lib/format/times';
import { typedLine, typedText } from '@/lib/forms/typed-text';
import type { CountedMeasure, Measure } from '@/lib/measures/measure';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';

/** What the board wants a measure to reach: since when, on whose word, and why. Never changed; ended once. */
export interface MeasureTarget {
  readonly targetId: number;
  readonly measure: CountedMeasure;
  /** A share of 1. */
  readonly value: number;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
  /** Null while it stands. */
  readonly ended: { readonly by: string; readonly at: Date } | null;
}

export type NewMeasureTarget = Pick<MeasureTarget, 'measure' | 'value' | 'reason'>;

const SHORTEST_REASON = 20;
const LONGEST_REASON = 1000;

const targetSchema = z.object({ measure: typedLine, value: typedLine, reason: typedText });

/** The form that sets a target, as typed. */
export type TargetValues = z.output<typeof targetSchema>;

export type TargetField = 'measure' | 'value' | 'reason';

interface TargetProblem {
  readonly field: TargetField;
  readonly words: string;
}

/** What the form shows again after it was refused. */
export interface TargetFormState {
  readonly attempt: number;
  readonly problems: readonly TargetProblem[];
  readonly typed: TargetValues | null;
}

export type TargetDecision =
  | { readonly kind: 'ok'; readonly target: NewMeasureTarget }
  | { readonly kind: 'refused'; readonly problems: readonly TargetProblem[] };

export function readTargetForm(fields: Record<string, unknown>): TargetValues {
  return targetSchema.parse(fields);
}

/** The measures that may have a target, in the order in which lists show them. */
export const TARGETABLE_MEASURES: readonly CountedMeasure[] = COUNTED_MEASURES.filter(
  (id) => whyNoTarget(measureOf(id)) === null,
);

/**
 * Why a measure may have no target, in words; null where it may. How often a power is used is never a target: it would
 * be met by using the power more, or by recording it less. Source: domain 11.
 */
function whyNoTarget({ name, kind, direction }: Pick<Measure, 'name' | 'kind' | 'direction'>): string | null {
  if (kind === 'count') return `${name} is a volume, and no volume has a target`;
  if (direction === 'neutral') return `${name} has no better direction, so there is nothing to aim at`;
  if (kind !== 'share') return `${name} is not a share, and a target is a percentage`;
  return null;
}

/** Decides whether what was typed may be a target. Every problem is named at once. */
export function decideTarget(
  typed: TargetValues,
  standing: ReadonlyMap<CountedMeasure, number>,
): TargetDecision {
  const measure = COUNTED_MEASURES.find((id) => id === typed.measure) ?? null;
  const value = percentOf(typed.value);
  const problems = [
    measureProblem(measure, standing),
    value === null
      ? problem('value', 'Write the target as a percentage from 0 to 100, such as 95 or 97.5')
      : null,
    reasonProblem(typed.reason),
  ].filter((each) => each !== null);
  if (measure === null || value === null || problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'ok', target: { measure, value: value / 100, reason: typed.reason } };
}

/** What is said where somebody else has set a target for the measure since the page was opened. */
export function alreadyStands(measure: CountedMeasure): TargetProblem {
  return problem('measure', `${measureOf(measure).name} has a target already: end it before another is set`);
}

/** "at least 95%", "at most 5%": which side of a target is better. */
export function targetInWords(measure: CountedMeasure, value: number): string {
  const percent = value * 100;
  const isWhole = Math.abs(percent - Math.round(percent)) < 1e-9;
  const words = isWhole ? formatNumber(percent) : formatDecimal(percent);
  return `${measureOf(measure).direction === 'down is good' ? 'at most' : 'at least'} ${words}%`;
}

/** How many targets there are, for the page's heading. */
export function targetsHeading(standing: number): string {
  if (standing === 0) return 'No measure has a target';
  return `${formatCount(standing, 'measure has', 'measures have')} a target`;
}

/** When a target was set, and by whom. People outside the force are told when, and not who. */
export function setInWords({ setAt, setBy }: MeasureTarget, disclosure: DisclosureClass): string {
  return `${formatDate(setAt)}${byWhom(setBy, disclosure)}`;
}

/** When a target was ended, and by whom; empty while it stands. */
export function endedInWords({ ended }: MeasureTarget, disclosure: DisclosureClass): string {
  return ended === null ? '' : `${formatDate(ended.at)}${byWhom(ended.by, disclosure)}`;
}

function byWhom(person: string, disclosure: DisclosureClass): string {
  return disclosure === 'internal' ? `, ${person}` : '';
}

function measureProblem(
  measure: CountedMeasure | null,
  standing: ReadonlyMap<CountedMeasure, number>,
): TargetProblem | null {
  if (measure === null) return problem('measure', 'Choose a measure');
  const words = whyNoTarget(measureOf(measure));
  if (words !== null) return problem('measure', words);
  return standing.has(measure) ? alreadyStands(measure) : null;
}

/** A percentage as typed, with one decimal place at most and with or without its sign; null where it is none. */
function percentOf(text: string): number | null {
  const digits = /^(\d{1,3}(?:\.\d)?) ?%?$/.exec(text)?.[1];
  const percent = digits === undefined ? null : Number(digits);
  return percent === null || percent > 100 ? null : percent;
}

function reasonProblem(reason: string): TargetProblem | null {
  if (reason.length < SHORTEST_REASON) {
    return problem(
      'reason',
      `Say why this is the target and who decided it, in at least ${SHORTEST_REASON} characters`,
    );
  }
  if (reason.length <= LONGEST_REASON) return null;
  return problem('reason', `The reason must be ${formatNumber(LONGEST_REASON)} characters or fewer`);
}

function problem(field: TargetField, words: string): TargetProblem {
  return { field, words };
}
