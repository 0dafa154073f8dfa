import { codeList } from './code-list';

/**
 * What a person said of themselves: the 18+1 codes, with the census's Roma beside them. Sources spell a group in three
 * ways: the code, the 2011 census label (data.police.uk) and the 2021 census label.
 */
const SELF_DEFINED = [
  {
    code: 'W1',
    label: 'White: British',
    aliases: [
      'White - English/Welsh/Scottish/Northern Irish/British',
      'White: English, Welsh, Scottish, Northern Irish or British',
      'English/Welsh/Scottish/Northern Irish/British',
      'White British',
      'British',
    ],
  },
  { code: 'W2', label: 'White: Irish', aliases: ['Irish'] },
  {
    code: 'W3',
    label: 'White: Gypsy or Irish Traveller',
    aliases: ['Gypsy or Irish Traveller', 'White: Gypsy/Irish Traveller'],
  },
  { code: 'W4', label: 'White: Roma', aliases: ['Roma'] },
  {
    code: 'W9',
    label: 'White: other',
    aliases: ['White - Any other White background', 'White: Other White', 'Any other White background'],
  },
  {
    code: 'M1',
    label: 'Mixed: White and Black Caribbean',
    aliases: [
      'Mixed/Multiple ethnic groups - White and Black Caribbean',
      'Mixed or Multiple ethnic groups: White and Black Caribbean',
      'White and Black Caribbean',
    ],
  },
  {
    code: 'M2',
    label: 'Mixed: White and Black African',
    aliases: [
      'Mixed/Multiple ethnic groups - White and Black African',
      'Mixed or Multiple ethnic groups: White and Black African',
      'White and Black African',
    ],
  },
  {
    code: 'M3',
    label: 'Mixed: White and Asian',
    aliases: [
      'Mixed/Multiple ethnic groups - White and Asian',
      'Mixed or Multiple ethnic groups: White and Asian',
      'White and Asian',
    ],
  },
  {
    code: 'M9',
    label: 'Mixed: other',
    aliases: [
      'Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background',
      'Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups',
      'Any other Mixed background',
      'Any other Mixed/Multiple ethnic background',
    ],
  },
  {
    code: 'A1',
    label: 'Asian: Indian',
    aliases: ['Asian/Asian British - Indian', 'Asian, Asian British or Asian Welsh: Indian', 'Indian'],
  },
  {
    code: 'A2',
    label: 'Asian: Pakistani',
    aliases: [
      'Asian/Asian British - Pakistani',
      'Asian, Asian British or Asian Welsh: Pakistani',
      'Pakistani',
    ],
  },
  {
    code: 'A3',
    label: 'Asian: Bangladeshi',
    aliases: [
      'Asian/Asian British - Bangladeshi',
      'Asian, Asian British or Asian Welsh: Bangladeshi',
      'Bangladeshi',
    ],
  },
  {
    code: 'A9',
    label: 'Asian: other',
    aliases: [
      'Asian/Asian British - Any other Asian background',
      'Asian, Asian British or Asian Welsh: Other Asian',
      'Any other Asian background',
    ],
  },
  {
    code: 'B1',
    label: 'Black: Caribbean',
    aliases: [
      'Black/African/Caribbean/Black British - Caribbean',
      'Black, Black British, Black Welsh, Caribbean or African: Caribbean',
      'Black/Black British - Caribbean',
      'Caribbean',
      'Black Caribbean',
    ],
  },
  {
    code: 'B2',
    label: 'Black: African',
    aliases: [
      'Black/African/Caribbean/Black British - African',
      'Black, Black British, Black Welsh, Caribbean or African: African',
      'Black/Black British - African',
      'African',
      'Black African',
    ],
  },
  {
    code: 'B9',
    label: 'Black: other',
    aliases: [
      'Black/African/Caribbean/Black British - Any other Black/African/Caribbean background',
      'Black, Black British, Black Welsh, Caribbean or African: Other Black',
      'Any other Black background',
      'Any other Black/African/Caribbean background',
    ],
  },
  {
    code: 'O1',
    label: 'Chinese',
    // The census of 2011 moved this group from "other" to "Asian"; systems that followed write A4.
    aliases: [
      'A4',
      'Asian/Asian British - Chinese',
      'Asian, Asian British or Asian Welsh: Chinese',
      'Asian: Chinese',
    ],
  },
  {
    code: 'O2',
    label: 'Other: Arab',
    aliases: ['Other ethnic group - Arab', 'Other ethnic group: Arab', 'Arab'],
  },
  {
    code: 'O9',
    label: 'Other: any other group',
    aliases: [
      'Other ethnic group - Any other ethnic group',
      'Other ethnic group: Any other ethnic group',
      'Any other ethnic group',
    ],
  },
  {
    code: 'NS',
    label: 'Not stated',
    // data.police.uk files this one under "Other", which it is not.
    aliases: [
      'Other ethnic group - Not stated',
      'Refused',
      'Declined',
      'Prefer not to say',
      'N1',
      'N2',
      'N3',
      'N4',
    ],
  },
] as const;

