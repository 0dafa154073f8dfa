import { codeList } from './code-list';

export const HATE_CLASSIFICATIONS = codeList([
  { code: 'hate_crime', label: 'Hate crime', aliases: ['Crime'] },
  { code: 'non_crime_hate_incident', label: 'Non-crime hate incident', aliases: ['NCHI', 'Non-crime'] },
  { code: 'not_recorded', label: 'Not recorded' },
  { code: 'unclassified', label: 'Unclassified', aliases: ['Not yet classified'] },
]);

/** The five monitored strands, and others that a force monitors. Not the protected characteristics of the Equality Act. */
export const HATE_STRANDS = codeList([
  { code: 'race', label: 'Race' },
  { code: 'religion', label: 'Religion', aliases: ['Faith', 'Religion or belief'] },
  { code: 'sexual_orientation', label: 'Sexual orientation' },
  { code: 'disability', label: 'Disability' },
  { code: 'transgender', label: 'Transgender', aliases: ['Transgender identity'] },
  { code: 'other', label: 'Other' },
]);

export const ASSESSOR_ROLES = codeList([
  { code: 'call_handler', label: 'Call handler' },
  { code: 'officer', label: 'Officer' },
  { code: 'supervisor', label: 'Supervisor' },
  { code: 'specialist', label: 'Specialist' },
  { code: 'crime_registrar', label: 'Crime registrar', aliases: ['Force crime registrar'] },
]);

export const PERSONAL_DATA_GROUNDS = codeList([
  { code: 'harm_risk', label: 'Real risk of significant harm', aliases: ['Risk of significant harm'] },
  { code: 'offence_risk', label: 'Real risk of a future offence', aliases: ['Risk of future offence'] },
]);

export const REVIEW_OUTCOMES = codeList([
  { code: 'agreed', label: 'Agreed' },
  { code: 'to_crime', label: 'Changed to a crime' },
  { code: 'to_non_crime', label: 'Changed to a non-crime hate incident' },
  { code: 'to_not_recorded', label: 'Changed to not recorded' },
  { code: 'personal_data_removed', label: 'Personal data removed' },
]);

/** Whether the report was weighed as trivial, irrational or malicious, and what came of it. */
export const TRIVIAL_TESTS = codeList([
  { code: 'yes', label: 'Yes', aliases: ['Y', 'True', '1'] },
  { code: 'no', label: 'No', aliases: ['N', 'False', '0'] },
  { code: 'not_trivial', label: 'Not trivial', aliases: ['Passed'] },
  { code: 'trivial', label: 'Trivial' },
  { code: 'irrational', label: 'Irrational' },
  { code: 'malicious', label: 'Malicious' },
]);
