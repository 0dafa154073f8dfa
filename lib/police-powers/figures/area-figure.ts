import { funnelChart } from '@/lib/charts/funnel-chart';
import { shownValue, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { RATE_PER } from '@/lib/measures/estimate';
import { ALL_GROUP, type CountedMeasure } from '@/lib/measures/measure';
import type { Fraction } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import { funnelOf } from '@/lib/statistics/funnel';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { coverageWords, sourceInWords } from '../boards/source-words';
import { figureTable } from '../figure-files/figure-table';
import { coverageIn } from './series';

/** One measure's counts in one area over the period. */
export interface AreaCount extends Fraction {
  readonly measure: CountedMeasure;
  readonly areaCode: string;
  readonly areaName: string;
}

interface AreaWords {
  readonly id: string;
  readonly measure: CountedMeasure;
  /** The subject of the heading: "The find rate". */
  readonly subject: string;
}

const FEWEST_AREAS = 3;

/**
 * Areas around what they have in common, with exact limits: which differ by more than chance, and never which is best
 * (domain 9, 11). Null where fewer than three areas have anything counted.
 */
export function areaFigure(
  facts: BoardFacts,
  { id, measure: measureId, subject }: AreaWords,
): BoardFigure | null {
  const measure = measureOf(measureId);
  // Records without an area are disclosed with the others: the force's total less every area's would give them away.
  const counts = (facts.areas ?? []).filter((area) => area.measure === measureId);
  const { cells } = discloseFractions(counts, facts.disclosure);
  const shown = counts.flatMap((area, i) =>
    area.areaCode === ''
      ? []
      : [{ ...area, counted: shownValue(cells[i] ?? { isShown: false, why: 'suppressed' }) }],
  );
  const units = shown.flatMap(({ areaCode, counted }) =>
    counted === null ? [] : [{ key: areaCode, counted }],
  );
  const funnel =
    units.length < FEWEST_AREAS ? null : funnelOf(units, measure.kind === 'rate' ? 'rate' : 'share');
  if (funnel === null) return null;
  const names = new Map(shown.map(({ areaCode, areaName }) => [areaCode, areaName]));
  const unit = measure.kind === 'rate' ? 'rate' : 'share';
  const format = unit === 'rate' ? formatDecimal : formatPercent;
  const chart = funnelChart(funnel, {
    measure: `${measure.name}, by area`,
    unit,
    sizeName: 'Counted among',
    labelOf: (key) => names.get(key) ?? key,
    per: unit === 'rate' ? RATE_PER : 1,
  });
  const outside = chart.points.filter(({ position }) => position === 'outside 99.8');
  const rows = [...shown].sort((a, b) => a.areaName.localeCompare(b.areaName, 'en-GB'));
  return {
    id,
    measure: measureId,
    heading:
      outside.length === 0
        ? `${subject} differs between areas by no more than chance would`
        : `${subject} differs by more than chance at ${outside.map(({ label }) => label).join(' and ')}`,
    reading: `Each dot is an area; further right, more to count among. Inner and outer lines: 95% and 99.8% limits around the force as a whole.${chart.isWidened ? ' The limits are widened, as areas differ by more than chance throughout.' : ''} Named: outside the outer lines.`,
    source: sourceInWords(facts, measureId),
    coverage: coverageWords(coverageIn(measureId, facts, facts.filters.period)),
    notes: [...measure.caveats, 'Areas differ in what happens in them. This is not a ranking.'],
    table: figureTable(
      `${measure.name}, by area`,
      ['Area', measure.name, 'Counted', 'Of', 'Against the limits'],
      rows.map(({ areaCode, areaName, counted }) => {
        const point = chart.points.find(({ key }) => key === areaCode);
        if (counted === null || point === undefined) {
          return { key: areaCode, cells: [areaName, WITHHELD_WORDS.suppressed, '–', '–', '–'] };
        }
        const behind = (part: 'numerator' | 'denominator') => ({
          measure: measureId,
          part,
          period: facts.filters.period,
          dimension: 'all' as const,
          group: ALL_GROUP,
          areaCode,
        });
        return {
          key: areaCode,
          cells: [
            areaName,
            point.value === null ? 'Not calculable' : { words: format(point.value), value: point.value },
            { words: formatNumber(counted.numerator), value: counted.numerator, behind: behind('numerator') },
            {
              words: formatNumber(counted.denominator),
              value: counted.denominator,
              behind: behind('denominator'),
            },
            positionWords(point.position, point.side),
          ],
        };
      }),
    ),
    drawing: { kind: 'funnel', chart },
  };
}

function positionWords(position: string, side: 'above' | 'below' | null): string {
  if (position === 'inside') return 'Within them';
  return side === null ? 'Not calculable' : `${side === 'above' ? 'Above' : 'Below'}, ${position}%`;
}
