import { formatNumber } from '@/lib/format/numbers';
import type { Counted } from './limit-chart';

/** The charts that the engine may choose; none where there is too little for any. */
export type ControlChartKind = 'xmr' | 'p-prime' | 'u-prime' | 't' | 'g' | 'none';

/** What a measure is: a number of things, a part of a whole, or events among opportunities. */
export type SeriesKind = 'count' | 'share' | 'rate';

export interface ChartChoice {
  readonly kind: ControlChartKind;
  /** One plain sentence: "XmR chart: …". */
  readonly why: string;
}

/** With fewer events a month than this, most months say nothing by themselves. */
const RARE_MEAN = 1;
/** Two intervals are the least that limits can be worked out from. */
const LEAST_EVENTS = 3;
/** Denominators within a quarter of their mean give limits so alike that one range fits all (Montgomery, section 7.3.2). */
const STEADY_WITHIN = 0.25;

/**
 * Which chart fits a series, and why, from its counts alone. `known` are the months that were received; `hasDays` says
 * that the days of the events are known too. The same counts always give the same chart. Source: domain 9.
 */
export function chooseChart(kind: SeriesKind, known: readonly Counted[], hasDays: boolean): ChartChoice {
  if (known.length === 0) return { kind: 'none', why: 'No usual range: no month has data.' };
  const events = known.reduce((sum, { numerator }) => sum + numerator, 0);
  const without = known.filter(({ numerator }) => numerator === 0).length;
  if (events / known.length < RARE_MEAN || without > known.length / 2) {
    return rareChoice(kind, events, known.length, hasDays);
  }
  if (kind === 'rate') {
    return { kind: 'u-prime', why: 'u′ chart: a rate, with limits for what each month had to count among.' };
  }
  return kind === 'share' ? shareChoice(known) : countChoice(events / known.length);
}

function rareChoice(kind: SeriesKind, events: number, months: number, hasDays: boolean): ChartChoice {
  const few = `${formatNumber(events)} ${events === 1 ? 'event' : 'events'} in ${formatNumber(months)} ${months === 1 ? 'month' : 'months'}`;
  if (events < LEAST_EVENTS) {
    return {
      kind: 'none',
      why: `No usual range: ${few} ${events === 1 ? 'is' : 'are'} too few to say what is usual.`,
    };
  }
  const because = `${few} are too few to judge month by month`;
  if (hasDays) return { kind: 't', why: `t chart (days between events): ${because}.` };
  if (kind === 'count') return { kind: 't', why: `t chart (months between events): ${because}.` };
  return { kind: 'g', why: `g chart (how many passed between events): ${because}.` };
}

function shareChoice(known: readonly Counted[]): ChartChoice {
  const sizes = known.map(({ denominator }) => denominator);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const spread = `from ${formatNumber(least)} to ${formatNumber(most)}`;
  if (most <= mean * (1 + STEADY_WITHIN) && least >= mean * (1 - STEADY_WITHIN)) {
    return {
      kind: 'xmr',
      why: `XmR chart: the share is of about as many each month (${spread}), so one range fits every month.`,
    };
  }
  return {
    kind: 'p-prime',
    why: `p′ chart: the share is of very different numbers (${spread}), so each month has limits of its own.`,
  };
}

function countChoice(mean: number): ChartChoice {
  return {
    kind: 'xmr',
    why: `XmR chart: about ${formatNumber(mean)} a month, enough to judge month by month, and nothing to divide by.`,
  };
}
