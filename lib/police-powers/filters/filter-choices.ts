import type { CountFilter, FilterDimension } from '@/lib/measures/count-filter';
import { NOT_RECORDED } from '@/lib/measures/measure';
import { AGE_BANDS } from '@/lib/reference/age-bands';
import { GENDERS } from '@/lib/reference/answers';
import type { CodeList } from '@/lib/reference/code-list';
import { ETHNIC_GROUPS } from '@/lib/reference/ethnicity';
import { LEGISLATION, SEARCH_OBJECTS } from '@/lib/reference/stop-search-codes';

/** One answer that a filter offers. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** How a filter stands in an address and on a page, and what it can be set to. */
interface FilterWords {
  readonly parameter: string;
  readonly label: string;
  readonly all: string;
  readonly codes: CodeList;
}

export const FILTER_WORDS: Record<FilterDimension, FilterWords> = {
  legislation: {
    parameter: 'legislation',
    label: 'Legislation',
    all: 'All legislation',
    codes: LEGISLATION,
  },
  object_of_search: {
    parameter: 'object',
    label: 'Object of search',
    all: 'All objects',
    codes: SEARCH_OBJECTS,
  },
  age_band: { parameter: 'age', label: 'Age', all: 'All ages', codes: AGE_BANDS },
  gender: { parameter: 'gender', label: 'Gender', all: 'All genders', codes: GENDERS },
  self_defined_ethnicity: {
    parameter: 'self-defined',
    label: 'Self-defined ethnicity',
    all: 'All groups',
    codes: ETHNIC_GROUPS,
  },
  officer_defined_ethnicity: {
    parameter: 'officer-defined',
    label: 'Officer-defined ethnicity',
    all: 'All groups',
    codes: ETHNIC_GROUPS,
  },
};

/** What a filter can be set to: everything, each group, and the records that say nothing. */
export function choicesOf(dimension: FilterDimension): Choice[] {
  const { all, codes } = FILTER_WORDS[dimension];
  return [
    { value: '', text: all },
    ...codes.codes.map((code) => ({ value: code, text: codes.labelOf(code) })),
    { value: NOT_RECORDED, text: 'Not recorded' },
  ];
}

/** What a group of a filter is called; null where the filter has no such group. */
export function choiceName(dimension: FilterDimension, group: string): string | null {
  return choicesOf(dimension).find(({ value }) => value !== '' && value === group)?.text ?? null;
}

/** What a filter keeps, in words: "Age: 10 to 17; Team R2". Empty where it keeps everything. */
export function filterInWords({ team, groups }: CountFilter): string {
  const dimensions = Object.keys(groups) as FilterDimension[];
  const words = dimensions.map((dimension) => {
    const group = groups[dimension] ?? '';
    return `${FILTER_WORDS[dimension].label}: ${choiceName(dimension, group) ?? group}`;
  });
  return [...(team === null ? [] : [`Team ${team}`]), ...words].join('; ');
}
