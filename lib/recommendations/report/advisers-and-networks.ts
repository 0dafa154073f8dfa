import {
  CHIEFS_COUNCIL,
  COLLEGE,
  FORCES,
  forcePart,
  nationalPart,
  ONCE,
  type Recommendation,
  SPRING_2025,
} from '../recommendation';

const PEOPLE = 'Head of People';

/** Recommendations 15, 21 and 22: external advisory groups and staff networks. */
export const ADVISERS_AND_NETWORKS: readonly Recommendation[] = [
  {
    ...ONCE,
    number: 15,
    title: 'Guidance on external advisory groups',
    summary:
      'New national guidance, built on research, should say what advisory groups are for and how they are run: at the least their terms of reference, chair, vetting, members, rewards and training.',
    limb: 'national',
    bodies: [{ name: COLLEGE, part: 'responsible' }],
    due: SPRING_2025,
    localEffect: "The register of the force's advisory groups is checked against the six minimum contents.",
    obligations: [
      nationalPart(
        'guidance-published',
        COLLEGE,
        SPRING_2025,
        'New guidance on what advisory groups are for, and how forces use them, draws on research.',
      ),
      nationalPart(
        'minimum-contents',
        COLLEGE,
        SPRING_2025,
        'It covers terms of reference; the chair; vetting; recruiting and tenure; reward and expenses; training.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 21,
    title: 'Staff networks governed',
    summary:
      'Staff networks should have national terms of reference and governance. A network that keeps outside them loses money and support, and guidance keeps local and national networks working alike.',
    limb: 'shared',
    bodies: [
      { name: CHIEFS_COUNCIL, part: 'responsible' },
      { name: FORCES, part: 'responsible' },
    ],
    due: SPRING_2025,
    obligations: [
      forcePart(
        'support-withdrawn',
        PEOPLE,
        SPRING_2025,
        'No network that falls short of the national governance is given money or resources.',
      ),
      nationalPart(
        'national-terms',
        CHIEFS_COUNCIL,
        SPRING_2025,
        'National terms of reference and a governance structure are published.',
      ),
      nationalPart(
        'consistency-guidance',
        CHIEFS_COUNCIL,
        SPRING_2025,
        'Guidance to forces keeps local and national networks consistent.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 22,
    title: 'Assessing support for staff networks',
    summary:
      'Money and support for staff networks should be given out by a sound assessment, and go first to what the area needs.',
    limb: 'force',
    bodies: [{ name: FORCES, part: 'responsible' }],
    due: SPRING_2025,
    obligations: [
      forcePart(
        'funding-assessed',
        PEOPLE,
        SPRING_2025,
        'A robust process assesses funding and support for each network.',
      ),
      forcePart('local-need', PEOPLE, SPRING_2025, 'Funding and support are prioritised by local need.'),
    ],
  },
];
