import type { DisclosureClass } from '@/lib/access/scope';
import { formatDateTime } from '@/lib/format/times';
import type { Measure } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { monthInWords } from '@/lib/period/month';
import { monthCount, periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { filterInWords } from '../filters/filter-choices';

/** A fact about a figure: what it is called, and what it says. */
export type ProvenanceLine = readonly [label: string, words: string];

/** A figure with everything that says where it is from: what leaves the service as a file. */
export interface FigureFile {
  readonly figure: BoardFigure;
  readonly facts: Pick<BoardFacts, 'forceName' | 'disclosure' | 'filters' | 'trendPeriod' | 'asAt'>;
  /** The board it stands on: "Stop and search". */
  readonly boardName: string;
  readonly generatedAt: Date;
}

const DIRECTIONS: Record<Measure['direction'], string> = {
  'up is good': 'Higher is better.',
  'down is good': 'Lower is better.',
  neutral: 'Neither higher nor lower is better in itself.',
};

const DISCLOSURE_WORDS: Record<DisclosureClass, string> = {
  internal: 'Internal: exact counts, small numbers among them. Not for publication as it is.',
  external: 'Outside view: counts are rounded to 5, and counts under 5 are not shown.',
};

/** Where a figure is from and what it means, line by line, for the files it is downloaded as. */
export function figureProvenance(file: FigureFile): ProvenanceLine[] {
  const { figure, facts, boardName, generatedAt } = file;
  const measure = measureOf(figure.measure);
  return [
    ['Finding', figure.heading],
    ['How to read it', figure.reading],
    ['Force', facts.forceName],
    ['Board', boardName],
    ['Period', figurePeriodInWords(file)],
    ['Narrowed to', narrowedInWords(file) ?? 'Nothing: the whole force'],
    ['Source', figure.source],
    ['As at', facts.asAt === null ? 'Not known' : formatDateTime(facts.asAt)],
    ['Coverage', figure.coverage],
    ['Notes', figure.notes.join(' ')],
    ['Measure', `${measure.name}: ${measure.question}`],
    ['What is counted', measure.numerator],
    ['What it is counted among', measure.denominator],
    ['Direction', directionInWords(measure)],
    ['Small numbers', disclosureInWords(facts.disclosure)],
    ['Made', `${formatDateTime(generatedAt)}, London time`],
  ];
}

/** Whether more of a measure is better. */
export function directionInWords({ direction }: Pick<Measure, 'direction'>): string {
  return DIRECTIONS[direction];
}

/** How a viewer sees small numbers. */
export function disclosureInWords(disclosure: DisclosureClass): string {
  return DISCLOSURE_WORDS[disclosure];
}

/** The months a figure is drawn over: a trend goes back further than the period asked for. */
export function figurePeriod({ figure, facts }: Pick<FigureFile, 'figure' | 'facts'>): ReportingPeriod {
  return figure.drawing.kind === 'trend' ? facts.trendPeriod : facts.filters.period;
}

/** A figure's months in words: "12 months to April 2026 (May 2025 to April 2026)". */
export function figurePeriodInWords(file: Pick<FigureFile, 'figure' | 'facts'>): string {
  const period = figurePeriod(file);
  if (monthCount(period) === 1) return monthInWords(period.to);
  return `${periodInWords(period)} (${monthInWords(period.from)} to ${monthInWords(period.to)})`;
}

/** What a figure's records are narrowed to: "Area Easton; Age: 10 to 17". Null where it is of the whole force. */
export function narrowedInWords({ facts: { filters } }: Pick<FigureFile, 'facts'>): string | null {
  const words = [
    ...(filters.areaName === null ? [] : [`Area ${filters.areaName}`]),
    ...[filterInWords(filters.filter)].filter((each) => each !== ''),
  ];
  return words.length === 0 ? null : words.join('; ');
}
