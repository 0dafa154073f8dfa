import { codeList } from './code-list';

/** A set of national rules on recording hate incidents that are no crime. */
export interface HateIncidentRegime {
  readonly code: string;
  readonly label: string;
  /** Its first day; null where no day is settled, so that only a file's own statement puts a record under it. */
  readonly startsOn: string | null;
}

/** The regimes in order; each ends where the next begins. Figures either side of a start are not alike (domain 8). */
export const HATE_INCIDENT_REGIMES = [
  { code: 'guidance_2014', label: 'National guidance of 2014', startsOn: '2014-05-01' },
  { code: 'judgment_2021', label: 'Court of Appeal judgment, December 2021', startsOn: '2021-12-20' },
  { code: 'interim_2022', label: 'Interim guidance, July 2022', startsOn: '2022-07-21' },
  { code: 'code_2023', label: 'Statutory code of practice, June 2023', startsOn: '2023-06-03' },
  { code: 'later_reform', label: 'Later reform', startsOn: null },
] as const satisfies readonly HateIncidentRegime[];

export const HATE_REGIME_CODES = codeList(HATE_INCIDENT_REGIMES);

/** The regime that a report of a day falls under; null before the first. Days as YYYY-MM-DD in London. */
export function hateIncidentRegimeOn(date: string): string | null {
  let code: string | null = null;
  for (const regime of HATE_INCIDENT_REGIMES) {
    if (regime.startsOn !== null && regime.startsOn <= date) code = regime.code;
  }
  return code;
}
