import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { monthsUpTo } from '@/lib/demonstration/calendar';
import { incidentTimes } from '@/lib/demonstration/incident-times';
import { RandomSource } from '@/lib/demonstration/random-source';

const REAL_FILES = fileURLToPath(new URL('../../shared/data/police-uk/kent', import.meta.url));
const MONTHS = 35;
const SEARCHES_A_MONTH = 976;

const HEADER =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

/** Monthly files of data.police.uk: Kent's own where they are at hand, else invented ones of the same shape and number. */
export async function policeUkFiles(folder: string): Promise<{ areReal: boolean; paths: string[] }> {
  if (existsSync(REAL_FILES)) {
    const names = readdirSync(REAL_FILES).filter((name) => name.endsWith('.csv'));
    return { areReal: true, paths: names.sort().map((name) => join(REAL_FILES, name)) };
  }
  await mkdir(folder, { recursive: true });
  const random = new RandomSource('bench/police-uk');
  const paths: string[] = [];
  for (const month of monthsUpTo('2021-11', MONTHS)) {
    const path = join(folder, `${month.text}-kent-stop-and-search.csv`);
    const times = incidentTimes('stop-search', month, SEARCHES_A_MONTH, random);
    await writeFile(path, `${[HEADER, ...times.map((at) => searchLine(random, at))].join('\n')}\n`);
    paths.push(path);
  }
  return { areReal: false, paths };
}

function searchLine(random: RandomSource, at: number): string {
  const date = `${new Date(at).toISOString().slice(0, 19)}+00:00`;
  return [
    'Person search',
    date,
    'False',
    '',
    (51 + random.next() / 3).toFixed(6),
    (0.3 + random.next()).toFixed(6),
    random.chance(0.85) ? 'Male' : 'Female',
    random.pick(['10-17', '18-24', '25-34', 'over 34']),
    random.chance(0.8)
      ? 'White - English/Welsh/Scottish/Northern Irish/British'
      : 'Other ethnic group - Not stated',
    random.pick(['White', 'White', 'White', 'Black', 'Asian']),
    'Misuse of Drugs Act 1971 (section 23)',
    'Controlled drugs',
    random.chance(0.75) ? 'A no further action disposal' : 'Arrest',
    random.chance(0.3) ? 'True' : 'False',
    'False',
  ].join(',');
}
