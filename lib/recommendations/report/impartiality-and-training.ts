import {
  CHIEFS_COUNCIL,
  COLLEGE,
  nationalPart,
  ONCE,
  type Recommendation,
  SPRING_2025,
  SUMMER_2025,
} from '../recommendation';

const RULE_MAKERS =
  "Home Office, Police Staff Council, College of Policing and National Police Chiefs' Council";

/** Recommendations 1 and 2: the impartiality duty, and what recruits are taught. */
export const IMPARTIALITY_AND_TRAINING: readonly Recommendation[] = [
  {
    ...ONCE,
    number: 1,
    title: 'What impartiality means, on and off duty',
    summary:
      'The rules that bind officers and staff should say plainly what being impartial asks of them, at work and in private life, and where contested causes fit. The Code of Ethics and its training should then say the same.',
    limb: 'national',
    bodies: [
      { name: 'Home Office', part: 'responsible' },
      { name: 'Police Staff Council', part: 'responsible' },
      { name: COLLEGE, part: 'responsible' },
      { name: CHIEFS_COUNCIL, part: 'responsible' },
    ],
    due: SUMMER_2025,
    localEffect:
      'Standards briefings, and the policies on business interests and on politics, follow the new wording.',
    obligations: [
      nationalPart(
        'duty-defined',
        RULE_MAKERS,
        SUMMER_2025,
        'The Police Regulations 2003, the standards for police staff and the guidance to them define the duty on and off duty.',
      ),
      nationalPart(
        'contested-causes',
        RULE_MAKERS,
        SUMMER_2025,
        'The same texts guide people on contested or politicised causes.',
      ),
      nationalPart(
        'code-of-ethics',
        COLLEGE,
        SUMMER_2025,
        'The Code of Ethics and its learning material are brought into line.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 2,
    title: "Review of new constables' education",
    summary:
      'The entry routes have run for some years: a review should ask whether what new constables are taught is the right material, the same everywhere, and even-handed.',
    limb: 'national',
    bodies: [
      { name: COLLEGE, part: 'responsible' },
      { name: 'Other education organisations', part: 'partner' },
    ],
    due: SPRING_2025,
    localEffect: 'Contracts and quality checks with education partners follow what the review finds.',
    obligations: [
      nationalPart(
        'review-finished',
        COLLEGE,
        SPRING_2025,
        'The post-implementation review of entry-route education is finished with education partners.',
      ),
      nationalPart(
        'learning-assured',
        COLLEGE,
        SPRING_2025,
        "It settles whether recruits' learning is suitable, consistent and impartial.",
      ),
    ],
  },
];
