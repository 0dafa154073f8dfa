import { codeList } from './code-list';

export const SEARCH_TYPES = codeList([
  { code: 'person', label: 'Person search', aliases: ['Person'] },
  { code: 'vehicle', label: 'Vehicle search', aliases: ['Vehicle'] },
  { code: 'person_and_vehicle', label: 'Person and vehicle search', aliases: ['Person and vehicle'] },
]);

/** The power a search was made under. Sections as the data portal spells them, and as forms abbreviate them. */
export const LEGISLATION = codeList([
  {
    code: 'mda_1971_s23',
    label: 'Misuse of Drugs Act 1971 (section 23)',
    aliases: [
      's23 Misuse of Drugs Act',
      'Misuse of Drugs Act',
      's23 MDA',
      'MDA s23',
      's23 Misuse of Drugs Act 1971',
    ],
  },
  {
    code: 'pace_1984_s1',
    label: 'Police and Criminal Evidence Act 1984 (section 1)',
    aliases: ['s1 PACE', 'PACE s1', 'PACE 1984 s1', 'Section 1 PACE'],
  },
  {
    code: 'pace_1984_s6',
    label: 'Police and Criminal Evidence Act 1984 (section 6)',
    aliases: ['s6 PACE', 'PACE s6'],
  },
  {
    code: 'cjpoa_1994_s60',
    label: 'Criminal Justice and Public Order Act 1994 (section 60)',
    aliases: ['s60', 'Section 60', 's60 CJPOA', 'CJPOA s60', 'Section 60 CJPOA'],
  },
  {
    code: 'firearms_1968_s47',
    label: 'Firearms Act 1968 (section 47)',
    aliases: ['s47 Firearms Act', 's47 Firearms Act 1968'],
  },
  {
    code: 'tact_2000_s43',
    label: 'Terrorism Act 2000 (section 43)',
    aliases: ['s43 TACT', 'TACT s43', 's43 Terrorism Act'],
  },
  { code: 'tact_2000_s43a', label: 'Terrorism Act 2000 (section 43A)', aliases: ['s43A TACT', 'TACT s43A'] },
  {
    code: 'tact_2000_s47a',
    label: 'Terrorism Act 2000 (section 47A)',
    aliases: ['s47A', 's47A TACT', 'TACT s47A', 's47A Terrorism Act'],
  },
  {
    code: 'poa_2023_s10',
    label: 'Public Order Act 2023 (section 10)',
    aliases: ['s10 POA', 'POA 2023 s10', 's10 Public Order Act 2023'],
  },
  {
    code: 'poa_2023_s11',
    label: 'Public Order Act 2023 (section 11)',
    aliases: ['s11 POA', 'POA 2023 s11', 's11 Public Order Act 2023'],
  },
  {
    code: 'psychoactive_2016_s36',
    label: 'Psychoactive Substances Act 2016 (section 36)',
    aliases: ['Psychoactive Substances Act 2016 (s36(2))'],
  },
  {
    code: 'psychoactive_2016_s37',
    label: 'Psychoactive Substances Act 2016 (section 37)',
    aliases: ['Psychoactive Substances Act 2016 (s37(2))'],
  },
  { code: 'cja_1988_s139b', label: 'Criminal Justice Act 1988 (section 139B)', aliases: ['s139B CJA'] },
  { code: 'poaching_1862_s2', label: 'Poaching Prevention Act 1862 (section 2)' },
  { code: 'wildlife_1981_s19', label: 'Wildlife and Countryside Act 1981 (section 19)' },
  { code: 'cema_1979_s163', label: 'Customs and Excise Management Act 1979 (section 163)' },
  {
    code: 'aviation_1982_s27',
    label: 'Aviation Security Act 1982 (section 27)',
    aliases: ['Aviation Security Act 1982 (section 27(1))'],
  },
  { code: 'epa_1990_s34b', label: 'Environmental Protection Act 1990 (section 34B)' },
  { code: 'deer_1991_s12', label: 'Deer Act 1991 (section 12)' },
  { code: 'crossbows_1987_s4', label: 'Crossbows Act 1987 (section 4)' },
  { code: 'hunting_2004_s8', label: 'Hunting Act 2004 (section 8)' },
  { code: 'badgers_1992_s11', label: 'Protection of Badgers Act 1992 (section 11)' },
  { code: 'public_stores_1875_s6', label: 'Public Stores Act 1875 (section 6)' },
  { code: 'seals_1970_s4', label: 'Conservation of Seals Act 1970 (section 4)' },
  {
    code: 'sporting_events_1985_s7',
    label: 'Sporting Events Act 1985 (section 7)',
    aliases: ['Sporting Events (Control of Alcohol etc.) Act 1985 (section 7)'],
  },
]);

