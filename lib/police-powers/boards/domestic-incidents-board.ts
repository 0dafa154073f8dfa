import { mixFigure } from '../figures/mix-figures';
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

const WORDS: PowerWords = {
  one: 'domestic incident',
  many: 'domestic incidents',
  subject: 'Domestic incidents',
  isPlural: true,
};

/** Composes the board from its facts: domain 6, domestic incidents. */
export function domesticIncidentsBoard(facts: BoardFacts): Board {
  return {
    heading: powerHeading(facts, 'domestic-incidents', WORDS),
    lead: powerLead(facts, 'domestic-incidents', WORDS),
    glance: [
      volumeAtAGlance('domestic_incidents', facts),
      shareAtAGlance(
        'domestic_high_risk_share',
        'High risk',
        facts,
        (of) => `of ${of} incidents with a risk grade`,
      ),
      shareAtAGlance(
        'domestic_arrest_share',
        'Arrest made',
        facts,
        (of) => `of ${of} incidents for which it is recorded`,
      ),
      camerasAtAGlance(facts, 'domestic-incidents'),
    ],
    sections: [
      {
        heading: 'What changed',
        figures: trendsOf(facts, [
          { measure: 'domestic_incidents', id: 'incidents', subject: 'Domestic incidents', isPlural: true },
          { measure: 'domestic_high_risk_share', id: 'high-risk', subject: 'The share graded high risk' },
          { measure: 'domestic_arrest_share', id: 'arrest-made', subject: 'The share with an arrest' },
          { measure: 'domestic_children_share', id: 'children', subject: 'The share with children present' },
        ]),
      },
      {
        heading: 'How they were graded',
        figures: [
          mixFigure(facts, {
            id: 'risk-grades',
            measure: 'domestic_incidents',
            dimension: 'risk_grade',
            one: 'incident',
            many: 'incidents',
            key: 'high',
            heading: (share) => `${share} of domestic incidents were graded high risk`,
            unknownHeading: 'No risk grade is known for these incidents',
            reading: 'Incidents by risk grade. Share of the incidents that have one.',
            caption: 'Domestic incidents by risk grade',
          }),
        ],
      },
      {
        heading: 'Is it on camera?',
        figures: cameraFiguresOf(facts, 'domestic-incidents', 'domestic incidents'),
      },
    ],
    cannotSay: powerCannotSay(facts, 'domestic-incidents', [
      'Whether more or fewer people are being harmed: more reports may mean more trust as well as more harm.',
      'Whether footage helped a victim or a case. The extract does not follow what became of them.',
    ]),
  };
}
