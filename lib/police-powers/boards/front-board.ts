import { formatCount } from '@/lib/format/numbers';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { CountedMeasure } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { type Month, monthInWords, monthOfDate } from '@/lib/period/month';
import { POWER_NAMES, POWERS } from '@/lib/reference/powers';
import { standingSignal } from '@/lib/statistics/control-chart';
import { noteAnnotation, policiesInWords } from '../chart-notes/chart-notes';
import { coverageIn, seriesOf } from '../figures/series';
import { type Assurance, assuranceOf } from './assurance';
import type { BoardFacts } from './board-facts';
import type { BoardId } from './board-ids';
import { type GlanceMeasure, inPeriod, rateAtAGlance, shareAtAGlance, volumeAtAGlance } from './glance';
import { type Variation, variationOf } from './variation';

/** A measure on the board's front page, with what its months show and how sure it is of its target. */
export interface Headline extends GlanceMeasure {
  readonly board: BoardId;
  readonly variation: Variation;
  readonly assurance: Assurance;
}

/** The front page of the police powers board as plain data. */
export interface FrontBoard {
  readonly heading: string;
  readonly lead: string;
  readonly headlines: readonly Headline[];
  /** What has changed since a month, each a sentence. */
  readonly changed: readonly string[];
  readonly cannotSay: readonly string[];
}

/** What has happened beside the measures since the last meeting. */
export interface RecordedChanges {
  readonly since: Month;
  /** Files accepted since. */
  readonly files: number;
}

type Compose = (facts: BoardFacts) => GlanceMeasure;

const HEADLINES: readonly {
  readonly id: CountedMeasure;
  readonly board: BoardId;
  readonly compose: Compose;
}[] = [
  { id: 'searches', board: 'stop-search', compose: (facts) => volumeAtAGlance('searches', facts) },
  {
    id: 'find_rate',
    board: 'stop-search',
    compose: (facts) =>
      shareAtAGlance('find_rate', 'Find rate', facts, (of) => `of ${of} searches with a known answer`),
  },
  {
    id: 'use_of_force_forms',
    board: 'use-of-force',
    compose: (facts) => volumeAtAGlance('use_of_force_forms', facts),
  },
  { id: 'arrests', board: 'arrests', compose: (facts) => volumeAtAGlance('arrests', facts) },
  {
    id: 'domestic_incidents',
    board: 'domestic-incidents',
    compose: (facts) => volumeAtAGlance('domestic_incidents', facts),
  },
  {
    id: 'officer_assault_rate',
    board: 'officer-assaults',
    compose: (facts) =>
      rateAtAGlance(
        'officer_assault_rate',
        'Assaults on officers',
        facts,
        (of) => `per 1,000 of ${of} encounters for which it is recorded`,
      ),
  },
  ...POWERS.map((power) => {
    const id = activationMeasuresOf(power).fullCompliance;
    const name = `BWV fully on, ${POWER_NAMES[power].toLowerCase()}`;
    return {
      id,
      board: 'cameras' as const,
      compose: (facts: BoardFacts) =>
        shareAtAGlance(id, name, facts, (of) => `of ${of} attendances we can determine`),
    };
  }),
];

/** The measures the front page shows. */
export const FRONT_MEASURES: readonly CountedMeasure[] = HEADLINES.map(({ id }) => id);

/** Composes the front page: headline measures, what changed since the last meeting, and what cannot be said. */
export function frontBoard(
  facts: BoardFacts,
  targets: ReadonlyMap<CountedMeasure, number>,
  recorded: RecordedChanges,
): FrontBoard {
  const headlines = HEADLINES.map(({ id, board, compose }) => {
    const glance = compose(facts);
    const { direction } = measureOf(id);
    return {
      ...glance,
      board,
      variation: variationOf(glance.verdict, direction),
      assurance: assuranceOf(targets.get(id) ?? null, glance.spark?.usualRanges.at(-1) ?? null, direction),
    };
  });
  return {
    heading: headingFor(headlines),
    lead: `Ten measures for ${inPeriod(facts)}, each beside its own usual range. A measure that is within it is where it always was, whatever last month was.`,
    headlines,
    changed: changesSince(headlines, facts, recorded),
    cannotSay: cannotSay(facts, headlines),
  };
}

/** What is out of the ordinary, the concerning first; or that nothing is. */
function headingFor(headlines: readonly Headline[]): string {
  const shown = headlines.filter(({ value }) => value.isShown);
  if (shown.length === 0) return 'No records of police powers have been received yet';
  const special = shown.filter(({ verdict }) => verdict?.isUnusual === true);
  const [first, second] = [
    ...special.filter(({ variation }) => variation.kind === 'concerning'),
    ...special.filter(({ variation }) => variation.kind !== 'concerning'),
  ];
  if (first === undefined) return 'No clear change in how police powers are used or recorded on camera';
  return [first, second]
    .flatMap((each) => (each?.verdict == null ? [] : [`${each.name}: ${inSentence(each.verdict.words)}`]))
    .join('; ');
}

function changesSince(
  headlines: readonly Headline[],
  facts: BoardFacts,
  { since, files }: RecordedChanges,
): string[] {
  const begun = headlines.flatMap(({ id, name, verdict }) => {
    if (verdict?.isUnusual !== true) return [];
    const begun = standingSignal(seriesOf(id as CountedMeasure, facts).chart);
    if (begun === null || begun.from < since) return [];
    return [`${name}: ${inSentence(verdict.words)}. ${verdict.reason}`];
  });
  const { policies = [], notes = [] } = facts;
  const recorded = [
    ...policiesInWords(policies.filter(({ effectiveFrom }) => monthOfDate(effectiveFrom) >= since)),
    ...notes
      .map(noteAnnotation)
      .filter(({ month }) => month >= since)
      .map(({ month, words }) => `${monthInWords(month)}: ${words}`),
  ];
  return [
    ...(begun.length === 0 ? ['No measure has begun to run differently.'] : begun),
    ...recorded,
    files === 0
      ? 'No file has been brought in.'
      : `${formatCount(files, 'file has', 'files have')} been brought in.`,
  ];
}

function cannotSay(facts: BoardFacts, headlines: readonly Headline[]): string[] {
  const gaps = headlines.flatMap(({ id, name, board }) => {
    if (board === 'cameras') return [];
    const { missing } = coverageIn(id as CountedMeasure, facts, facts.filters.period);
    return missing.length === 0
      ? []
      : [
          `${name}: ${formatCount(missing.length, 'month was', 'months were')} not received, and ${missing.length === 1 ? 'is a gap' : 'are gaps'}, not zero.`,
        ];
  });
  return [
    ...gaps,
    'Whether powers were used lawfully or well. The records say how often; the cases and their footage say how.',
    'Why a measure moved. A note on the chart says what else happened, not what caused it.',
    'What is in no record: stops without a search, force without a form.',
  ];
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