export const SELF_DEFINED_ETHNICITIES = codeList(SELF_DEFINED);

/** What an officer saw: the six answers of the form, with the IC codes of the Police National Computer read into them. */
export const OFFICER_DEFINED_ETHNICITIES = codeList([
  {
    code: 'white',
    label: 'White',
    aliases: ['IC1', 'IC2', '1', '2', 'White North European', 'White South European', 'Dark European'],
  },
  { code: 'black', label: 'Black', aliases: ['IC3', '3'] },
  {
    code: 'asian',
    label: 'Asian',
    aliases: ['IC4', '4', 'IC5', '5', 'Chinese, Japanese or other South East Asian', 'Chinese'],
  },
  { code: 'mixed', label: 'Mixed' },
  {
    code: 'other',
    label: 'Other',
    aliases: ['IC6', '6', 'Arabic or North African', 'Middle Eastern', 'Arab'],
  },
  { code: 'unknown', label: 'Unknown', aliases: ['IC9', '9', 'IC0', '0', 'Not known'] },
]);

/** The groups that rates are compared over, and that the census counts. */
export const ETHNIC_GROUPS = codeList([
  { code: 'white', label: 'White' },
  {
    code: 'mixed',
    label: 'Mixed or multiple',
    aliases: ['Mixed', 'Mixed or Multiple ethnic groups', 'Mixed/Multiple ethnic groups'],
  },
  {
    code: 'asian',
    label: 'Asian',
    aliases: ['Asian or Asian British', 'Asian, Asian British or Asian Welsh', 'Asian/Asian British'],
  },
  {
    code: 'black',
    label: 'Black',
    aliases: [
      'Black or Black British',
      'Black, Black British, Black Welsh, Caribbean or African',
      'Black/African/Caribbean/Black British',
    ],
  },
  { code: 'other', label: 'Other', aliases: ['Other ethnic group'] },
  { code: 'not_stated', label: 'Not stated' },
]);

export type EthnicGroup = (typeof ETHNIC_GROUPS)['codes'][number];

const GROUP_OF_LETTER: Record<string, EthnicGroup> = {
  W: 'white',
  M: 'mixed',
  A: 'asian',
  B: 'black',
  O: 'other',
  N: 'not_stated',
};

/** The group of a self-defined code or of a group's own code, as the 2021 census groups it; null for any other text. */
export function ethnicGroupOf(code: string): EthnicGroup | null {
  if (code === 'O1') return 'asian';
  const isSelfDefined = (SELF_DEFINED_ETHNICITIES.codes as readonly string[]).includes(code);
  if (isSelfDefined) return GROUP_OF_LETTER[code.charAt(0)] ?? null;
  return (ETHNIC_GROUPS.codes as readonly string[]).includes(code) ? (code as EthnicGroup) : null;
}
