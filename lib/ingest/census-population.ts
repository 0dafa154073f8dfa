import { headerKey } from '@/lib/csv/header-row';

/** The columns of the `population` dataset that a census file fills. */
export const CENSUS_POPULATION_HEADER = ['ethnic_group', 'people', 'census_year', 'source'] as const;

const AREA = headerKey('pfa24_code');
const LONG = ['ethnic_group', 'residents'].map(headerKey);
const WIDE_GROUPS = ['asian', 'black', 'mixed', 'white', 'other'] as const;

const CENSUS_YEAR = '2021';
const SOURCE = 'Office for National Statistics, Census 2021, residents by police force area and ethnic group';

/**
 * Whether headers are those of the national statistics by police force area, which carry every force in one file: wide,
 * with a column for each of five groups, or long, with a row for each of 19.
 */
export function isCensusHeader(headers: readonly string[]): boolean {
  const keys = new Set(headers.map(headerKey));
  const isLong = LONG.every((key) => keys.has(key));
  return keys.has(AREA) && (isLong || WIDE_GROUPS.every((group) => keys.has(group)));
}

/**
 * Turns one row of a census file into rows of the `population` dataset, by CENSUS_POPULATION_HEADER: five of a wide
 * row, one of a long row, none where the row is about another area. The total column is left out: groups add up to it.
 */
export function censusRows(
  headers: readonly string[],
  cells: readonly string[],
  areaCode: string,
): string[][] {
  const keys = headers.map(headerKey);
  const under = (key: string): string => cells[keys.indexOf(key)]?.trim() ?? '';
  if (under(AREA) !== areaCode) return [];
  if (LONG.every((key) => keys.includes(key))) {
    return [[under(headerKey('ethnic_group')), under('residents'), CENSUS_YEAR, SOURCE]];
  }
  return WIDE_GROUPS.map((group) => [group, under(group), CENSUS_YEAR, SOURCE]);
}
