import {
  CHIEF_CONSTABLES,
  COLLEGE,
  FORCES,
  forcePart,
  nationalPart,
  ONCE,
  type Recommendation,
  SPRING_2025,
  SUMMER_2025,
} from '../recommendation';

const CRIME = 'Head of Crime';
const REGISTRAR = 'Force Crime Registrar';
const TRAINING = 'Head of Learning and Development';
const INFORMATION = 'Head of Information Management';

/** Recommendations 16 to 20: how hate incidents are recorded, assessed, reviewed and taught. */
export const HATE_INCIDENTS: readonly Recommendation[] = [
  {
    ...ONCE,
    number: 16,
    title: 'Policy for non-crime hate incidents',
    summary:
      'Policy and guidance on non-crime hate incidents should be up to date and in use, so that officers and staff know how to assess, record and respond to one.',
    limb: 'force',
    bodies: [{ name: FORCES, part: 'responsible' }],
    due: SPRING_2025,
    obligations: [
      forcePart(
        'policy-updated',
        CRIME,
        SPRING_2025,
        'Policy and guidance on non-crime hate incidents are updated.',
      ),
      forcePart(
        'policy-in-use',
        CRIME,
        SPRING_2025,
        'They are in use and direct how incidents are assessed, recorded and answered.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 17,
    title: 'Hate crime and non-crime data can be told apart',
    summary:
      'Hate-related incidents should be recorded in a way that lets the force analyse hate crimes and non-crime hate incidents.',
    limb: 'force',
    bodies: [{ name: FORCES, part: 'responsible' }],
    due: SPRING_2025,
    obligations: [
      forcePart(
        'data-analysable',
        REGISTRAR,
        SPRING_2025,
        'Recording lets hate crimes and non-crime hate incidents be analysed.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 18,
    title: 'Assessing and reviewing hate incidents',
    summary: 'The way hate incidents are assessed and then reviewed should work well and waste nothing.',
    limb: 'force',
    bodies: [{ name: CHIEF_CONSTABLES, part: 'responsible' }],
    due: SPRING_2025,
    obligations: [
      forcePart(
        'assessment-process',
        CRIME,
        SPRING_2025,
        'Hate incidents are assessed effectively and efficiently.',
      ),
      forcePart('review-process', REGISTRAR, SPRING_2025, 'They are reviewed effectively and efficiently.'),
    ],
  },
  {
    ...ONCE,
    number: 19,
    title: 'Hate incident training evaluated',
    summary:
      'Training on non-crime hate incidents should be tested for whether it works, and improved, the way it is delivered included.',
    limb: 'shared',
    bodies: [
      { name: COLLEGE, part: 'responsible' },
      { name: FORCES, part: 'partner' },
    ],
    due: SUMMER_2025,
    obligations: [
      forcePart(
        'force-training',
        TRAINING,
        SUMMER_2025,
        "The force's training on non-crime hate incidents is evaluated with the College and improved.",
      ),
      forcePart(
        'training-methods',
        TRAINING,
        SUMMER_2025,
        'The evaluation asks which ways of delivering the training work best.',
      ),
      nationalPart(
        'national-evaluation',
        COLLEGE,
        SUMMER_2025,
        'The College leads the evaluation and improves the national material.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 20,
    title: 'Personal data rule, or the reason for another',
    summary:
      'Policy should say exactly when personal data may be recorded for a non-crime hate incident. A force that does otherwise than the code of practice on such data records why.',
    limb: 'force',
    bodies: [{ name: FORCES, part: 'responsible' }],
    due: SPRING_2025,
    isExplainOrComply: true,
    obligations: [
      forcePart(
        'personal-data-rule',
        INFORMATION,
        SPRING_2025,
        'Policy defines when personal data is recorded for a non-crime hate incident.',
      ),
      forcePart(
        'rationale-recorded',
        INFORMATION,
        SPRING_2025,
        'Where the force differs from the code of practice, its rationale is on record.',
      ),
    ],
  },
];
