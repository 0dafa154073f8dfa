import {
  CHIEFS_COUNCIL,
  COLLEGE,
  FORCES,
  forcePart,
  nationalPart,
  ONCE,
  type Recommendation,
  SPRING_2025,
  SUMMER_2025,
} from '../recommendation';

const COORDINATION_CENTRE = 'National Police Coordination Centre';

/** Recommendations 4 to 7: events, contentious issues and operational independence. */
export const EVENTS_AND_INDEPENDENCE: readonly Recommendation[] = [
  {
    ...ONCE,
    number: 4,
    title: 'Learning reviews cover policing style',
    summary:
      "After an event or operation, the national reporting form should ask how well the chosen policing style worked and whether anyone alleged bias; forces' own reviews should hold evidence of it; and the lessons should go back out to forces.",
    limb: 'shared',
    bodies: [
      { name: COORDINATION_CENTRE, part: 'responsible' },
      { name: FORCES, part: 'responsible' },
    ],
    due: SPRING_2025,
    obligations: [
      forcePart(
        'learning-reviews',
        'Head of Operations',
        SPRING_2025,
        "Post-event reviews hold evidence of how commanders' strategies worked for policing style and impartiality.",
      ),
      nationalPart(
        'reporting-form',
        COORDINATION_CENTRE,
        SPRING_2025,
        'The online reporting form asks about policing style and any allegation of partiality.',
      ),
      nationalPart(
        'learning-updates',
        COORDINATION_CENTRE,
        SPRING_2025,
        'Learning updates to forces cover policing style and impartiality.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 5,
    title: 'Guidance on attending community events',
    summary:
      'National guidance should settle whether officers and staff go to a community event, what the public and colleagues are told about it, what they wear, how they behave and whether they are on duty.',
    limb: 'national',
    bodies: [
      { name: CHIEFS_COUNCIL, part: 'responsible' },
      { name: COLLEGE, part: 'responsible' },
    ],
    due: SUMMER_2025,
    localEffect: 'The events and uniform policies follow the guidance.',
    obligations: [
      nationalPart(
        'event-guidance',
        CHIEFS_COUNCIL,
        SUMMER_2025,
        'Guidance covers the decision to attend or stay away, its explanation, dress, conduct, and being on or off duty.',
      ),
      nationalPart(
        'event-practice',
        COLLEGE,
        SUMMER_2025,
        'Authorised professional practice says the same as the guidance.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 6,
    title: 'Looking ahead to contentious issues',
    summary:
      'National horizon scanning should take in contentious issues, so that forces respond to them alike and the public hears one message.',
    limb: 'national',
    bodies: [{ name: CHIEFS_COUNCIL, part: 'responsible' }],
    due: SPRING_2025,
    localEffect: 'Briefings from the national scan reach the operations and communications meetings.',
    obligations: [
      nationalPart(
        'horizon-scanning',
        CHIEFS_COUNCIL,
        SPRING_2025,
        'The existing horizon-scanning process includes contentious issues.',
      ),
      nationalPart(
        'coordinated-response',
        CHIEFS_COUNCIL,
        SPRING_2025,
        'Responses are consistent between forces, and communication with the public is national.',
      ),
    ],
  },
  {
    ...ONCE,
    number: 7,
    title: 'What operational independence means',
    summary:
      'The Policing Protocol Order 2023 uses the term operational independence without explaining it. Guidance should.',
    limb: 'national',
    bodies: [
      { name: 'Home Office', part: 'responsible' },
      { name: CHIEFS_COUNCIL, part: 'consulted' },
      { name: 'Association of Police and Crime Commissioners', part: 'consulted' },
    ],
    due: SUMMER_2025,
    localEffect:
      "The working arrangement between the chief constable and the commissioner's office cites the guidance.",
    obligations: [
      nationalPart(
        'independence-guidance',
        'Home Office',
        SUMMER_2025,
        'Guidance on the term is published, with chief officers and commissioners consulted.',
      ),
    ],
  },
];
