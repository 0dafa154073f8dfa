import { shownValue } from '@/lib/disclosure/disclosed';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { areaFigure } from '../figures/area-figure';
import { coverageIn, seriesOf, totalOf } from '../figures/series';
import { shareFigure } from '../figures/share-figures';
import { seriesVerdict } from '../figures/trend-figures';
import type { Board } from './board';
import type { BoardFacts } from './board-facts';
import { inPeriod, rateAtAGlance, shareAtAGlance } from './glance';
import { trendsOf } from './power-board';
import { coverageWords } from './source-words';

/** Composes the board from its facts: domain 6, officer assaults [001]. */
export function officerAssaultsBoard(facts: BoardFacts): Board {
  return {
    heading: headingFor(facts),
    lead: leadFor(facts),
    glance: [
      rateAtAGlance(
        'officer_assault_rate',
        'Assaults per 1,000 encounters',
        facts,
        (of) => `of ${of} encounters for which it is recorded`,
      ),
      rateAtAGlance(
        'officer_injury_rate',
        'Injuries per 1,000 encounters',
        facts,
        (of) => `of ${of} encounters for which it is recorded`,
      ),
      shareAtAGlance(
        'bwv_activation_officer_assaults',
        'BWV on at assaults',
        facts,
        (of) => `of ${of} attendances we can determine at encounters with an assault`,
      ),
    ],
    sections: [
      {
        heading: 'What changed',
        figures: trendsOf(facts, [
          { measure: 'officer_assault_rate', id: 'assaults', subject: 'The rate of assaults on officers' },
          { measure: 'officer_injury_rate', id: 'injuries', subject: 'The rate of injuries to officers' },
          {
            measure: 'bwv_activation_officer_assaults',
            id: 'bwv-at-assaults',
            subject: 'Cameras at encounters with an assault',
            isPlural: true,
          },
        ]),
      },
      {
        heading: 'At which powers, and where',
        figures: [
          ...(['officer_assault_rate', 'officer_injury_rate'] as const).flatMap(
            (measure) =>
              shareFigure(facts, {
                id: `${measure === 'officer_assault_rate' ? 'assaults' : 'injuries'}-by-power`,
                measure,
                dimension: 'power',
                subject:
                  measure === 'officer_assault_rate' ? 'Officers were assaulted' : 'Officers were injured',
                reading: 'For every 1,000 encounters of each power, with its exact 95% interval.',
              }) ?? [],
          ),
          ...[
            areaFigure(facts, {
              id: 'assaults-by-area',
              measure: 'officer_assault_rate',
              subject: 'How often officers are assaulted',
            }),
          ].flatMap((figure) => figure ?? []),
        ],
      },
    ],
    cannotSay: [
      ...coverageGap(facts),
      'What support officers were given: no extract says it. The force can keep it in its own wellbeing records.',
      'Whether a camera prevents assaults. Officers choose, and incidents differ; this is an association at most.',
      'Assaults at encounters that are in none of the four extracts.',
    ],
  };
}

function headingFor(facts: BoardFacts): string {
  const assaults = seriesVerdict(seriesOf('officer_assault_rate', facts), true);
  if (!assaults.isKnown) return 'Too few months to say whether assaults on officers have changed';
  return assaults.isUnusual
    ? `Assaults on officers ${assaults.clause}`
    : 'No clear change in how often officers are assaulted';
}

function leadFor(facts: BoardFacts): string {
  const assaults = shownValue(totalOf('officer_assault_rate', facts));
  if (assaults === null) return `No count of assaults can be shown for ${inPeriod(facts)}.`;
  return `In ${inPeriod(facts)} ${formatCount(assaults.numerator, 'encounter', 'encounters')} in which an officer was assaulted ${assaults.numerator === 1 ? 'was' : 'were'} recorded, of ${formatNumber(assaults.denominator)} for which it is known.`;
}

function coverageGap(facts: BoardFacts): string[] {
  const coverage = coverageIn('officer_assault_rate', facts, facts.filters.period);
  return coverage.missing.length === 0
    ? []
    : [`${coverageWords(coverage)} A missing month is a gap, not zero.`];
}
