import { createHash } from 'node:crypto';
import { londonDate, londonMonth } from '@/lib/period/london';
import { AGE_BANDS } from '@/lib/reference/age-bands';
import { GENDERS, YES_NO, YES_NO_UNKNOWN } from '@/lib/reference/answers';
import { OFFICER_DEFINED_ETHNICITIES, SELF_DEFINED_ETHNICITIES } from '@/lib/reference/ethnicity';
import {
  LEGISLATION,
  SEARCH_OBJECTS,
  SEARCH_OUTCOMES,
  SEARCH_TYPES,
} from '@/lib/reference/stop-search-codes';
import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { withoutUtcLabel } from '../faults/local-time-labelled-utc';
import { isLondonMidnight, readTime } from '../read-time';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(
  [
    'Type',
    'Date',
    'Gender',
    'Age range',
    'Self-defined ethnicity',
    'Officer-defined ethnicity',
    'Legislation',
    'Object of search',
    'Outcome',
  ],
  [
    'Part of a policing operation',
    'Policing operation',
    'Latitude',
    'Longitude',
    'Outcome linked to object of search',
    'Removal of more than just outer clothing',
  ],
  {
    Type: SEARCH_TYPES,
    'Part of a policing operation': YES_NO,
    Gender: GENDERS,
    'Age range': AGE_BANDS,
    'Self-defined ethnicity': SELF_DEFINED_ETHNICITIES,
    'Officer-defined ethnicity': OFFICER_DEFINED_ETHNICITIES,
    Legislation: LEGISLATION,
    'Object of search': SEARCH_OBJECTS,
    Outcome: SEARCH_OUTCOMES,
    'Outcome linked to object of search': YES_NO_UNKNOWN,
    'Removal of more than just outer clothing': YES_NO,
  },
);
const row = new RowFields(columns);

const CELL_SEPARATOR = '\u001f';
const DIGEST_CHARACTERS = 32;

/**
 * The first 128 bits of a digest of the row's cells, in hexadecimal. Rows can be identical and still be different
 * searches: the key is this text and the row's position among identical rows of its month, which only whoever reads
 * the whole file knows and appends as `#1`, `#2`, ….
 */
function searchDigest(): string {
  let text = '';
  for (let i = 0; i < columns.length; i += 1) text += row.raw(i) + CELL_SEPARATOR;
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST_CHARACTERS);
}

/**
 * The published time is UTC, with or without saying so, unless the month's edge shows that it is London's clock. Local
 * midnight exactly stands for a time that is not known.
 */
function readDate(): { at: number; searchedAt: number | null } {
  const text = row.requiredText(at.Date);
  const reading =
    row.options.labelledLocal === true
      ? readTime(withoutUtcLabel(text), 'Europe/London')
      : readTime(text, 'UTC');
  if (!reading.isRead) {
    row.reject(at.Date, reading.reason);
    return { at: 0, searchedAt: null };
  }
  const isTimeKnown = reading.precision !== 'date' && !isLondonMidnight(reading.at);
  return { at: reading.at, searchedAt: isTimeKnown ? reading.at : null };
}

/** The month of the file, which is cut on local time; where neither name nor import gives one, the month of the row's day. */
function monthOf(instant: number): string {
  const stated = row.options.month;
  if (stated !== undefined) return stated;
  row.warn(
    'Neither the name of the file nor the import gives its month: each row was put in the month of its date.',
  );
  return londonMonth(instant);
}

function readCoordinate(column: number, most: number): number | null {
  const degrees = row.number(column, -most);
  if (degrees !== null && degrees > most) row.reject(column, `${degrees} is more than ${most} degrees.`);
  return degrees;
}

/**
 * The monthly public file of data.police.uk. `searchKey` arrives without its position among identical rows. A file
 * replaces its month.
 */
export const policeUkStopSearch: Dataset = {
  name: 'police-uk-stop-search',
  columns,
  factColumns: factColumns({
    month: 'date',
    searchKey: 'text',
    searchedOn: 'date',
    searchedAt: 'instant',
    searchType: 'text',
    partOfPolicingOperation: 'boolean',
    policingOperation: 'text',
    latitude: 'number',
    longitude: 'number',
    gender: 'text',
    ageBand: 'text',
    selfDefinedEthnicity: 'text',
    officerDefinedEthnicity: 'text',
    legislation: 'text',
    objectOfSearch: 'text',
    outcome: 'text',
    outcomeLinkedToObject: 'text',
    moreThanOuterClothing: 'boolean',
  }),
  key: ['month', 'searchKey'],
  replaces: 'month',
  timeColumn: 'month',
  readRow: (cell, context) => {
    row.begin(cell, context);
    const date = readDate();
    return row.accept([
      monthOf(date.at),
      searchDigest(),
      londonDate(date.at),
      date.searchedAt,
      row.code(at.Type),
      row.yesNo(at['Part of a policing operation']),
      row.text(at['Policing operation']),
      readCoordinate(at.Latitude, 90),
      readCoordinate(at.Longitude, 180),
      row.code(at.Gender),
      row.code(at['Age range']),
      row.code(at['Self-defined ethnicity']),
      row.code(at['Officer-defined ethnicity']),
      row.code(at.Legislation),
      row.code(at['Object of search']),
      row.code(at.Outcome),
      row.code(at['Outcome linked to object of search']),
      row.yesNo(at['Removal of more than just outer clothing']),
    ]);
  },
};
