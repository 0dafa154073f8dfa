import { shownValue } from '@/lib/disclosure/disclosed';
import { formatCount } from '@/lib/format/numbers';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { CountedMeasure } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import type { Power } from '@/lib/reference/powers';
import { areaFigure } from '../figures/area-figure';
import { coverageIn, seriesOf, totalOf } from '../figures/series';
import { shareFigure } from '../figures/share-figures';
import { seriesVerdict, trendFigure } from '../figures/trend-figures';
import type { BoardFigure } from './board';
import type { BoardFacts } from './board-facts';
import { type GlanceMeasure, inPeriod, shareAtAGlance } from './glance';
import { VOLUME_MEASURES } from './power-volumes';
import { coverageWords } from './source-words';

/** What is counted of a power, in words: "use of force form", "use of force forms". */
export interface PowerWords {
  readonly one: string;
  readonly many: string;
  /** The subject of a heading: "Use of force", "Arrests". */
  readonly subject: string;
  readonly isPlural: boolean;
}

/** A heading from how a power's volume and its cameras changed; or that neither clearly did. */
export function powerHeading(facts: BoardFacts, power: Power, { subject, isPlural }: PowerWords): string {
  const volume = seriesVerdict(seriesOf(VOLUME_MEASURES[power], facts), isPlural);
  const { fullCompliance } = activationMeasuresOf(power);
  const cameras = seriesVerdict(seriesOf(fullCompliance, facts), true);
  if (volume.isUnusual) return `${subject} ${volume.clause}`;
  if (cameras.isUnusual) return `Cameras fully on at ${subject.toLowerCase()} ${cameras.clause}`;
  if (!volume.isKnown) return `Too few months to say whether ${subject.toLowerCase()} changed`;
  return `No clear change in ${subject.toLowerCase()} or its cameras`.replace(
    'or its',
    isPlural ? 'or their' : 'or its',
  );
}

/** How many records there were, and how much was received. */
export function powerLead(facts: BoardFacts, power: Power, { one, many }: PowerWords): string {
  const id = VOLUME_MEASURES[power];
  const total = shownValue(totalOf(id, facts));
  const { missing } = coverageIn(id, facts, facts.filters.period);
  const gap =
    missing.length === 0
      ? ''
      : ` ${formatCount(missing.length, 'month of the period was', 'months of the period were')} not received.`;
  const place = inPeriod(facts);
  return total === null
    ? `No count of ${many} can be shown for ${place}.${gap}`
    : `In ${place} ${facts.forceName} recorded ${formatCount(total.numerator, one, many)}.${gap}`;
}

/** A power's cameras at a glance: on for some or all of it. */
export function camerasAtAGlance(facts: BoardFacts, power: Power): GlanceMeasure {
  return shareAtAGlance(
    activationMeasuresOf(power).activation,
    'BWV on',
    facts,
    (of) => `of ${of} attendances we can determine, on for some or all of the time`,
  );
}

/** A power's cameras by month and by ethnicity; none where nothing can be determined. */
export function cameraFiguresOf(facts: BoardFacts, power: Power, at: string): BoardFigure[] {
  const { activation, fullCompliance } = activationMeasuresOf(power);
  const total = shownValue(totalOf(activation, facts));
  if (total === null || total.denominator === 0) return [];
  const byEthnicity = shareFigure(facts, {
    id: 'bwv-by-ethnicity',
    measure: activation,
    dimension: 'self_defined_ethnicity',
    subject: 'Cameras were on',
    reading:
      'Self-defined ethnicity. Share of attendances we can determine with own footage, with its 95% interval.',
    comparedWith: 'white',
  });
  const byArea = areaFigure(facts, {
    id: 'bwv-by-area',
    measure: fullCompliance,
    subject: `How often cameras are fully on at ${at}`,
  });
  return [
    trendFigure(seriesOf(fullCompliance, facts), facts, {
      id: 'bwv-full',
      subject: `Cameras fully on at ${at}`,
      isPlural: true,
      drawn: 'Share of attendances with full footage, by month. The axis does not begin at zero.',
      startsAtZero: false,
    }),
    ...(byEthnicity === null ? [] : [byEthnicity]),
    ...(byArea === null ? [] : [byArea]),
  ];
}

/** A measure by month, where anything was counted; its name is its subject. */
export function trendsOf(
  facts: BoardFacts,
  wanted: readonly {
    readonly measure: CountedMeasure;
    readonly id: string;
    readonly subject: string;
    readonly isPlural?: boolean;
  }[],
): BoardFigure[] {
  return wanted.flatMap(({ measure, id, subject, isPlural = false }) => {
    const total = shownValue(totalOf(measure, facts));
    if (total === null || total.denominator === 0) return [];
    return [
      trendFigure(seriesOf(measure, facts), facts, {
        id,
        subject,
        isPlural,
        drawn: `${measureOf(measure).name}, by month.`,
      }),
    ];
  });
}

/** What no board of a power can say, and what this one cannot for want of data. */
export function powerCannotSay(facts: BoardFacts, power: Power, more: readonly string[]): string[] {
  const coverage = coverageIn(VOLUME_MEASURES[power], facts, facts.filters.period);
  return [
    ...(coverage.missing.length === 0
      ? []
      : [`${coverageWords(coverage)} A month that is not received is a gap, not zero.`]),
    ...more,
    ...(facts.disclosure === 'external'
      ? ['Exact numbers: counts are rounded to 5, and counts under 5 are not shown.']
      : []),
  ];
}
