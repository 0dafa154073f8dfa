import { disproportionalityFigure } from '../figures/disproportionality-figure';
import { mixFigure } from '../figures/mix-figures';
import { shareFigure } from '../figures/share-figures';
import type { Board, BoardFigure } from './board';
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

const WORDS: PowerWords = {
  one: 'use of force form',
  many: 'use of force forms',
  subject: 'Use of force',
  isPlural: false,
};

/** Composes the board from its facts: domain 6, use of force. */
export function useOfForceBoard(facts: BoardFacts): Board {
  return {
    heading: powerHeading(facts, 'use-of-force', WORDS),
    lead: powerLead(facts, 'use-of-force', WORDS),
    glance: [
      volumeAtAGlance('use_of_force_forms', facts),
      volumeAtAGlance('use_of_force_incidents', facts),
      shareAtAGlance('ced_share', 'CED on the form', facts, (of) => `of ${of} forms that name a tactic`),
      camerasAtAGlance(facts, 'use-of-force'),
    ],
    sections: [
      {
        heading: 'What changed',
        figures: trendsOf(facts, [
          { measure: 'use_of_force_forms', id: 'forms', subject: 'Use of force forms', isPlural: true },
          {
            measure: 'use_of_force_incidents',
            id: 'incidents',
            subject: 'Incidents with force',
            isPlural: true,
          },
        ]),
      },
      { heading: 'What was used, and why', figures: mixes(facts) },
      {
        heading: 'Who was hurt, and CED',
        figures: trendsOf(facts, [
          { measure: 'subject_injury_share', id: 'subject-injury', subject: 'The share of people injured' },
          { measure: 'ced_share', id: 'ced', subject: 'The share of forms with a CED' },
          {
            measure: 'single_crewed_share',
            id: 'single-crewed',
            subject: 'The share by single-crewed officers',
          },
        ]),
      },
      { heading: 'Is it fair?', figures: fairness(facts) },
      { heading: 'Is it on camera?', figures: cameraFiguresOf(facts, 'use-of-force', 'use of force') },
    ],
    cannotSay: powerCannotSay(facts, 'use-of-force', [
      'Whether force was necessary or proportionate. The form’s account and its footage have to be read and seen for that.',
      'How many times a tactic was used: a form names each tactic once.',
      'Forms are not incidents and not people: two officers with one person file two forms.',
    ]),
  };
}

function mixes(facts: BoardFacts): BoardFigure[] {
  const forms = { measure: 'use_of_force_forms', one: 'form', many: 'forms', isMany: true } as const;
  return [
    mixFigure(facts, {
      ...forms,
      id: 'tactics',
      dimension: 'tactic',
      heading: (share, group) => `${group} is the tactic named most often, in ${share} of those named`,
      unknownHeading: 'No tactic is known for these forms',
      reading: 'Forms by tactic. Share of all tactics named.',
      caption: 'Forms by tactic',
    }),
    mixFigure(facts, {
      ...forms,
      id: 'reasons',
      dimension: 'reason',
      heading: (share, group) => `“${group}” is the reason given most often, ${share} of those given`,
      unknownHeading: 'No reason is known for these forms',
      reading: 'Forms by the officer’s reason for force. Share of all reasons given.',
      caption: 'Forms by reason',
    }),
  ];
}

function fairness(facts: BoardFacts): BoardFigure[] {
  const ethnicities = ['self_defined_ethnicity', 'officer_defined_ethnicity'] as const;
  return [
    ...ethnicities.flatMap((dimension) => disproportionalityFigure(facts, 'use-of-force', dimension) ?? []),
    ...ethnicities.flatMap(
      (dimension) =>
        shareFigure(facts, {
          id: `ced-by-${dimension === 'self_defined_ethnicity' ? 'ethnicity' : 'officer-defined'}`,
          measure: 'ced_share',
          dimension,
          subject: 'A CED was on the form',
          reading: `${dimension === 'self_defined_ethnicity' ? 'Self-defined' : 'Officer-defined'} ethnicity. Share of forms that name a CED, with its 95% interval.`,
          comparedWith: 'white',
        }) ?? [],
    ),
  ];
}
