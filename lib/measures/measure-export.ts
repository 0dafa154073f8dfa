import { monthInWords } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { Estimate } from '@/lib/statistics/interval';
import { groupedBy } from '@/lib/tables/grouped-by';
import { type Coverage, coverageOf } from './coverage';
import { estimateOf } from './estimate';
import { ALL_GROUP, DIMENSIONS, type Dimension, type Measure, type MeasureId } from './measure';
import { addUp, type Fraction, type MeasureCount, type MonthReceived, type Residents } from './measure-count';
import { MEASURES } from './measures';
import { censusNote, ratioFacts, ratioNotes, residentsByGroup } from './residents';

/** One measure for one group over a period, as files and programs read it. */
export interface ExportedMeasure {
  readonly measure: MeasureId;
  readonly dimension: Dimension;
  readonly group: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A count, a share of 1, a rate per 1,000, or a ratio; null where it cannot be calculated, and the notes say why. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The share of the period's months that were received, 0 to 1. */
  readonly coverage: number;
  readonly notes: readonly string[];
}

export interface ExportFacts {
  readonly counts: readonly MeasureCount[];
  readonly received: readonly MonthReceived[];
  readonly residents: readonly Residents[];
  readonly period: ReportingPeriod;
}

const NOTHING_RECEIVED = 'Not available: no month of the period has been received.';
const NOTHING_AMONG = 'Not calculable: there is nothing to count among.';

/** Every measure of a force over a period: the whole first, then each group of each dimension. */
export function exportMeasures(facts: ExportFacts): ExportedMeasure[] {
  const byMeasure = groupedBy(facts.counts, (count) => count.measure as MeasureId);
  return MEASURES.flatMap((measure) => {
    const coverage = coverageOf(measure, facts.received, facts.period);
    if (measure.id === 'search_rate') return exportRate(measure, coverage, facts);
    if (measure.id === 'search_rate_ratio') return exportRatios(measure, coverage, facts);
    return exportCounted(measure, coverage, byMeasure.get(measure.id) ?? []);
  });
}

function exportCounted(
  measure: Measure,
  coverage: Coverage,
  counts: readonly MeasureCount[],
): ExportedMeasure[] {
  const groups = groupedBy(counts, ({ dimension, group }) => `${dimension} ${group}`);
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [row(measure, first.dimension, first.group, coverage, addUp(group))];
  });
  const hasWhole = groups.has(`all ${ALL_GROUP}`);
  const none = { numerator: 0, denominator: 0 };
  const all = hasWhole ? rows : [row(measure, 'all', ALL_GROUP, coverage, none), ...rows];
  return all.sort(byDimensionAndGroup);
}

function byDimensionAndGroup(a: ExportedMeasure, b: ExportedMeasure): number {
  return (
    DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) || a.group.localeCompare(b.group, 'en')
  );
}

function exportRate(measure: Measure, coverage: Coverage, facts: ExportFacts): ExportedMeasure[] {
  const residents = residentsByGroup(facts.residents);
  const searches = facts.counts.filter(
    ({ measure: id, dimension }) => id === 'searches' && measure.dimensions.includes(dimension),
  );
  const events = groupedBy(searches, (count) => count.group);
  const groups = [ALL_GROUP, ...[...residents.keys()].filter((group) => group !== ALL_GROUP)];
  return groups.map((group) => {
    const fraction = {
      numerator: addUp(events.get(group) ?? []).numerator,
      denominator: residents.get(group) ?? 0,
    };
    const dimension = group === ALL_GROUP ? 'all' : 'self_defined_ethnicity';
    const notes = [censusNote(facts.residents), 'The rate is for the whole period.'];
    return row(measure, dimension, group, coverage, fraction, notes);
  });
}

function exportRatios(measure: Measure, coverage: Coverage, facts: ExportFacts): ExportedMeasure[] {
  return measure.dimensions.flatMap((dimension) =>
    ratioFacts(facts.counts, facts.residents, dimension).map((comparison) => {
      const isKnown = coverage.received.length > 0 && comparison.ratio !== null;
      const why =
        coverage.received.length === 0 ? NOTHING_RECEIVED : 'Not calculable: no searches to compare with.';
      return {
        ...bare(measure, dimension, comparison.group, coverage),
        numerator: comparison.events,
        denominator: comparison.people,
        ...(isKnown ? ends(comparison.ratio) : ends(null)),
        notes: [
          ...(isKnown ? [] : [why]),
          ...ratioNotes(comparison, facts.residents, dimension),
          ...gapNotes(coverage),
        ],
      };
    }),
  );
}

function row(
  measure: Measure,
  dimension: Dimension,
  group: string,
  coverage: Coverage,
  fraction: Fraction,
  notes: readonly string[] = [],
): ExportedMeasure {
  const whole = bare(measure, dimension, group, coverage);
  if (coverage.received.length === 0 && fraction.denominator === 0) {
    return { ...whole, notes: [NOTHING_RECEIVED] };
  }
  const isCount = measure.kind === 'count';
  const estimate = isCount ? null : estimateOf(measure, fraction);
  const values = isCount ? { value: fraction.numerator, lower: null, upper: null } : ends(estimate);
  const reason = isCount || estimate !== null ? [] : [NOTHING_AMONG];
  return { ...whole, ...fraction, ...values, notes: [...reason, ...notes, ...gapNotes(coverage)] };
}

function bare(measure: Measure, dimension: Dimension, group: string, coverage: Coverage): ExportedMeasure {
  return {
    measure: measure.id,
    dimension,
    group,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    coverage: Number(coverage.share.toFixed(4)),
    notes: [],
  };
}

function ends(estimate: Estimate | null): Pick<ExportedMeasure, 'value' | 'lower' | 'upper'> {
  return {
    value: estimate?.value ?? null,
    lower: estimate?.lower ?? null,
    upper: estimate?.upper ?? null,
  };
}

function gapNotes({ missing }: Coverage): string[] {
  if (missing.length === 0) return [];
  return [`Not received, and counted as missing rather than zero: ${missing.map(monthInWords).join(', ')}.`];
}
