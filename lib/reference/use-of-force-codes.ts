import { codeList } from './code-list';

/** What was used, in the groups of the national use-of-force return. */
export const TACTICS = codeList([
  {
    code: 'tactical_communication',
    label: 'Tactical communication',
    aliases: ['Tactical communications', 'Verbal commands'],
  },
  {
    code: 'handcuffs_compliant',
    label: 'Handcuffing, compliant',
    aliases: ['Compliant handcuffing', 'Handcuffs (compliant)', 'Handcuffed compliant'],
  },
  {
    code: 'handcuffs_non_compliant',
    label: 'Handcuffing, non-compliant',
    aliases: ['Non-compliant handcuffing', 'Handcuffs (non-compliant)', 'Non compliant handcuffing'],
  },
  {
    code: 'handcuffs',
    label: 'Handcuffing, compliance not stated',
    aliases: ['Handcuffing not stated', 'Handcuffing', 'Handcuffed'],
  },
  {
    code: 'limb_body_restraints',
    label: 'Limb or body restraints',
    aliases: ['Limb / Body restraints', 'Leg restraints', 'Limb restraints'],
  },
  { code: 'ground_restraint', label: 'Ground restraint' },
  {
    code: 'unarmed_skills',
    label: 'Unarmed skills',
    aliases: [
      'Unarmed skill',
      'Unarmed skills including pressure points, strikes, restraints and take-downs',
    ],
  },
  { code: 'baton_drawn', label: 'Baton drawn' },
  { code: 'baton_used', label: 'Baton used' },
  { code: 'baton', label: 'Baton, use not stated', aliases: ['Baton not stated'] },
  {
    code: 'irritant_spray_drawn',
    label: 'Irritant spray drawn',
    aliases: ['Irritant spray - drawn', 'PAVA drawn', 'CS drawn'],
  },
  {
    code: 'irritant_spray_used',
    label: 'Irritant spray used',
    aliases: ['Irritant spray - used', 'PAVA used', 'CS used'],
  },
  { code: 'irritant_spray', label: 'Irritant spray, use not stated', aliases: ['Irritant spray not stated'] },
  { code: 'spit_guard', label: 'Spit and bite guard', aliases: ['Spit guard', 'Spit hood'] },
  { code: 'shield', label: 'Shield' },
  { code: 'ced_drawn', label: 'CED drawn', aliases: ['Taser drawn'] },
  { code: 'ced_aimed', label: 'CED aimed', aliases: ['Taser aimed'] },
  {
    code: 'ced_red_dot',
    label: 'CED red-dotted',
    aliases: ['CED red dot', 'CED red-dot', 'Taser red-dotted', 'Taser red dot'],
  },
  { code: 'ced_arced', label: 'CED arced', aliases: ['Taser arced'] },
  { code: 'ced_drive_stun', label: 'CED drive stun', aliases: ['Taser drive stun'] },
  {
    code: 'ced_angled_drive_stun',
    label: 'CED angled drive stun',
    aliases: ['CED angle drive stun', 'Taser angled drive stun'],
  },
  { code: 'ced_fired', label: 'CED fired', aliases: ['Taser fired'] },
  { code: 'ced_non_discharge', label: 'CED, not discharged', aliases: ['CED non-discharge'] },
  { code: 'ced_discharge', label: 'CED, discharged', aliases: ['CED discharge'] },
  {
    code: 'ced',
    label: 'CED, use not stated',
    aliases: ['CED not stated', 'Taser', 'Conducted energy device'],
  },
  { code: 'aep_drawn', label: 'Attenuating energy projectile drawn', aliases: ['AEP drawn', 'AEP aimed'] },
  { code: 'aep_used', label: 'Attenuating energy projectile used', aliases: ['AEP used', 'AEP fired'] },
  { code: 'aep', label: 'Attenuating energy projectile, use not stated', aliases: ['AEP', 'AEP not stated'] },
  { code: 'firearm_aimed', label: 'Firearm aimed', aliases: ['Firearms aimed'] },
  { code: 'firearm_fired', label: 'Firearm fired', aliases: ['Firearms fired', 'Firearms discharged'] },
  { code: 'firearm', label: 'Firearm, use not stated', aliases: ['Firearms'] },
  { code: 'dog_deployed', label: 'Dog deployed' },
  { code: 'dog_bite', label: 'Dog bite', aliases: ['Dog bitten'] },
  { code: 'dog', label: 'Dog, use not stated', aliases: ['Dog not stated'] },
  { code: 'other', label: 'Other or improvised', aliases: ['Other / improvised', 'Improvised', 'Other'] },
]);

