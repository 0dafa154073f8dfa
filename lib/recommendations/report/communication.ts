import {
  CHIEF_CONSTABLES,
  CHIEFS_COUNCIL,
  COLLEGE,
  type Due,
  FORCES,
  forcePart,
  nationalPart,
  ONCE,
  type Recommendation,
  recurring,
  SPRING_2025,
  SUMMER_2025,
} from '../recommendation';

const COMMUNICATIONS = 'Head of Corporate Communications';
const STANDARDS = 'Head of Professional Standards';
const SIX_MONTHS_AFTER_8: Due = { kind: 'after', recommendation: 8, months: 6 };

/** Recommendations 8 to 11: social media, contested matters, and what is worn and displayed. */
export const COMMUNICATION: readonly Recommendation[] = [
  {
    ...ONCE,
    number: 8,
    title: 'National practice on communication brought up to date',
    summary:
      'The national practice on engagement and communication should catch up with social media, say how to talk about politicised and contested matters, and be looked at again as platforms change.',
    limb: 'national',
    bodies: [{ name: COLLEGE, part: 'responsible' }],
    due: SUMMER_2025,
    recurring: 'The practice is reviewed regularly as social media change.',
    localEffect: "Its delivery starts the force's own six months for recommendation 9.",
    obligations: [
      nationalPart(
        'practice-updated',
        COLLEGE,
        SUMMER_2025,
        'Authorised professional practice gives up-to-date advice on social media platforms.',
      ),
      nationalPart(
        'contested-matters',
        COLLEGE,
        SUMMER_2025,
        'It guides communication on politicised and contested matters.',
      ),
      recurring(
        nationalPart(
          'practice-review',
          COLLEGE,
          SUMMER_2025,
          'It is reviewed regularly and keeps pace with changes in social media.',
        ),
      ),
    ],
  },
  {
    ...ONCE,
    number: 9,
    title: 'Policies follow the new communication guidance',
    summary:
      "Once the College's practice (recommendation 8) is out, a force has six months to bring its own policies into line on what is said about politicised and contentious matters.",
    limb: 'force',
    bodies: [
      { name: COLLEGE, part: 'goes first' },
      { name: FORCES, part: 'responsible' },
    ],
    due: SIX_MONTHS_AFTER_8,
    obligations: [
      forcePart(
        'communication-policies',
        COMMUNICATIONS,
        SIX_MONTHS_AFTER_8,
        "The force's policies reflect the College's advice on politicised and contentious issues.",
      ),
    ],
  },
  {
    ...ONCE,
    number: 10,
    title: 'Direction on badges and other visible signs',
    summary:
      'Officers and staff should know what they may wear or display, be told so clearly, and see the rule kept to. The rule is looked at again when new causes appear, and forces are helped to act alike.',
    limb: 'force',
    bodies: [
      { name: CHIEF_CONSTABLES, part: 'responsible' },
      { name: CHIEFS_COUNCIL, part: 'in support' },
    ],
    due: SPRING_2025,
    recurring: 'The policy is reviewed regularly as new causes arise.',
    obligations: [
      forcePart(
        'direction-given',
        'Deputy Chief Constable',
        SPRING_2025,
        'Chief officers have given clear direction on wearing and displaying visible representations.',
      ),
      forcePart(
        'direction-communicated',
        COMMUNICATIONS,
        SPRING_2025,
        'The whole workforce has been told of the policy.',
      ),
      forcePart('direction-enforced', STANDARDS, SPRING_2025, 'The policy is enforced.'),
      recurring(
        forcePart(
          'direction-reviewed',
          STANDARDS,
          SPRING_2025,
          'The policy is reviewed regularly as new causes arise.',
        ),
      ),
      nationalPart(
        'consistent-approach',
        CHIEFS_COUNCIL,
        SPRING_2025,
        'Chief constables have support to keep the approach consistent between forces.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 11,
    title: 'Research into bots and outside voices',
    summary:
      'Research should show how automated accounts and people from elsewhere sway local conversation online and stir tension; what it teaches goes into the practice of recommendation 8.',
    limb: 'national',
    bodies: [
      { name: CHIEFS_COUNCIL, part: 'responsible' },
      { name: COLLEGE, part: 'responsible' },
    ],
    due: SUMMER_2025,
    localEffect: 'Community tension assessments say how far online activity is local.',
    obligations: [
      nationalPart(
        'research',
        CHIEFS_COUNCIL,
        SUMMER_2025,
        'Research into bots and non-local users, and how they fuel tension, is done or commissioned.',
      ),
      nationalPart(
        'research-into-practice',
        COLLEGE,
        SUMMER_2025,
        'Its lessons are in the revised engagement and communication practice.',
      ),
    ],
  },
];
