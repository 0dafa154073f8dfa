import { codeList } from './code-list';

const YES = { code: 'yes', label: 'Yes', aliases: ['Y', 'True', '1'] } as const;
const NO = { code: 'no', label: 'No', aliases: ['N', 'False', '0'] } as const;

/** The answers of a column that is yes, no or empty. */
export const YES_NO = codeList([YES, NO]);

/** A yes or no as files write it; null where the text is neither. */
export function readYesNo(text: string): boolean | null {
  const answer = YES_NO.read(text);
  return answer === null ? null : answer === 'yes';
}

/** Answers of a form that has a third box. */
export const YES_NO_UNKNOWN = codeList([
  YES,
  NO,
  { code: 'unknown', label: 'Unknown', aliases: ['Not known', 'Unk', 'Not stated'] },
]);

/** Whether an appropriate adult was there; not asked for an adult who needs none. */
export const YES_NO_NOT_APPLICABLE = codeList([
  YES,
  NO,
  { code: 'not_applicable', label: 'Not applicable', aliases: ['N/A', 'NA', 'Not required'] },
]);

export const GENDERS = codeList([
  { code: 'male', label: 'Male', aliases: ['M', 'Man'] },
  { code: 'female', label: 'Female', aliases: ['F', 'Woman'] },
  { code: 'other', label: 'Other', aliases: ['Non-binary', 'Transgender', 'X'] },
  { code: 'unknown', label: 'Unknown', aliases: ['Not known', 'Not stated', 'U'] },
]);

/** How exactly a source knows its times. */
export const TIME_PRECISIONS = codeList([
  { code: 'exact', label: 'To the second', aliases: ['second', 'seconds'] },
  { code: 'minute', label: 'To the minute', aliases: ['minutes'] },
  { code: 'hour', label: 'To the hour', aliases: ['hours'] },
  { code: 'date', label: 'The day only', aliases: ['day'] },
]);

export const INJURIES = codeList([
  { code: 'none', label: 'None', aliases: ['No', 'No injury', 'Uninjured'] },
  { code: 'minor', label: 'Minor', aliases: ['Slight', 'Minor injury'] },
  { code: 'serious', label: 'Serious', aliases: ['Severe', 'Serious injury'] },
  { code: 'fatal', label: 'Fatal', aliases: ['Death', 'Fatality'] },
]);
