import type { CodeOfText } from './kent-files';

/** Every line is one search, whatever its type. */
export const TYPES_TOGETHER: CodeOfText = {
  'Person search': 'all',
  'Person and Vehicle search': 'all',
  'Vehicle search': 'all',
};

export const OUTCOMES: CodeOfText = {
  'A no further action disposal': 'nfa',
  Arrest: 'arrest',
  'Khat or Cannabis warning': 'drugs_warning',
  'Community resolution': 'community_resolution',
  'Summons / charged by post': 'summons_or_charge',
  'Penalty Notice for Disorder': 'penalty_notice',
  'Caution (simple or conditional)': 'caution',
};

export const OBJECTS: CodeOfText = {
  'Controlled drugs': 'controlled_drugs',
  'Psychoactive substances': 'psychoactive_substances',
  'Offensive weapons': 'offensive_weapons',
  'Stolen goods': 'stolen_goods',
  'Article for use in theft': 'articles_for_theft',
  'Evidence of offences under the Act': 'evidence_of_offences',
  Firearms: 'firearms',
  'Detailed object of search unavailable': 'unavailable',
  'Articles for use in criminal damage': 'articles_for_criminal_damage',
  'Anything to threaten or harm anyone': 'threaten_or_harm',
  Fireworks: 'fireworks',
  'Game or poaching equipment': 'game_or_poaching_equipment',
};

export const LEGISLATION: CodeOfText = {
  'Misuse of Drugs Act 1971 (section 23)': 'mda_1971_s23',
  'Police and Criminal Evidence Act 1984 (section 1)': 'pace_1984_s1',
  'Criminal Justice and Public Order Act 1994 (section 60)': 'cjpoa_1994_s60',
  'Psychoactive Substances Act 2016 (s36(2))': 'psychoactive_2016_s36',
  'Poaching Prevention Act 1862 (section 2)': 'poaching_1862_s2',
  'Firearms Act 1968 (section 47)': 'firearms_1968_s47',
  'Environmental Protection Act 1990 (section 34B )': 'epa_1990_s34b',
  'Wildlife and Countryside Act 1981 (section 19)': 'wildlife_1981_s19',
  'Aviation Security Act 1982 (section 27(1))': 'aviation_1982_s27',
  'Deer Act 1991 (section 12)': 'deer_1991_s12',
};

export const GENDERS: CodeOfText = { Male: 'male', Female: 'female', Other: 'other' };

export const AGE_BANDS: CodeOfText = {
  'under 10': 'under_10',
  '10-17': '10_17',
  '18-24': '18_24',
  '25-34': '25_34',
  'over 34': 'over_34',
};

export const OFFICER_DEFINED: CodeOfText = {
  White: 'white',
  Black: 'black',
  Asian: 'asian',
  Mixed: 'mixed',
  Other: 'other',
};

export const SELF_DEFINED: CodeOfText = {
  'White - English/Welsh/Scottish/Northern Irish/British': 'white',
  'White - Irish': 'white',
  'White - Gypsy or Irish Traveller': 'white',
  'White - Any other White background': 'white',
  'Black/African/Caribbean/Black British - African': 'black',
  'Black/African/Caribbean/Black British - Caribbean': 'black',
  'Black/African/Caribbean/Black British - Any other Black/African/Caribbean background': 'black',
  'Asian/Asian British - Indian': 'asian',
  'Asian/Asian British - Pakistani': 'asian',
  'Asian/Asian British - Bangladeshi': 'asian',
  'Asian/Asian British - Chinese': 'asian',
  'Asian/Asian British - Any other Asian background': 'asian',
  'Mixed/Multiple ethnic groups - White and Black Caribbean': 'mixed',
  'Mixed/Multiple ethnic groups - White and Black African': 'mixed',
  'Mixed/Multiple ethnic groups - White and Asian': 'mixed',
  'Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background': 'mixed',
  'Other ethnic group - Any other ethnic group': 'other',
  'Other ethnic group - Not stated': 'not_stated',
};
