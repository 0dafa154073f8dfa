import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { POWER_NAMES, POWERS } from '@/lib/reference/powers';
import { areaFigure } from '../figures/area-figure';
import {
  type COMPARED_EVENTS,
  disproportionalityFigure,
  type EthnicityDimension,
} from '../figures/disproportionality-figure';
import { outcomeTestFigure } from '../figures/outcome-test';
import { shareFigure } from '../figures/share-figures';
import type { Board, BoardFigure } from './board';
import type { BoardFacts } from './board-facts';
import { inPeriod, shareAtAGlance, volumeAtAGlance } from './glance';

const COMPARED_POWERS = [
  'stop-search',
  'use-of-force',
  'arrests',
] as const satisfies readonly (keyof typeof COMPARED_EVENTS)[];

const BY_AREA = { id: 'find-rate-by-area', measure: 'find_rate', subject: 'The find rate' } as const;

/** Composes the page on fairness across the powers: domain 6 and 9. */
export function fairnessBoard(facts: BoardFacts): Board {
  const byPower = COMPARED_POWERS.map((power) =>
    disproportionalityFigure(facts, power, 'self_defined_ethnicity'),
  );
  return {
    heading: headingFor(byPower),
    lead: `How the powers fell on people of different groups in ${inPeriod(facts)}, and whether cameras were on as often. A difference is an association: it does not say why.`,
    glance: [
      volumeAtAGlance('searches', facts),
      volumeAtAGlance('use_of_force_forms', facts),
      volumeAtAGlance('arrests', facts),
      shareAtAGlance(
        'ethnicity_not_stated_share',
        'Ethnicity not stated',
        facts,
        (of) => `of ${of} searches of people have no self-defined ethnicity`,
      ),
    ],
    sections: [
      {
        heading: 'How often, for the number who live here: self-defined ethnicity',
        words:
          facts.residents.length === 0 ? 'No census figures are held for this force or area.' : undefined,
        figures: byPower.flatMap((figure) => figure ?? []),
      },
      {
        heading: 'The same by officer-defined ethnicity',
        words: 'Two recorded facts, never merged. Where they disagree, the difference is in who recorded it.',
        figures: COMPARED_POWERS.flatMap(
          (power) => disproportionalityFigure(facts, power, 'officer_defined_ethnicity') ?? [],
        ),
      },
      { heading: 'Do searches find as much?', figures: findFigures(facts) },
      { heading: 'Between areas', figures: [areaFigure(facts, BY_AREA)].flatMap((figure) => figure ?? []) },
      { heading: 'Are cameras on as often?', figures: cameraFigures(facts) },
    ],
    cannotSay: [
      'Why groups differ. Where, when and why a power is used all matter, and none of that is in a rate.',
      'Motives. These are associations between records.',
      'How residents compare with those who were there: people who live elsewhere are searched here too.',
      'Groups inside a group: five census groups hide large differences within them.',
    ],
  };
}

/** The clearest of the powers' findings; that nothing could be compared, where nothing could. */
function headingFor(figures: readonly (BoardFigure | null)[]): string {
  const found = figures.flatMap((figure) => figure ?? []);
  const clear = found.find(({ heading }) => heading.includes(' times as often '));
  return clear?.heading ?? found[0]?.heading ?? 'Groups cannot be compared for this period';
}

function findFigures(facts: BoardFacts): BoardFigure[] {
  const dimensions = [
    ['self_defined_ethnicity', 'Self-defined ethnicity.'],
    ['officer_defined_ethnicity', 'Officer-defined ethnicity.'],
    ['age_band', 'Age at the search.'],
    ['gender', 'Gender as recorded.'],
    ['age_and_gender', 'Age and gender together.'],
  ] as const;
  const outcomeTest = outcomeTestFigure(facts);
  const byGroup = dimensions.flatMap(
    ([dimension, whose]) =>
      shareFigure(facts, {
        id: `find-rate-by-${dimension.replaceAll('_', '-')}`,
        measure: 'find_rate',
        dimension,
        subject: 'Searches found something',
        reading: `${whose} Share of searches with a linked outcome, with its 95% interval.`,
        ...(dimension.endsWith('ethnicity') ? { comparedWith: 'white' } : {}),
      }) ?? [],
  );
  return [...(outcomeTest === null ? [] : [outcomeTest]), ...byGroup];
}

function cameraFigures(facts: BoardFacts): BoardFigure[] {
  const dimension: EthnicityDimension = 'self_defined_ethnicity';
  return POWERS.flatMap(
    (power) =>
      shareFigure(facts, {
        id: `bwv-by-ethnicity-${power}`,
        measure: activationMeasuresOf(power).activation,
        dimension,
        subject: `${POWER_NAMES[power]}: cameras were on`,
        reading:
          'Self-defined ethnicity. Share of attendances we can determine with own footage, with its 95% interval.',
        comparedWith: 'white',
      }) ?? [],
  );
}
