import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPoliceUkFileName } from '../police-uk-file-name';
import { recogniseDataset } from '../recognise-dataset';
import { readText, type TextReading } from '../testing/read-text';

const folder = fileURLToPath(new URL('../../../../shared/data/police-uk', import.meta.url));

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

const one = (row: string, month = '2020-06-01') =>
  readText('police-uk-stop-search', `${header}\n${row}\n`, { month });

describe('the name of a public file', () => {
  it('gives force and month, whatever folder or suffix surrounds it', () => {
    const kent = { forceId: 'kent', month: '2023-05-01' };
    expect(readPoliceUkFileName('2023-05-kent-stop-and-search.csv')).toEqual(kent);
    expect(readPoliceUkFileName('/some/where/2023-05/2023-05-kent-stop-and-search.csv')).toEqual(kent);
    expect(readPoliceUkFileName('2020-01-south-yorkshire-stop-and-search.earlier-release.csv')).toEqual({
      forceId: 'south-yorkshire',
      month: '2020-01-01',
    });
  });

  it('says nothing where it has another form', () => {
    for (const name of [
      'city-of-london-2023-semicolon.csv',
      '2023-13-kent-stop-and-search.csv',
      '2023-05-kent-street.csv',
    ]) {
      expect(readPoliceUkFileName(name)).toBeNull();
    }
  });
});

describe('a row of the public file', () => {
  it('is read with its time as UTC and its month from the file', () => {
    const reading = one(
      'Person search,2020-05-31T23:16:00+00:00,False,,51.4,-0.5,Female,over 34,Other ethnic group - Not stated,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,True,',
    );
    expect(reading.facts).toEqual([
      {
        month: '2020-06-01',
        searchKey: expect.stringMatching(/^[0-9a-f]{32}$/),
        searchedOn: '2020-06-01',
        searchedAt: Date.parse('2020-05-31T23:16:00Z'),
        searchType: 'person',
        partOfPolicingOperation: false,
        policingOperation: null,
        latitude: 51.4,
        longitude: -0.5,
        gender: 'female',
        ageBand: 'over_34',
        selfDefinedEthnicity: 'NS',
        officerDefinedEthnicity: 'white',
        legislation: 'mda_1971_s23',
        objectOfSearch: 'controlled_drugs',
        outcome: 'nfa',
        outcomeLinkedToObject: 'yes',
        moreThanOuterClothing: null,
      },
    ]);
  });

  it('has a day but no time where the time is exactly midnight in London', () => {
    const summer = one('Person search,2020-05-31T23:00:00+00:00,,,,,,,,,,,,,').facts[0];
    expect(summer).toMatchObject({ searchedOn: '2020-06-01', searchedAt: null });
    const utcMidnight = one('Person search,2020-06-01T00:00:00+00:00,,,,,,,,,,,,,').facts[0];
    expect(utcMidnight).toMatchObject({
      searchedOn: '2020-06-01',
      searchedAt: Date.parse('2020-06-01T00:00:00Z'),
    });
  });

  it('has the same key as an identical row and another key than any other', () => {
    const row = 'Person search,2020-06-02T10:00:00+00:00,,,,,Male,,,,,,,,';
    const { facts } = one([row, row, row.replace('Male', 'Female')].join('\n'));
    expect(new Set(facts.map((fact) => fact.searchKey)).size).toBe(2);
  });

  it('is rejected without a date that can be read', () => {
    expect(one('Person search,,,,,,,,,,,,,,').rejected[0]?.column).toBe('Date');
    expect(one('Person search,June,,,,,,,,,,,,,').rejected[0]?.column).toBe('Date');
  });
});

function readFile(path: string): { reading: TextReading; lines: number } {
  const bytes = readFileSync(path);
  const named = readPoliceUkFileName(path);
  const reading = readText('police-uk-stop-search', bytes, named === null ? {} : { month: named.month });
  const lines = bytes.toString('latin1').trimEnd().split('\n').length - 1;
  return { reading, lines };
}

describe.skipIf(!existsSync(folder))('the published files in ../shared/data/police-uk', () => {
  const files = (name: string) => readdirSync(join(folder, name)).map((file) => join(folder, name, file));

  it('of Kent hold 34,170 rows over 35 months, all of them read with every code known', () => {
    let read = 0;
    let accepted = 0;
    const unknown = new Set<string>();
    for (const file of files('kent')) {
      const { reading, lines } = readFile(file);
      expect(reading.read).toBe(lines);
      read += reading.read;
      accepted += reading.facts.length;
      for (const text of reading.unrecognised.keys()) unknown.add(text);
    }
    expect(files('kent')).toHaveLength(35);
    expect({ read, accepted, unknown: [...unknown] }).toEqual({
      read: 34_170,
      accepted: 34_170,
      unknown: [],
    });
  });

  it.each(existsSync(folder) ? files('oddities').map((file) => [file.split('/').at(-1) ?? '', file]) : [])(
    '%s: every line is a row, every row is accepted, every code is known',
    (_, file) => {
      const { reading, lines } = readFile(file);
      expect(reading.read).toBe(lines);
      expect(reading.read).toBe(reading.facts.length + reading.rejected.length);
      expect(reading.rejected).toEqual([]);
      expect([...reading.unrecognised.keys()]).toEqual([]);
      const headers =
        readFileSync(file, 'utf8')
          .split('\n')[0]
          ?.split(file.includes('semicolon') ? ';' : ',') ?? [];
      expect(
        recogniseDataset(
          headers.map((text) => text.replaceAll('"', '').trim()),
          file,
        ),
      ).toBe('police-uk-stop-search');
    },
  );

  it('of Dyfed-Powys have no time at all; those of Cumbria keep theirs to the millisecond', () => {
    const { reading } = readFile(join(folder, 'oddities', '2020-06-dyfed-powys-stop-and-search.csv'));
    expect(reading.facts.every((fact) => fact.searchedAt === null)).toBe(true);
    const cumbria = readFile(join(folder, 'oddities', '2020-06-cumbria-stop-and-search.csv')).reading;
    expect(cumbria.facts[0]?.searchedAt).toBe(Date.parse('2020-06-01T07:09:28.476Z'));
  });

  it('of the City of London in one file for a year fall into twelve months, its own columns kept', () => {
    const { reading } = readFile(join(folder, 'oddities', 'city-of-london-2023-semicolon.csv'));
    expect(reading.read).toBe(2384);
    expect(new Set(reading.facts.map((fact) => fact.month)).size).toBe(12);
    expect([...reading.warnings]).toEqual([
      'Columns that this dataset does not know were kept as text: id, file_name.',
      expect.stringContaining('month of its date'),
    ]);
  });
});
