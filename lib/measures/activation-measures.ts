import { POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import { type ActivationMeasure, type AvailabilityMeasure, type Measure, powerWord } from './measure';

const SOURCE = "The force's own extract and its footage system, by the BWV policy in force.";
const DETERMINABLE =
  'attendances for which recording was required and the finding is neither awaiting upload nor indeterminate';
const OUTSIDE =
  'Awaiting upload, indeterminate and not required stand beside the rate and count in neither number.';

/** The activation measures of one power: domain 3, Rates. */
export interface ActivationMeasures {
  readonly activation: ActivationMeasure;
  readonly fullCompliance: ActivationMeasure;
  readonly findings: ActivationMeasure;
  readonly availability: AvailabilityMeasure;
}

/** The ids of a power's activation measures. */
export function activationMeasuresOf(power: Power): ActivationMeasures {
  const word = powerWord(power);
  return {
    activation: `bwv_activation_${word}`,
    fullCompliance: `bwv_full_compliance_${word}`,
    findings: `bwv_findings_${word}`,
    availability: `bwv_availability_${word}`,
  };
}

/** Every activation measure, for each power. */
export const ACTIVATION_DEFINITIONS: readonly Measure[] = [
  ...POWERS.flatMap(definitionsFor),
  {
    source: SOURCE,
    datasets: POWERS,
    caveats: [OUTSIDE, 'An association at most: officers choose, and incidents differ.'],
    denominator: DETERMINABLE,
    direction: 'up is good',
    kind: 'share',
    dimensions: ['all', 'power'],
    id: 'bwv_activation_officer_assaults',
    name: 'BWV activation at encounters with an assault on an officer',
    question: 'When an officer was assaulted, how often was a camera on for some or all of it?',
    numerator: 'attendances with full or partial footage by the officer, at encounters with an assault',
  },
];

function definitionsFor(power: Power): Measure[] {
  const ids = activationMeasuresOf(power);
  const name = POWER_NAMES[power].toLowerCase();
  const shared = { source: SOURCE, datasets: [power], caveats: [OUTSIDE] } as const;
  const rate = {
    ...shared,
    denominator: DETERMINABLE,
    direction: 'up is good',
    kind: 'share',
    dimensions: ['all', 'self_defined_ethnicity', 'officer_defined_ethnicity', 'gender', 'age_band'],
  } as const;
  return [
    {
      ...rate,
      id: ids.activation,
      name: `BWV activation, ${name}`,
      question: 'How often was a camera on, for some or all of the time it should have been?',
      numerator: 'attendances with full or partial footage by the officer',
    },
    {
      ...rate,
      id: ids.fullCompliance,
      name: `BWV full compliance, ${name}`,
      question: 'How often was a camera on from beginning to end?',
      numerator: 'attendances with full footage by the officer',
    },
    {
      ...rate,
      id: ids.availability,
      name: `BWV availability, ${name}`,
      question: 'For how many encounters is there footage of any officer?',
      numerator: 'encounters with full or partial footage of an officer, or footage of a colleague',
      denominator: 'encounters with at least one attendance whose finding can be determined',
      caveats: [
        'A colleague’s footage counts here and not in activation: it shows the encounter and does not excuse the officer.',
        'An encounter with one finding that can be determined counts as it stands, though another officer’s footage may still come.',
      ],
    },
    {
      ...shared,
      id: ids.findings,
      name: `BWV findings, ${name}`,
      question: 'What was found for each attendance?',
      numerator: 'attendances: one officer at one record',
      denominator: 'the same',
      direction: 'neutral',
      kind: 'count',
      dimensions: ['all', 'finding'],
    },
  ];
}
