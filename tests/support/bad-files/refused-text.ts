import type { RefusedFile } from './refused-file';

const AREAS = 'area_code,name,parent_code\nA1,Ashford,K\n';
const UTF16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(AREAS, 'utf16le')]);
const MIXED = Buffer.concat([Buffer.from('area_code,name\nA1,é\nA2,'), Buffer.from([0xe9, 10])]);
const COLUMNS = Array.from({ length: 5000 }, (_, i) => `column ${i + 1}`).join(',');

const SEARCHES =
  'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome';
const search = (day: string) =>
  `Person search,${day}T12:00:00+00:00,Male,18-24,,White,,Controlled drugs,Arrest`;
const searches = (...days: string[]) => [SEARCHES, ...days.map(search), ''].join('\n');
const published = { dataset: 'police-uk-stop-search', name: 'extract.csv' } as const;

/** The files of text that are refused. */
export const REFUSED_TEXT: readonly RefusedFile[] = [
  { row: 'is empty', file: '', words: ['The file is empty.'] },
  { row: 'holds only blank lines', file: '\n\r\n  \n', words: ['The file is empty.'] },
  { row: 'has headers only', file: 'area_code,name\n', words: ['The file has a header line but no rows.'] },
  {
    row: 'has no header',
    file: 'A1,Ashford,K\nA2,Dover,K\n',
    words: ['The first line names none of the columns of areas.', 'area_code, name'],
  },
  {
    row: 'is of another dataset',
    dataset: 'arrests',
    file: 'recording_id,officer_id,started_at,ended_at\nR1,PC1,2026-05-01T10:00,2026-05-01T11:00\n',
    words: ['The file lacks the columns record_id, officer_ids, which arrests must have.'],
  },
  {
    row: 'lacks a required column',
    file: 'area_code,parent_code\nA1,K\n',
    words: ['The file lacks the column name, which areas must have.'],
  },
  {
    row: 'names a column twice',
    file: 'Area code,name,area_code\nA1,Ashford,A1\n',
    words: ['names a column more than once: “Area code” and “area_code”.'],
  },
  { row: 'has 5,000 columns', file: `${COLUMNS}\n`, words: ['The file has 5,000 columns', '500'] },
  {
    row: 'has a cell of 300,000 characters',
    file: `${AREAS}A2,${'x'.repeat(300_000)},K\n`,
    words: ['Line 3, column 2 holds 300,000 characters', '100,000'],
  },
  {
    row: 'has a line of several megabytes without a break',
    file: `${AREAS}${'x'.repeat(5_000_000)}`,
    words: ['Line 3 is longer than 1,000,000 characters'],
  },
  {
    row: 'has a quotation mark that is never closed',
    file: `${AREAS}"A2,Dover,K\nA3,Deal,K\n`,
    words: ['begins on line 3', 'quotation mark that is not closed'],
  },
  { row: 'holds a NUL byte', file: `${AREAS}A2,Do\0ver,K\n`, words: ['Line 3 holds a NUL byte'] },
  { row: 'is UTF-16', file: UTF16, words: ['The file is UTF-16. Save it as “CSV UTF-8”'] },
  { row: 'mixes UTF-8 with another encoding', file: MIXED, words: ['Line 3 is not UTF-8'] },
  {
    row: 'is a month of data.police.uk without a month in its name',
    ...published,
    file: searches('2026-05-01', '2026-05-02'),
    words: ['Which month the file holds is not known. Its rows are of May 2026.', 'or say the month'],
  },
  {
    row: 'is a month of data.police.uk with rows of other months',
    ...published,
    options: { month: '2026-05-01' },
    file: searches('2026-05-01', '2026-05-31', '2026-07-02'),
    words: [
      'Line 4 is of 2 July 2026, but the file was to be May 2026',
      'Send each month as a file of its own',
    ],
  },
  {
    row: 'is rejected rows of a month of data.police.uk',
    ...published,
    options: { month: '2026-05-01' },
    file: `${SEARCHES},line,column,reason\n${search('2026-05-01')},7,Date,not a date\n`,
    words: ['replaces its whole month', 'Correct the rows in the file of the month'],
  },
];
