import { disproportionalityFigure } from '../figures/disproportionality-figure';
import { shareFigure } from '../figures/share-figures';
import type { Board } from './board';
import type { BoardFacts } from './board-facts';
import { shareAtAGlance, volumeAtAGlance } from './glance';
import {
  cameraFiguresOf,
  camerasAtAGlance,
  type PowerWords,
  powerCannotSay,
  powerHeading,
  powerLead,
  trendsOf,
} from './power-board';

const WORDS: PowerWords = { one: 'arrest', many: 'arrests', subject: 'Arrests', isPlural: true };

/** Composes the board from its facts: domain 6, arrests. */
export function arrestsBoard(facts: BoardFacts): Board {
  const ethnicities = ['self_defined_ethnicity', 'officer_defined_ethnicity'] as const;
  return {
    heading: powerHeading(facts, 'arrests', WORDS),
    lead: powerLead(facts, 'arrests', WORDS),
    glance: [
      volumeAtAGlance('arrests', facts),
      shareAtAGlance(
        'voluntary_attendance_considered_share',
        'Voluntary attendance considered',
        facts,
        (of) => `of ${of} arrests for which it is recorded`,
      ),
      shareAtAGlance(
        'arrest_force_used_share',
        'Force used',
        facts,
        (of) => `of ${of} arrests for which it is recorded`,
      ),
      camerasAtAGlance(facts, 'arrests'),
    ],
    sections: [
      {
        heading: 'What changed',
        figures: trendsOf(facts, [
          { measure: 'arrests', id: 'arrests', subject: 'Arrests', isPlural: true },
          {
            measure: 'voluntary_attendance_considered_share',
            id: 'voluntary-attendance',
            subject: 'The share with voluntary attendance considered',
          },
          {
            measure: 'arrest_force_used_share',
            id: 'force-used',
            subject: 'The share in which force was used',
          },
        ]),
      },
      {
        heading: 'Is it fair?',
        figures: [
          ...ethnicities.flatMap((dimension) => disproportionalityFigure(facts, 'arrests', dimension) ?? []),
          ...ethnicities.flatMap(
            (dimension) =>
              shareFigure(facts, {
                id: `force-by-${dimension === 'self_defined_ethnicity' ? 'ethnicity' : 'officer-defined'}`,
                measure: 'arrest_force_used_share',
                dimension,
                subject: 'Force was used at arrest',
                reading: `${dimension === 'self_defined_ethnicity' ? 'Self-defined' : 'Officer-defined'} ethnicity. Share of arrests with force, with its 95% interval.`,
                comparedWith: 'white',
              }) ?? [],
          ),
        ],
      },
      { heading: 'Is it on camera?', figures: cameraFiguresOf(facts, 'arrests', 'arrests') },
    ],
    cannotSay: powerCannotSay(facts, 'arrests', [
      'Whether an arrest was necessary. Its grounds and its footage have to be read and seen for that.',
      'What became of those arrested: charges and outcomes are not in the extract.',
    ]),
  };
}
