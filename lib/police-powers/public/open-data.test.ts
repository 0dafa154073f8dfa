import { describe, expect, it } from 'vitest';
import { readRawRow } from '@/lib/csv/raw-row';
import { readPoliceUkFileName } from '@/lib/ingest/police-uk-file-name';
import { OPEN_DATA_COLUMNS, openDataCsv, openDataFileName } from './open-data';

const HEADER = [...OPEN_DATA_COLUMNS];
const ROW =
  'Person search,2020-05-31T23:16:00+00:00,False,,51.4,-0.5,Female,over 34,Other ethnic group - Not stated,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,True,';

describe('a month as open data', () => {
  it('has the columns of data.police.uk and each row as it was published', () => {
    expect(openDataCsv([{ raw: ROW, header: HEADER }])).toBe(`${HEADER.join(',')}\r\n${ROW}\r\n`);
  });

  it('puts cells of another order under their columns, leaves empty what was not there, and leaves out what is not theirs', () => {
    const header = ['id', 'Date', 'type', 'Outcome', 'Gender'];
    const raw = '7,2020-06-01,Person search,"Khat, or ""Cannabis"" warning",Male';
    const line = openDataCsv([{ raw, header }]).split('\r\n')[1];
    expect(line).toBe('Person search,2020-06-01,,,,,Male,,,,,,"Khat, or ""Cannabis"" warning",,');
  });

  it('leaves coordinates numbers, and disarms what a spreadsheet would run', () => {
    const raw = ROW.replace('False,,', 'True,"=HYPERLINK(""http://x"")",').replace('51.4', '-51.4');
    const line = openDataCsv([{ raw, header: HEADER }]).split('\r\n')[1] ?? '';
    expect(readRawRow(line).slice(2, 6)).toEqual(['True', `'=HYPERLINK("http://x")`, '-51.4', '-0.5']);
  });

  it('is called what data.police.uk calls it', () => {
    const name = openDataFileName('south-yorkshire', '2020-01');
    expect(name).toBe('2020-01-south-yorkshire-stop-and-search.csv');
    expect(readPoliceUkFileName(name)).toEqual({ forceId: 'south-yorkshire', month: '2020-01-01' });
  });
});
