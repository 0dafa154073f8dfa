import type { DisclosureClass } from '@/lib/access/scope';
import type { FindingHold } from '@/lib/activation/finding-hold';
import type { TrendChart } from '@/lib/charts/trend-chart';
import { shownValue } from '@/lib/disclosure/disclosed';
import { formatDecimal } from '@/lib/format/numbers';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { estimateDifference } from '@/lib/measures/estimate';
import type { CountedMeasure } from '@/lib/measures/measure';
import type { Fraction, MeasureCount, MonthReceived, Residents } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import type { Month } from '@/lib/period/month';
import { monthsOf, periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { Power } from '@/lib/reference/powers';
import type { BoardFigure } from '../boards/board';
import { type BoardFacts, outsideTrendPeriod, trendPeriodOf } from '../boards/board-facts';
import { type GlanceMeasure, shareAtAGlance, volumeAtAGlance } from '../boards/glance';
import { coverageIn, seriesOf, totalOf } from '../figures/series';
import { trendFigure } from '../figures/trend-figures';
import { unsettledMonths } from '../filters/unsettled-months';

/** What was read of one force, over every month that it holds. */
export interface SideData {
  readonly forceId: string;
  readonly forceName: string;
  readonly received: readonly MonthReceived[];
  /** The periods in which outsiders see the force, in order. */
  readonly steps: readonly ReportingPeriod[];
  readonly counts: readonly MeasureCount[];
  /** Counts by finding, which tell the months that still wait for footage. */
  readonly findings: readonly MeasureCount[];
  readonly holds: readonly Pick<FindingHold, 'power' | 'month'>[];
  readonly residents: readonly Residents[];
  readonly asAt: Date | null;
}

/** How the sides are shown: all alike. */
export interface SidesView {
  readonly power: Power;
  readonly period: ReportingPeriod;
  /** No trend begins before it: the first month held, or that of the joint policy. */
  readonly firstMonth: Month;
  readonly disclosure: DisclosureClass;
  /** The periods that may be asked for where they are shown as outsiders see them, in order. */
  readonly steps: readonly ReportingPeriod[];
}

/** One force's column of a measure. */
interface Side {
  readonly forceName: string;
  readonly glance: GlanceMeasure;
  readonly figure: BoardFigure;
}

interface Difference {
  readonly words: string;
  /** clear: the interval leaves out nought; unclear: it does not. */
  readonly kind: 'clear' | 'unclear' | 'not compared';
}

export interface ComparedMeasure {
  readonly id: CountedMeasure;
  readonly name: string;
  readonly question: string;
  /** What can be said of the difference of the two; null where there is one force alone. */
  readonly difference: Difference | null;
  /** In alphabetical order of the forces' names. */
  readonly sides: readonly Side[];
}

const VOLUMES: Record<Power, CountedMeasure> = {
  'stop-search': 'searches',
  'use-of-force': 'use_of_force_forms',
  arrests: 'arrests',
  'domestic-incidents': 'domestic_incidents',
};

/** What is shown of two forces: how often a power was used, and how often it was on camera; of searches, what they found. */
export function sideMeasures(power: Power): CountedMeasure[] {
  const { activation, fullCompliance } = activationMeasuresOf(power);
  const found: CountedMeasure[] = power === 'stop-search' ? ['find_rate'] : [];
  return [VOLUMES[power], activation, fullCompliance, ...found];
}

/** Sets forces beside each other, measure by measure, every trend of a measure on one scale. */
export function compareSides(data: readonly SideData[], view: SidesView): ComparedMeasure[] {
  const inOrder = [...data].sort((a, b) => a.forceName.localeCompare(b.forceName, 'en-GB'));
  const facts = inOrder.map((side) => factsOf(side, view));
  return sideMeasures(view.power).map((id) => {
    const { name, question } = measureOf(id);
    const figures = onOneScale(facts.map((each) => trendOf(id, each)));
    return {
      id,
      name,
      question,
      difference: differenceOf(id, facts),
      sides: facts.flatMap((each, i) => {
        const figure = figures[i];
        return figure === undefined
          ? []
          : [{ forceName: each.forceName, glance: glanceOf(id, each), figure }];
      }),
    };
  });
}

function factsOf(side: SideData, view: SidesView): BoardFacts {
  const { power, period, firstMonth, disclosure, steps } = view;
  const { forceName, received, counts, findings, holds, residents, asAt } = side;
  return {
    forceName,
    disclosure,
    steps,
    filters: { period, areaCode: null, areaName: null, filter: UNFILTERED },
    trendPeriod:
      disclosure === 'external' ? outsideTrendPeriod(period, steps) : trendPeriodOf(period, firstMonth),
    received,
    trends: counts,
    groups: [],
    residents,
    unsettled: unsettledMonths(
      findings,
      holds.filter((hold) => hold.power === power),
    ),
    asAt,
  };
}

function glanceOf(id: CountedMeasure, facts: BoardFacts): GlanceMeasure {
  const { name, kind, denominator } = measureOf(id);
  if (kind === 'count') return volumeAtAGlance(id, facts);
  return shareAtAGlance(id, name, facts, (of) => `of ${of} ${denominator}`);
}

function trendOf(id: CountedMeasure, facts: BoardFacts): BoardFigure {
  const { name, kind } = measureOf(id);
  return trendFigure(seriesOf(id, facts), facts, {
    id: `${id} ${facts.forceName}`,
    subject: `${facts.forceName}: ${name}`,
    isPlural: kind === 'count',
    drawn: `${name} by month, drawn on the same scale for both forces.`,
  });
}

/** The same figures with value axes of one height, so that lines can be compared by eye. */
function onOneScale(figures: readonly BoardFigure[]): BoardFigure[] {
  const tops = figures.flatMap(({ drawing }) => (drawing.kind === 'trend' ? valuesOf(drawing.chart) : []));
  if (tops.length === 0) return [...figures];
  const axisTop = Math.max(...tops);
  return figures.map((figure) =>
    figure.drawing.kind === 'trend'
      ? { ...figure, drawing: { kind: 'trend', chart: { ...figure.drawing.chart, axisTop } } }
      : figure,
  );
}

function valuesOf({ points, usualRanges }: TrendChart): number[] {
  return [
    ...points.flatMap(({ value, high }) => [value ?? [], high ?? []].flat()),
    ...usualRanges.map(({ upper }) => upper),
  ];
}

/**
 * What can be said of the difference of two forces' shares, with Newcombe's 95% interval (domain 9). Volumes are not set
 * against each other, and nothing is compared where a month of either is missing or not settled yet.
 */
function differenceOf(id: CountedMeasure, sides: readonly BoardFacts[]): Difference | null {
  const [a, b] = sides;
  if (a === undefined || b === undefined) return null;
  if (measureOf(id).kind !== 'share') {
    return notCompared(
      'Not compared: forces differ in size and in what they meet. A volume says what the rates are of.',
    );
  }
  const reason = whyNotCompared(id, [a, b]);
  if (reason !== null) return notCompared(reason);
  const [first, second] = [a, b].map((facts) => shownValue(totalOf(id, facts)));
  if (!first || !second) return notCompared('Not compared: one of the two cannot be shown.');
  return isHigher(first, second)
    ? shareDifference({ force: a.forceName, ...first }, { force: b.forceName, ...second })
    : shareDifference({ force: b.forceName, ...second }, { force: a.forceName, ...first });
}

interface ForceShare {
  readonly force: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** The difference of a higher share and a lower one. */
function shareDifference(high: ForceShare, low: ForceShare): Difference {
  const difference = estimateDifference({ kind: 'share' }, high, low);
  if (difference === null) {
    return notCompared('Not compared: there is nothing to count among in one of the two.');
  }
  const [value, lower, upper] = [difference.value, difference.lower, difference.upper].map(points);
  if (difference.lower > 0) {
    return {
      kind: 'clear',
      words: `${value} percentage points higher in ${high.force} than in ${low.force} (95% interval ${lower} to ${upper}).`,
    };
  }
  return {
    kind: 'unclear',
    words: `No clear difference: the 95% interval runs from ${points(-difference.lower)} percentage points higher in ${low.force} to ${upper} higher in ${high.force}.`,
  };
}

function notCompared(words: string): Difference {
  return { words, kind: 'not compared' };
}

function whyNotCompared(id: CountedMeasure, sides: readonly BoardFacts[]): string | null {
  for (const facts of sides) {
    const { period } = facts.filters;
    const { missing, received } = coverageIn(id, facts, period);
    if (received.length === 0) {
      return `Not compared: ${facts.forceName} sent nothing for ${inWords(period)}.`;
    }
    if (missing.length > 0) {
      return `Not compared: ${facts.forceName} sent ${received.length} of the ${monthsOf(period).length} months.`;
    }
    if (monthsOf(period).some((month) => facts.unsettled?.get(id)?.has(month) === true)) {
      return `Not compared: ${facts.forceName} still waits for footage of some of these months, so its rate is not settled.`;
    }
  }
  return null;
}

function isHigher(first: Fraction, second: Fraction): boolean {
  return first.numerator * second.denominator >= second.numerator * first.denominator;
}

function points(share: number): string {
  return formatDecimal(share * 100);
}

function inWords(period: ReportingPeriod): string {
  const words = periodInWords(period);
  return /^(\d|financial)/.test(words) ? `the ${words}` : words;
}
