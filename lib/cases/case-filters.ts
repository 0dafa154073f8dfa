import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import { isPower, POWER_NAMES, POWERS } from '@/lib/reference/powers';
import { CASE_STATES, type CaseState } from './case-state';
import { CASE_STATE_NAMES, type CaseFilters } from './non-activation-case';

/** The filters of the cases list as its address gives them, and what of the address could not be used, in words. */
export function readCaseFilters(params: SearchParams): { filters: CaseFilters; problems: string[] } {
  const problems: string[] = [];
  const state = firstValue(params, 'state') ?? 'open';
  const power = firstValue(params, 'power');
  const isState = state === 'all' || (CASE_STATES as readonly string[]).includes(state);
  if (!isState) problems.push(`There is no state called "${state}", so open cases are shown.`);
  if (power !== undefined && !isPower(power)) {
    problems.push(`There is no power called "${power}", so all powers are shown.`);
  }
  return {
    filters: {
      state: state === 'all' ? null : isState ? (state as CaseState) : 'open',
      power: power !== undefined && isPower(power) ? power : null,
      areaCode: firstValue(params, 'area') ?? null,
      page: readPageNumber(params),
    },
    problems,
  };
}

/** The address of the same list with another page. */
export function casesHref(forceId: string, filters: CaseFilters, page: number): string {
  const params = new URLSearchParams({ force: forceId, state: filters.state ?? 'all' });
  if (filters.power !== null) params.set('power', filters.power);
  if (filters.areaCode !== null) params.set('area', filters.areaCode);
  if (page > 1) params.set('page', String(page));
  return `/cases?${params}`;
}

export const STATE_OPTIONS = [
  { value: 'all', text: 'All states' },
  ...CASE_STATES.map((state) => ({ value: state as string, text: CASE_STATE_NAMES[state] })),
];

export const POWER_OPTIONS = [
  { value: '', text: 'All powers' },
  ...POWERS.map((power) => ({ value: power as string, text: POWER_NAMES[power] })),
];
