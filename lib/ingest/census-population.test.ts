import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '@/lib/csv/csv-reader';
import { formatCsvLine } from '@/lib/csv/write-csv';
import { ethnicGroupOf } from '@/lib/reference/ethnicity';
import { CENSUS_POPULATION_HEADER, censusRows, isCensusHeader } from './census-population';
import { readText } from './testing/read-text';

const folder = fileURLToPath(new URL('../../../shared/data/population', import.meta.url));
const KENT = 'E23000032';

function factsOf(file: Uint8Array, areaCode: string) {
  const reader = new CsvReader();
  const rows = [...reader.push(file), ...reader.end()];
  const header = reader.header ?? [];
  expect(isCensusHeader(header)).toBe(true);
  const contract = rows.flatMap((row) => censusRows(header, row.cells, areaCode));
  return readText('population', [CENSUS_POPULATION_HEADER, ...contract].map(formatCsvLine).join('\n'));
}

describe('a census file of all forces', () => {
  it('gives one force its groups, without the total', () => {
    const wide =
      'pfa24_code,pfa24_name,asian,black,mixed,white,other,total\nE1,One,1,2,3,4,5,15\nE2,Two,9,9,9,9,9,45\n';
    const { facts, rejected } = factsOf(Buffer.from(wide), 'E1');
    expect(rejected).toEqual([]);
    expect(facts.map(({ ethnicGroup, people }) => [ethnicGroup, people])).toEqual([
      ['asian', 1],
      ['black', 2],
      ['mixed', 3],
      ['white', 4],
      ['other', 5],
    ]);
  });

  it('is not any file with ethnic groups in it', () => {
    expect(isCensusHeader(['area_code', 'ethnic_group', 'people'])).toBe(false);
  });
});

describe.skipIf(!existsSync(folder))('the census files in ../shared/data/population', () => {
  it('agree with each other on every group of Kent', () => {
    const five = factsOf(readFileSync(`${folder}/pfa_ethnicity5_census2021.csv`), KENT);
    const nineteen = factsOf(readFileSync(`${folder}/pfa_ethnicity19_census2021.csv`), KENT);
    expect(five.rejected.concat(nineteen.rejected)).toEqual([]);
    expect([five.facts.length, nineteen.facts.length]).toEqual([5, 19]);
    const total = (group: unknown, facts: typeof five.facts) =>
      facts
        .filter((fact) => ethnicGroupOf(String(fact.ethnicGroup)) === group)
        .reduce((sum, fact) => sum + Number(fact.people), 0);
    for (const { ethnicGroup } of five.facts) {
      expect(total(ethnicGroup, nineteen.facts)).toBe(total(ethnicGroup, five.facts));
    }
    expect(five.facts.reduce((sum, fact) => sum + Number(fact.people), 0)).toBe(1_855_850);
  });
});
