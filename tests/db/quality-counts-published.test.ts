import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bringIn } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import { openedDatabase } from '../support/opened-database';

const FOLDER = fileURLToPath(new URL('../../../shared/data/police-uk', import.meta.url));

const HEADER_OF = {
  gender: 'Gender',
  ageBand: 'Age range',
  selfDefinedEthnicity: 'Self-defined ethnicity',
  officerDefinedEthnicity: 'Officer-defined ethnicity',
  legislation: 'Legislation',
  objectOfSearch: 'Object of search',
  outcome: 'Outcome',
  outcomeLinkedToObject: 'Outcome linked to object of search',
  moreThanOuterClothing: 'Removal of more than just outer clothing',
  latitude: 'Latitude',
  policingOperation: 'Policing operation',
} as const;

type Line = Record<string, string>;

describe.skipIf(!existsSync(FOLDER))('quality counts of the files in ../shared/data/police-uk', () => {
  const database = openedDatabase();

  it('of Kent, three years, are those of a plain count of the lines, column by column', async () => {
    const lines = await bringFolder('kent', 'kent', /kent-stop-and-search/);
    expect(lines.length).toBe(34_170);
    for (const [column, header] of Object.entries(HEADER_OF)) {
      const filled = lines.filter((line) => (line[header] ?? '') !== '').length;
      expect([column, await count('kent', 'filled', column)]).toEqual([column, [filled, lines.length]]);
    }
    // Shares missing that were measured elsewhere over the same months, in whole per cent.
    expect(await missing('kent', 'gender')).toBe(3);
    expect(await missing('kent', 'ageBand')).toBe(6);
    expect(await missing('kent', 'selfDefinedEthnicity')).toBe(1);
    expect(await missing('kent', 'officerDefinedEthnicity')).toBe(3);
    expect(await missing('kent', 'objectOfSearch')).toBe(11);
    expect(await count('kent', 'repeats')).toEqual([repeatsIn(lines), lines.length]);
    const timed = lines.filter((line) => !isMidnight(line));
    expect(timed.length).toBeLessThan(lines.length);
    expect(await count('kent', 'date_only')).toEqual([lines.length - timed.length, lines.length]);
    expect(await count('kent', 'on_five')).toEqual([onMark(5, timed), timed.length]);
    expect(await count('kent', 'on_fifteen')).toEqual([onMark(15, timed), timed.length]);
  });

  it.each([
    ['dyfed-powys', 1],
    ['sussex', 1],
    ['west-midlands', 0],
  ] as const)('of %s say how much of it has a day and no time', async (force, share) => {
    const lines = await bringFolder('oddities', force, new RegExp(`\\d-${force}-stop-and-search`));
    const [dayOnly, rows] = (await count(force, 'date_only')) ?? [0, 0];
    expect(rows).toBe(lines.length);
    expect(dayOnly / rows).toBeCloseTo(share, 1);
  });

  it.each([
    ['west-midlands', 'gender'],
    ['surrey', 'legislation'],
    ['metropolitan', 'outcomeLinkedToObject'],
  ] as const)('of %s find its column empty from end to end: %s', async (force, column) => {
    const lines = await bringFolder('oddities', force, new RegExp(`\\d-${force}-stop-and-search`));
    expect(await count(force, 'filled', column)).toEqual([0, lines.length]);
    expect(await count(force, 'repeats')).toEqual([repeatsIn(lines), lines.length]);
  });

  async function bringFolder(folder: string, force: string, named: RegExp): Promise<Line[]> {
    const names = readdirSync(`${FOLDER}/${folder}`).filter(
      (name) => named.test(name) && name.endsWith('.csv') && !/earlier|previous/.test(name),
    );
    const lines: Line[] = [];
    for (const fileName of names) {
      const path = `${FOLDER}/${folder}/${fileName}`;
      const source = { fileName, byteSize: statSync(path).size, open: () => createReadStream(path) };
      const options = { timeZone: 'Europe/London' } as const;
      const report = await bringIn(
        database.url,
        commandLineScope(force),
        source,
        'police-uk-stop-search',
        options,
      );
      if (report.refusal !== null) throw new Error(report.refusal);
      lines.push(...linesOf(path));
    }
    return lines;
  }

  async function count(force: string, aspect: string, subject = ''): Promise<[number, number] | null> {
    const { rows } = await database.owner.query<{ counted: number | null; among: number }>(
      `select sum(counted)::int as counted, sum(among)::int as among from quality_count
       where force_id = $1 and dataset = 'police-uk-stop-search' and aspect = $2 and subject = $3`,
      [force, aspect, subject],
    );
    const [row] = rows;
    return row === undefined || row.counted === null ? null : [row.counted, row.among];
  }

  async function missing(force: string, column: string): Promise<number> {
    const [filled, rows] = (await count(force, 'filled', column)) ?? [0, 1];
    return Math.round((1 - filled / rows) * 100);
  }
});

function linesOf(path: string): Line[] {
  return Papa.parse<Line>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** Lines of one month that say the same as an earlier one of it; the months of these files have no line in common. */
function repeatsIn(lines: readonly Line[]): number {
  return lines.length - new Set(lines.map((line) => JSON.stringify(line))).size;
}

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' });

/** Midnight in London exactly stands for a time that is not known. */
function isMidnight(line: Line): boolean {
  return LONDON_CLOCK.format(Date.parse(line.Date ?? '')) === '00:00:00';
}

function onMark(minutes: number, lines: readonly Line[]): number {
  return lines.filter((line) => Date.parse(line.Date ?? '') % (minutes * 60_000) === 0).length;
}
