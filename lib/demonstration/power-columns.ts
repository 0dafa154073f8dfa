import type { Power } from '@/lib/reference/powers';
import type { ForceRun, Incident, PowerRecord } from './incidents';
import { type RandomSource, WeightedTable } from './random-source';

/** The columns that only one power has, in the order of the contract. */
const HEADERS: Record<Power, readonly string[]> = {
  'stop-search': [
    'search_type',
    'legislation',
    'object_of_search',
    'grounds_text',
    'outcome',
    'outcome_linked_to_object',
    'more_than_outer_clothing',
    'intimate_parts_exposed',
    'appropriate_adult',
    'handcuffs_used',
    'section_60_authority',
  ],
  'use-of-force': [
    'tactics',
    'reasons',
    'impact_factors',
    'location_type',
    'subject_conduct',
    'subject_injury',
    'outcome',
    'single_crewed',
  ],
  arrests: ['offence', 'necessity_grounds', 'voluntary_attendance_considered', 'force_used'],
  'domestic-incidents': ['risk_grade', 'children_present', 'arrest_made'],
};

export function ownHeaders(power: Power): readonly string[] {
  return HEADERS[power];
}

/** One record's cells under `ownHeaders`. */
export function ownColumns(run: ForceRun, incident: Incident, record: PowerRecord): string[] {
  const { random } = run;
  switch (record.power) {
    case 'stop-search':
      return searchColumns(random, incident);
    case 'use-of-force':
      return forceColumns(random, incident, record);
    case 'arrests':
      return [
        OFFENCES.draw(random),
        some(random, NECESSITY, 3),
        yesNo(random, 0.35),
        incident.records.some((other) => other.power === 'use-of-force') ? 'yes' : 'no',
      ];
    case 'domestic-incidents':
      return [
        RISKS.draw(random),
        yesNo(random, 0.38),
        incident.records.some((other) => other.power === 'arrests') ? 'yes' : 'no',
      ];
  }
}

const SEARCH_TYPES = new WeightedTable([
  ['Person search', 77],
  ['Person and Vehicle search', 23],
]);

/** Object of search with the law it is searched for under. */
const OBJECTS = new WeightedTable<readonly [string, string]>([
  [['Controlled drugs', 'Misuse of Drugs Act 1971 (section 23)'], 61],
  [['Offensive weapons', 'Police and Criminal Evidence Act 1984 (section 1)'], 14],
  [['Stolen goods', 'Police and Criminal Evidence Act 1984 (section 1)'], 9],
  [['Articles for use in theft', 'Police and Criminal Evidence Act 1984 (section 1)'], 8],
  [['Articles for use in criminal damage', 'Police and Criminal Evidence Act 1984 (section 1)'], 3],
  [['Fireworks', 'Police and Criminal Evidence Act 1984 (section 1)'], 1],
  [['Psychoactive substances', 'Psychoactive Substances Act 2016 (s36(2))'], 2],
  [['Firearms', 'Firearms Act 1968 (section 47)'], 1.2],
  [['', 'Misuse of Drugs Act 1971 (section 23)'], 0.8],
]);

const SECTION_60 = 'Criminal Justice and Public Order Act 1994 (section 60)';

const OUTCOMES_WITHOUT_ARREST = new WeightedTable([
  ['A no further action disposal', 80],
  ['Community resolution', 9],
  ['Khat or Cannabis warning', 5],
  ['Summons / charged by post', 3],
  ['Penalty Notice for Disorder', 1.5],
  ['Caution (simple or conditional)', 1],
  ['', 0.5],
]);

const GROUNDS = new WeightedTable([
  ['Seen to pass an item to another person, walked off on seeing officers, area of recent reports.', 30],
  ['Matched the description given by a caller minutes before, same clothing and direction.', 25],
  ['Smell of cannabis from the vehicle.', 20],
  ['Bulge in waistband, evasive answers, "just leave me alone", known to carry.', 15],
  ['', 10],
]);

