/** The states of a non-activation case: domain 4. */
export const CASE_STATES = [
  'open',
  'supervisor_decided',
  'redacted',
  'released',
  'reviewed',
  'force_responded',
  'closed',
  'withdrawn',
] as const;

export type CaseState = (typeof CASE_STATES)[number];