export const FORCE_REASONS = codeList([
  { code: 'protect_self', label: 'Protect self' },
  { code: 'protect_public', label: 'Protect the public', aliases: ['Protect public'] },
  { code: 'protect_subject', label: 'Protect the subject', aliases: ['Protect subject'] },
  { code: 'protect_officers', label: 'Protect other officers', aliases: ['Protect other officer'] },
  { code: 'prevent_offence', label: 'Prevent an offence', aliases: ['Prevent offence'] },
  { code: 'secure_evidence', label: 'Secure evidence' },
  { code: 'effect_search', label: 'Carry out a search', aliases: ['Effect search'] },
  { code: 'effect_arrest', label: 'Make an arrest', aliases: ['Effect arrest'] },
  { code: 'method_of_entry', label: 'Gain entry', aliases: ['Method of entry'] },
  { code: 'remove_handcuffs', label: 'Remove handcuffs' },
  { code: 'prevent_harm', label: 'Prevent harm' },
  { code: 'prevent_escape', label: 'Prevent escape' },
  { code: 'other', label: 'Other' },
]);

export const IMPACT_FACTORS = codeList([
  {
    code: 'weapon',
    label: 'Possession of a weapon',
    aliases: ['Possesion of a weapon', 'Weapon possession'],
  },
  { code: 'alcohol', label: 'Alcohol' },
  { code: 'drugs', label: 'Drugs' },
  { code: 'mental_health', label: 'Mental health', aliases: ['Mental ill health'] },
  { code: 'prior_knowledge', label: 'Prior knowledge' },
  {
    code: 'size_gender_build',
    label: 'Size, gender or build',
    aliases: ['Size/Gender/Build', 'Size, gender, build'],
  },
  {
    code: 'acute_behavioural_disturbance',
    label: 'Acute behavioural disturbance',
    aliases: ['Acute Behavioural Disorder', 'ABD'],
  },
  { code: 'crowd', label: 'Crowd' },
  { code: 'other', label: 'Other' },
  { code: 'none', label: 'None', aliases: ['No impact factors'] },
]);

export const LOCATION_TYPES = codeList([
  { code: 'street', label: 'Street or highway', aliases: ['Street/Highway', 'Street', 'Highway'] },
  { code: 'public_transport', label: 'Public transport' },
  { code: 'retail', label: 'Retail premises', aliases: ['Shop'] },
  {
    code: 'open_ground',
    label: 'Open ground',
    aliases: ['Open ground (e.g. park, car park, field)', 'Park'],
  },
  { code: 'licensed_premises', label: 'Licensed premises' },
  { code: 'sports_or_event', label: 'Sports or event stadium', aliases: ['Sports or Event Stadia'] },
  {
    code: 'hospital',
    label: 'Hospital (not mental health)',
    aliases: ['Hospital/A&E (non-mental-health setting)', 'Hospital', 'Hospital/A&E'],
  },
  { code: 'mental_health_setting', label: 'Mental health setting' },
  {
    code: 'police_vehicle_cage',
    label: 'Police vehicle with a cage',
    aliases: ['Police vehicle with prisoner handling cage'],
  },
  {
    code: 'police_vehicle',
    label: 'Police vehicle without a cage',
    aliases: ['Police vehicle without prisoner handling cage', 'Police vehicle'],
  },
  { code: 'dwelling', label: 'Dwelling', aliases: ['Home', 'House'] },
  {
    code: 'police_station',
    label: 'Police station (not custody)',
    aliases: ['Police station (excluding custody block)', 'Police station'],
  },
  { code: 'custody', label: 'Custody block', aliases: ['Custody', 'Custody suite'] },
  { code: 'ambulance', label: 'Ambulance' },
  { code: 'other', label: 'Other' },
]);

export const SUBJECT_CONDUCTS = codeList([
  { code: 'compliant', label: 'Compliant', aliases: ['Compliance'] },
  {
    code: 'verbal_resistance',
    label: 'Verbal resistance or gestures',
    aliases: ['Verbal resistance', 'Verbal resistance / gestures'],
  },
  { code: 'passive_resistance', label: 'Passive resistance' },
  { code: 'active_resistance', label: 'Active resistance' },
  { code: 'aggressive_resistance', label: 'Aggressive resistance', aliases: ['Assaultive resistance'] },
  {
    code: 'serious_resistance',
    label: 'Serious or aggravated resistance',
    aliases: [
      'Serious or aggravated aggressive resistance',
      'Aggravated resistance',
      'Serious/aggravated resistance',
    ],
  },
]);

export const FORCE_OUTCOMES = codeList([
  { code: 'arrested', label: 'Arrested', aliases: ['Arrest'] },
  { code: 'made_off', label: 'Made off or escaped', aliases: ['Made off/escaped', 'Escaped'] },
  { code: 'hospitalised', label: 'Taken to hospital', aliases: ['Hospitalised'] },
  {
    code: 'mental_health_detention',
    label: 'Detained under the Mental Health Act',
    aliases: ['Detained - Mental Health Act', 'Detained under Mental Health Act'],
  },
  { code: 'fatality', label: 'Death', aliases: ['Fatality'] },
  { code: 'nfa', label: 'No further action' },
  { code: 'other', label: 'Other' },
]);