function searchColumns(random: RandomSource, incident: Incident): string[] {
  const [object, law] = OBJECTS.draw(random);
  const isArrest = incident.records.some((record) => record.power === 'arrests');
  const outcome = isArrest ? 'Arrest' : OUTCOMES_WITHOUT_ARREST.draw(random);
  const isNoAction = outcome === 'A no further action disposal' || outcome === '';
  const isStripped = random.chance(0.03);
  const isChild = incident.subject.age < 18;
  const isExposed = isStripped && random.chance(0.25);
  return [
    SEARCH_TYPES.draw(random),
    incident.section60 === '' ? law : SECTION_60,
    incident.section60 === '' ? object : 'Anything to threaten or harm anyone',
    GROUNDS.draw(random),
    outcome,
    linkOf(random, isNoAction),
    isStripped ? 'yes' : 'no',
    isExposed ? 'yes' : 'no',
    isChild ? (isExposed ? 'yes' : yesNo(random, 0.2)) : 'not applicable',
    yesNo(random, 0.3),
    incident.section60,
  ];
}

/** Whether what came of the search was what it was for; some no-action searches still found something. */
function linkOf(random: RandomSource, isNoAction: boolean): string {
  if (random.chance(0.06)) return 'unknown';
  return yesNo(random, isNoAction ? 0.05 : 0.78);
}

const TACTICS = new WeightedTable([
  ['Compliant handcuffing', 42],
  ['Non-compliant handcuffing', 22],
  ['Unarmed skills', 16],
  ['Ground restraint', 9],
  ['Limb/body restraints', 3],
  ['Irritant spray drawn', 2],
  ['Irritant spray used', 2],
  ['Baton drawn', 1.2],
  ['CED drawn', 1.5],
  ['CED red-dot', 1.8],
  ['CED fired', 0.5],
  ['Spit and bite guard', 1],
  ['Shield', 0.6],
]);
const REASONS = [
  'Protect self',
  'Protect public',
  'Protect other officers',
  'Prevent escape',
  'Effect arrest',
  'Effect search',
];
const FACTORS = [
  'Alcohol',
  'Drugs',
  'Mental health',
  'Size/gender/build',
  'Prior knowledge',
  'Possession of a weapon',
];
const LOCATIONS = [
  'Street/highway',
  'Dwelling',
  'Custody block',
  'Licensed premises',
  'Hospital/A&E',
  'Retail premises',
];
const CONDUCT = new WeightedTable([
  ['Compliant', 45],
  ['Verbal resistance/gestures', 15],
  ['Passive resistance', 14],
  ['Active resistance', 20],
  ['Assaultive resistance', 5],
  ['Serious or aggravated resistance', 1],
]);
const SUBJECT_INJURIES = new WeightedTable([
  ['none', 92],
  ['minor', 7.4],
  ['serious', 0.6],
]);
const FORCE_OUTCOMES = new WeightedTable([
  ['Arrested', 68],
  ['Made off/escaped', 3],
  ['Detained - Mental Health Act', 9],
  ['Hospitalised', 3],
  ['Other', 17],
]);

function forceColumns(random: RandomSource, incident: Incident, record: PowerRecord): string[] {
  const isArrest = incident.records.some((other) => other.power === 'arrests');
  const tactics = [TACTICS.draw(random)];
  while (tactics.length < 4 && random.chance(0.3)) tactics.push(TACTICS.draw(random));
  return [
    tactics.join(';'),
    some(random, REASONS, 3),
    some(random, FACTORS, 2),
    random.pick(LOCATIONS),
    CONDUCT.draw(random),
    SUBJECT_INJURIES.draw(random),
    isArrest ? 'Arrested' : FORCE_OUTCOMES.draw(random),
    record.officers.length === incident.officers.length ? 'yes' : 'no',
  ];
}

const OFFENCES = new WeightedTable([
  ['Assault', 26],
  ['Theft', 17],
  ['Drugs', 13],
  ['Public order', 11],
  ['Criminal damage', 9],
  ['Burglary', 7],
  ['Drink or drug driving', 9],
  ['Breach of bail or order', 8],
]);
const NECESSITY = [
  'prompt and effective investigation',
  'prevent disappearance',
  'prevent physical injury',
  'protect child or vulnerable person',
  'ascertain name',
  'ascertain address',
];
const RISKS = new WeightedTable([
  ['standard', 62],
  ['medium', 28],
  ['high', 10],
]);

function yesNo(random: RandomSource, probability: number): string {
  return random.chance(probability) ? 'yes' : 'no';
}

/** One or more of `items`, in their own order, `;` between them. */
function some(random: RandomSource, items: readonly string[], most: number): string {
  const chance = most / items.length / 1.6;
  const chosen = items.filter(() => random.chance(chance));
  return (chosen.length === 0 ? [random.pick(items)] : chosen).join(';');
}