/** Powers that need no suspicion of the person: shown apart and never in a find rate (domain 6). */
export const NO_SUSPICION_LEGISLATION = ['cjpoa_1994_s60', 'tact_2000_s47a', 'poa_2023_s11'] as const;

export function needsNoSuspicion(legislation: string | null): boolean {
  return (NO_SUSPICION_LEGISLATION as readonly (string | null)[]).includes(legislation);
}

export const SEARCH_OBJECTS = codeList([
  { code: 'controlled_drugs', label: 'Controlled drugs', aliases: ['Drugs'] },
  {
    code: 'offensive_weapons',
    label: 'Offensive weapons',
    aliases: ['Offensive weapon', 'Weapons', 'Points and blades'],
  },
  {
    code: 'articles_for_theft',
    label: 'Articles for use in theft',
    aliases: ['Article for use in theft', 'Going equipped'],
  },
  { code: 'stolen_goods', label: 'Stolen goods', aliases: ['Stolen property'] },
  {
    code: 'articles_for_criminal_damage',
    label: 'Articles for use in criminal damage',
    aliases: ['Article for use in criminal damage', 'Criminal damage'],
  },
  { code: 'threaten_or_harm', label: 'Anything to threaten or harm anyone' },
  { code: 'evidence_of_offences', label: 'Evidence of offences under the Act' },
  { code: 'firearms', label: 'Firearms', aliases: ['Firearm'] },
  { code: 'psychoactive_substances', label: 'Psychoactive substances' },
  { code: 'fireworks', label: 'Fireworks' },
  { code: 'game_or_poaching_equipment', label: 'Game or poaching equipment' },
  {
    code: 'goods_duty_unpaid',
    label: 'Goods on which duty has not been paid',
    aliases: ['Goods on which duty has not been paid etc.'],
  },
  { code: 'wildlife_evidence', label: 'Evidence of wildlife offences' },
  { code: 'crossbows', label: 'Crossbows', aliases: ['Crossbow'] },
  {
    code: 'hunting_evidence',
    label: 'Evidence of hunting with dogs',
    aliases: ['Evidence of hunting any wild mammal with a dog'],
  },
  { code: 'seals_or_hunting_equipment', label: 'Seals or hunting equipment' },
  {
    code: 'protest_articles',
    label: 'Articles for protest-related offences',
    aliases: ['Protest-related offences'],
  },
  { code: 'terrorism_evidence', label: 'Evidence of terrorism', aliases: ['Terrorism'] },
  { code: 'unavailable', label: 'Object not available', aliases: ['Detailed object of search unavailable'] },
]);

/** What followed a search. Spellings of the data portal before and after 2016, and those of forms. */
export const SEARCH_OUTCOMES = codeList([
  {
    code: 'nfa',
    label: 'No further action',
    aliases: [
      'A no further action disposal',
      'Nothing found - no further action',
      'No further action disposal',
      'Nothing found',
    ],
  },
  { code: 'arrest', label: 'Arrest', aliases: ['Suspect arrested', 'Arrested'] },
  { code: 'community_resolution', label: 'Community resolution', aliases: ['Local resolution'] },
  {
    code: 'drugs_warning',
    label: 'Cannabis or khat warning',
    aliases: [
      'Khat or Cannabis warning',
      'Offender given drugs possession warning',
      'Cannabis warning',
      'Khat warning',
    ],
  },
  {
    code: 'summons_or_charge',
    label: 'Summons or charge by post',
    aliases: ['Summons / charged by post', 'Suspect summonsed to court', 'Postal requisition', 'Summons'],
  },
  {
    code: 'penalty_notice',
    label: 'Penalty notice for disorder',
    aliases: ['Offender given penalty notice', 'Penalty notice', 'PND', 'Fixed penalty notice'],
  },
  {
    code: 'caution',
    label: 'Caution',
    aliases: [
      'Caution (simple or conditional)',
      'Offender cautioned',
      'Simple caution',
      'Conditional caution',
    ],
  },
  {
    code: 'verbal_warning',
    label: 'Verbal warning or words of advice',
    aliases: ['Verbal warning', 'Words of advice', 'Verbal warning or words of advice given'],
  },
  { code: 'seizure', label: 'Seizure of property', aliases: ['Property seized', 'Seized'] },
  {
    code: 'found_outcome_unavailable',
    label: 'Article found, outcome not available',
    aliases: ['Article found - Detailed outcome unavailable'],
  },
]);
