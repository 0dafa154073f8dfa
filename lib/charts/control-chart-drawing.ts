import { type Month, monthsBetween } from '@/lib/period/month';
import type { ControlChart } from '@/lib/statistics/control-chart';
import type { ControlPhase, ControlPoint } from '@/lib/statistics/control-phase';
import type { TrendAnnotation, UsualRange } from './trend-chart';

/** What a trend needs to show what the engine found: lay it over the months' own values. */
export interface ControlChartDrawing {
  readonly usualRanges: readonly UsualRange[];
  /** A labelled line at the first month of each phase after the first, with its recorded reason. */
  readonly annotations: readonly TrendAnnotation[];
  /** The months that a signal marks: of rare events, those in which a marked interval ended, or still runs. */
  readonly unusualMonths: ReadonlySet<Month>;
  /** How to read it: which chart, why, and what the shading is. */
  readonly reading: string;
}

/**
 * The engine's answer as a drawing. Trial limits are not drawn. The limits of rare events are of the intervals between
 * them, not of the months' counts, and so are not drawn over these: only the months are marked.
 */
export function drawControlChart(chart: ControlChart): ControlChartDrawing {
  const isMonthly = chart.valuesAre === 'months';
  return {
    usualRanges: isMonthly ? chart.phases.flatMap((phase) => rangesOf(phase, chart.points)) : [],
    annotations: chart.phases.slice(1).map(({ from, reason }) => ({
      month: from,
      words: reason === null ? 'Limits start anew' : `Limits start anew: ${reason}`,
    })),
    unusualMonths: new Set(
      chart.points.flatMap(({ month, value, signals }) =>
        value !== null && signals.length > 0 ? [month] : [],
      ),
    ),
    reading: readingOf(chart),
  };
}

/** One range where the limits stay the same over a phase; one for each month where they differ. */
function rangesOf({ from, to, isTrial }: ControlPhase, points: readonly ControlPoint[]): UsualRange[] {
  if (isTrial) return [];
  const limited = points.flatMap(({ month, limits }) =>
    limits !== null && monthsBetween(from, month) >= 0 && monthsBetween(month, to) >= 0
      ? [{ from: month, to: month, ...limits }]
      : [],
  );
  const [first] = limited;
  if (first === undefined) return [];
  const isSteady = limited.every(({ lower, upper }) => lower === first.lower && upper === first.upper);
  return isSteady ? [{ ...first, from, to }] : limited;
}

function readingOf({ why, kind, phases, isTrial, valuesAre, signals }: ControlChart): string {
  if (kind === 'none') return why;
  if (valuesAre !== 'months') {
    return isTrial
      ? `${why} Too few events yet to mark any.`
      : `${why} Marked: the end of an unusually long or short time between events.`;
  }
  const newest = phases.at(-1);
  if (isTrial || newest === undefined) return `${why} Too few months for a usual range.`;
  const marks = signals.length === 0 ? '' : ' A diamond is an unusual month.';
  return `${why} Shaded: usual range, from ${newest.known} months.${marks} A gap is a month with no data.`;
}
