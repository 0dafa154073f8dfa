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

const GOVERNMENT = 'Government Equalities Office and Equality Hub';
const POLICE_BODIES = "National Police Chiefs' Council and College of Policing";
const TRAINING = 'Head of Learning and Development';
const CORPORATE = 'Head of Corporate Development';

const AFTER_PUBLIC_GUIDANCE: Due = {
  kind: 'undated',
  because: 'Follows the revised public guidance; the report gives this step no date of its own.',
};

/** Recommendations 3, 12, 13 and 14: the Equality Act 2010, assessments, policies and training. */
export const EQUALITY_ACT: readonly Recommendation[] = [
  {
    ...ONCE,
    number: 3,
    title: 'The Equality Act made clear for policing',
    summary:
      "Government's guidance on the public sector equality duty should explain how each protected characteristic works in policing, and propose changes to the Act. National police guidance then follows and is looked at again every year.",
    limb: 'national',
    bodies: [
      { name: 'Government Equalities Office', part: 'responsible' },
      { name: 'Equality Hub', part: 'responsible' },
      { name: 'Parliament', part: 'to consider' },
      { name: CHIEFS_COUNCIL, part: 'responsible' },
      { name: COLLEGE, part: 'responsible' },
      { name: 'Independent Office for Police Conduct', part: 'consulted' },
    ],
    due: SUMMER_2025,
    recurring: 'The national police guidance is reviewed every year against case law.',
    localEffect:
      'The policies found by the audit of recommendation 13 are read again against the new guidance.',
    obligations: [
      nationalPart(
        'public-guidance',
        GOVERNMENT,
        SUMMER_2025,
        'The public sector equality duty guidance is revised, and further guidance covers policing and its powers.',
      ),
      nationalPart(
        'legislative-proposals',
        GOVERNMENT,
        SUMMER_2025,
        'Proposals to amend the Equality Act 2010 are put to Parliament.',
      ),
      nationalPart(
        'police-guidance',
        POLICE_BODIES,
        AFTER_PUBLIC_GUIDANCE,
        'National guidance for forces is written, with the Independent Office for Police Conduct consulted.',
      ),
      recurring(
        nationalPart(
          'yearly-review',
          POLICE_BODIES,
          AFTER_PUBLIC_GUIDANCE,
          'That guidance is reviewed every year and kept up with case law.',
        ),
      ),
    ],
  },
  {
    ...ONCE,
    number: 12,
    title: 'Equality impact assessments: training and quality',
    summary:
      'People who write equality impact assessments should be trained for it, and somebody should see to it that the assessments are good and are made whenever one is called for.',
    limb: 'force',
    bodies: [{ name: CHIEF_CONSTABLES, part: 'responsible' }],
    due: SUMMER_2025,
    obligations: [
      forcePart(
        'assessors-trained',
        TRAINING,
        SUMMER_2025,
        'Everyone who completes equality impact assessments has been trained to.',
      ),
      forcePart(
        'quality-governed',
        'Head of Equality, Diversity and Inclusion',
        SUMMER_2025,
        'Governance raises the quality of the assessments.',
      ),
      forcePart(
        'completed-when-required',
        CORPORATE,
        SUMMER_2025,
        'An assessment exists wherever one is required.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 13,
    title: 'Audit of Equality Act policies',
    summary:
      'Every policy that touches the Equality Act should be found and checked, and from then on reviewed on a working cycle with somebody answerable for it.',
    limb: 'force',
    bodies: [{ name: CHIEF_CONSTABLES, part: 'responsible' }],
    due: SPRING_2025,
    recurring: 'The policies keep being reviewed and updated on their cycle.',
    obligations: [
      forcePart(
        'policies-audited',
        CORPORATE,
        SPRING_2025,
        'Every policy that touches the Equality Act 2010 has been audited.',
      ),
      recurring(
        forcePart(
          'review-process',
          CORPORATE,
          SPRING_2025,
          'A working process reviews and updates them regularly.',
        ),
      ),
      forcePart(
        'governance',
        'Deputy Chief Constable',
        SPRING_2025,
        'Governance arrangements for these policies are in place.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 14,
    title: 'Diversity training evaluated',
    summary:
      'Training in diversity, equality and inclusion should be tested for whether it works, the online kind included, and improved. Guidance on belief as a protected characteristic keeps up with the courts.',
    limb: 'shared',
    bodies: [
      { name: COLLEGE, part: 'responsible' },
      { name: FORCES, part: 'partner' },
    ],
    due: SPRING_2025,
    recurring: 'Guidance on the protected characteristic of belief is refreshed as case law develops.',
    obligations: [
      forcePart(
        'force-training',
        TRAINING,
        SPRING_2025,
        "The force's diversity, equality and inclusion training is evaluated with the College and improved.",
      ),
      forcePart(
        'online-training',
        TRAINING,
        SPRING_2025,
        'The evaluation asks whether online training works for this subject.',
      ),
      nationalPart(
        'national-evaluation',
        COLLEGE,
        SPRING_2025,
        'The College leads the evaluation and improves the national material.',
      ),
      recurring(
        nationalPart(
          'belief-guidance',
          COLLEGE,
          SPRING_2025,
          'Guidance on belief is reviewed and refreshed regularly.',
        ),
      ),
    ],
  },
];
