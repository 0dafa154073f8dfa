import { AGE_BANDS } from '@/lib/reference/age-bands';
import { ETHNIC_GROUPS, SELF_DEFINED_ETHNICITIES } from '@/lib/reference/ethnicity';
import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(
  ['ethnic_group', 'people', 'census_year', 'source'],
  ['area_code', 'age_band'],
);
const row = new RowFields(columns);

const FIRST_CENSUS = 1801;
const LAST_YEAR = 2100;

/** A group of five or of 18+1. An unknown group rejects the row: it is part of the key, and two would become one. */
function readEthnicGroup(): string {
  const text = row.requiredText(at.ethnic_group);
  const code = ETHNIC_GROUPS.read(text) ?? SELF_DEFINED_ETHNICITIES.read(text);
  if (code === null && text !== '') {
    row.reject(
      at.ethnic_group,
      `“${text}” is not an ethnic group that this service knows. Leave totals out.`,
    );
  }
  return code ?? '';
}

function readCensusYear(): number {
  row.requiredText(at.census_year);
  const year = row.wholeNumber(at.census_year, FIRST_CENSUS) ?? 0;
  if (year > LAST_YEAR) row.reject(at.census_year, `${year} is not the year of a census.`);
  return year;
}

/** Residents by ethnic group: the denominators of rates. An empty area code means the whole force. */
export const population: Dataset = {
  name: 'population',
  columns,
  factColumns: factColumns({
    areaCode: 'text',
    ethnicGroup: 'text',
    ageBand: 'text',
    people: 'integer',
    censusYear: 'integer',
    source: 'text',
  }),
  key: ['areaCode', 'ethnicGroup', 'ageBand', 'censusYear'],
  replaces: 'row',
  timeColumn: null,
  readRow: (cell, context) => {
    row.begin(cell, context);
    // A band beyond the published five is kept as it is written: bands are only ever compared with one another.
    const ageBand = row.idOrEmpty(at.age_band);
    row.requiredText(at.people);
    return row.accept([
      row.idOrEmpty(at.area_code),
      readEthnicGroup(),
      AGE_BANDS.read(ageBand) ?? ageBand,
      row.wholeNumber(at.people, 0),
      readCensusYear(),
      row.requiredText(at.source),
    ]);
  },
};
