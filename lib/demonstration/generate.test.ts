import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCsv } from '@/lib/csv/csv-reader';
import { headerKey } from '@/lib/csv/header-row';
import type { Dataset, FactValue } from '@/lib/ingest/dataset';
import { areas } from '@/lib/ingest/datasets/areas';
import { arrests } from '@/lib/ingest/datasets/arrests';
import { bwvCoverage } from '@/lib/ingest/datasets/bwv-coverage';
import { bwvDeviceLog } from '@/lib/ingest/datasets/bwv-device-log';
import { bwvRecordings } from '@/lib/ingest/datasets/bwv-recordings';
import { domesticIncidents } from '@/lib/ingest/datasets/domestic-incidents';
import { hateIncidents } from '@/lib/ingest/datasets/hate-incidents';
import { officers } from '@/lib/ingest/datasets/officers';
import { policies } from '@/lib/ingest/datasets/policies';
import { population } from '@/lib/ingest/datasets/population';
import { stopSearch } from '@/lib/ingest/datasets/stop-search';
import { useOfForce } from '@/lib/ingest/datasets/use-of-force';
import { contractFilesOf } from './contract-files';
import { generateContractFiles } from './generate';
import type { DemonstrationOptions } from './timeline';

const READERS: readonly Dataset[] = [
  areas,
  arrests,
  bwvCoverage,
  bwvDeviceLog,
  bwvRecordings,
  domesticIncidents,
  hateIncidents,
  officers,
  policies,
  population,
  stopSearch,
  useOfForce,
];
const SMALL: DemonstrationOptions = { seed: 'a', lastMonth: '2026-10', months: 6, encountersPerYear: 1_500 };

interface Reading {
  rows: Record<string, FactValue>[];
  rejected: { column: string; reason: string }[];
  unrecognised: string[];
}

function generate(options: DemonstrationOptions): Map<string, string> {
  const files = new Map<string, string>();
  for (const { fileName, text } of generateContractFiles(options)) {
    files.set(fileName, (files.get(fileName) ?? '') + text);
  }
  return files;
}

function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  return hash.digest('hex');
}

async function read(forceId: string, dataset: Dataset, text: string): Promise<Reading> {
  const reading: Reading = { rows: [], rejected: [], unrecognised: [] };
  const csv = await openCsv(
    (async function* () {
      yield Buffer.from(text);
    })(),
  );
  const places = dataset.columns.map((column) =>
    csv.header.findIndex((header) => headerKey(header) === headerKey(column.header)),
  );
  expect(
    csv.header.every((header) => dataset.columns.some((c) => headerKey(c.header) === headerKey(header))),
  ).toBe(true);
  const context = {
    forceId,
    options: { timeZone: 'Europe/London' as const },
    aliases: new Map(),
    unlisted: () => undefined,
    unrecognised: (column: string, words: string) => {
      reading.unrecognised.push(`${column}: ${words}`);
      return 'unrecognised' as const;
    },
    warn: () => undefined,
  };
  for await (const batch of csv.batches) {
    for (const { cells, fault } of batch) {
      expect(fault).toBeNull();
      const answer = dataset.readRow((index) => (cells[places[index] ?? -1] ?? '').trim(), context);
      if (!answer.isAccepted) reading.rejected.push(answer);
      else {
        const named = dataset.factColumns.map(({ name }, index) => [name, answer.values[index] ?? null]);
        reading.rows.push(Object.fromEntries(named));
      }
    }
  }
  return reading;
}

test('the same seed and last month give the same bytes', () => {
  expect(digestOf(generate(SMALL))).toBe(digestOf(generate(SMALL)));
});

test('another seed gives other bytes', () => {
  expect(digestOf(generate({ ...SMALL, seed: 'b' }))).not.toBe(digestOf(generate(SMALL)));
});

test('a period too short for every trap is refused by name', () => {
  expect(() => [...generateContractFiles({ ...SMALL, months: 5 })]).toThrow(/at least 6 months/);
});

describe.each(['northshire', 'southshire'])('the files of %s', (forceId) => {
  const readings = new Map<string, Reading>();

  beforeAll(async () => {
    const files = generate(SMALL);
    for (const file of contractFilesOf(forceId)) {
      const reader = READERS.find((dataset) => dataset.name === file.dataset);
      const text = files.get(file.fileName);
      if (reader === undefined || text === undefined)
        throw new Error(`No reader or no text of ${file.fileName}.`);
      readings.set(file.fileName, await read(forceId, reader, text));
    }
  });

  const of = (name: string): Reading => {
    const reading = readings.get(`${forceId}-${name}.csv`);
    if (reading === undefined) throw new Error(`${name} was not read.`);
    return reading;
  };

  test('are accepted by the contracts’ readers but for the rows planted to be rejected', () => {
    const rejected = [...readings].map(([name, reading]) => [
      name,
      reading.rejected.map(({ column }) => column),
    ]);
    const planted = new Map(
      rejected.filter(([, columns]) => columns?.length !== 0).map(([name, c]) => [name, c]),
    );
    const powers = ['stop-search', 'use-of-force', 'arrests', 'domestic-incidents'];
    const expected = powers.map((power) => [
      `${forceId}-${power}.csv`,
      ['record_id', 'ended_at', 'started_at'],
    ]);
    const end = forceId === 'northshire' ? 'ended_at' : 'duration_seconds';
    const recordings = [`${forceId}-bwv-recordings.csv`, ['recording_id', end, 'started_at']];
    expect(Object.fromEntries(planted)).toEqual(Object.fromEntries([recordings, ...expected]));
  });

  test('hold only codes that are known, but for those planted', () => {
    const unknown = new Set([...readings.values()].flatMap((reading) => reading.unrecognised));
    expect([...unknown].sort()).toEqual(['gender: Q7', 'self_defined_ethnicity: Z3']);
  });

  test('leave one power without one month, and hate incidents too', () => {
    const power = forceId === 'northshire' ? 'arrests' : 'domestic-incidents';
    const months = (name: string) => [...new Set(of(name).rows.map((row) => row.month))].sort();
    expect(months('stop-search')).toHaveLength(6);
    expect(months(power)).toEqual(['2026-05-01', '2026-06-01', '2026-07-01', '2026-09-01', '2026-10-01']);
    expect(months('hate-incidents')).not.toContain('2026-07-01');
  });

  test('hold rows without officers, without ends, with days alone, stated hours and repeats', () => {
    const searches = of('stop-search').rows;
    const forms = of('use-of-force').rows;
    expect(searches.some((row) => Array.isArray(row.officerIds) && row.officerIds.length === 0)).toBe(true);
    expect(searches.some((row) => row.endedAt === null)).toBe(true);
    expect(forms.some((row) => row.timePrecision === 'date')).toBe(true);
    expect(searches.some((row) => row.timePrecision === 'hour')).toBe(true);
    expect(new Set(searches.map((row) => row.recordId)).size).toBeLessThan(searches.length);
  });

  test('state no ethnicity in about 18% of searches, and search some without suspicion', () => {
    const searches = of('stop-search').rows;
    const notStated = searches.filter((row) => row.selfDefinedEthnicity === 'NS').length / searches.length;
    expect(notStated).toBeGreaterThan(0.1);
    expect(notStated).toBeLessThan(0.26);
    expect(searches.some((row) => row.section60Authority !== null)).toBe(true);
  });

  test('hold footage deleted when due and footage deleted before', () => {
    const deleted = of('bwv-recordings').rows.filter((row) => row.deletedAt !== null);
    const isEarly = (row: Record<string, FactValue>) =>
      Number(row.deletedAt) < Date.parse(`${row.deletionDueOn}T00:00:00Z`) - 3_600_000;
    expect(deleted.some(isEarly)).toBe(true);
    expect(deleted.some((row) => !isEarly(row))).toBe(true);
  });

  test('bring late uploads in a file of their own, uploaded after their month’s extract', () => {
    const late = of('bwv-recordings-uploaded-late').rows;
    expect(late.length).toBeGreaterThan(0);
    const extracted = of('bwv-coverage').rows;
    for (const { startedAt, uploadedAt } of late) {
      const extract = extracted.find((row) => Number(row.coversTo) > Number(startedAt) + 86_400_000);
      expect(Number(uploadedAt)).toBeGreaterThan(Number(extract?.extractedAt));
    }
  });

  test('end the footage before the encounters', () => {
    const last = (name: string) => Math.max(...of(name).rows.map((row) => Number(row.startedAt)));
    const coversTo = Math.max(...of('bwv-coverage').rows.map((row) => Number(row.coversTo)));
    expect(last('bwv-recordings')).toBeLessThan(coversTo);
    expect(last('stop-search')).toBeGreaterThan(coversTo);
  });

  test('correct rows in a later file and repeat others as they were', () => {
    const before = new Map(of('stop-search').rows.map((row) => [row.recordId, JSON.stringify(row)]));
    const later = of('stop-search-corrections').rows;
    const same = later.filter((row) => before.get(row.recordId ?? '') === JSON.stringify(row));
    expect(same).toHaveLength(4);
    expect(later.length - same.length).toBe(6);
    expect(later.every((row) => before.has(row.recordId ?? ''))).toBe(true);
  });

  test('repeat the same reason word for word in one team', () => {
    const all = ['stop-search', 'use-of-force', 'arrests', 'domestic-incidents'].flatMap(
      (power) => of(power).rows,
    );
    const copied = all.filter((row) =>
      String(row.bwvReasonText).startsWith('BWV not activated due to the dynamic'),
    );
    expect(copied.length).toBeGreaterThan(1);
  });

  test('name the joint policy in both editions and leave domestic incidents out at first', () => {
    const rows = of('policies').rows;
    expect(rows.every((row) => String(row.citation).startsWith('Northshire and Southshire joint'))).toBe(
      true,
    );
    const domestic = rows.filter((row) => row.power === 'domestic-incidents');
    expect(domestic.map((row) => row.isRequired)).toEqual([false, true, true]);
    expect(new Set(rows.map((row) => row.startToleranceSeconds))).toEqual(new Set([60, 20]));
  });

  test('lower the share of non-crime hate incidents where the guidance changes', () => {
    const rows = of('hate-incidents').rows;
    const share = (regime: string) => {
      const under = rows.filter((row) => row.regime === regime);
      return under.filter((row) => row.classification === 'non_crime_hate_incident').length / under.length;
    };
    expect(share('later_reform')).toBeLessThan(share('code_2023'));
  });
});

test('one device of the first force is an hour ahead over at least 20 linked pairs', async () => {
  const files = generate(SMALL);
  const text = (name: string) => files.get(`northshire-${name}.csv`) ?? '';
  const clips = (await read('northshire', bwvRecordings, text('bwv-recordings'))).rows;
  const arrestRows = (await read('northshire', arrests, text('arrests'))).rows;
  const others = await Promise.all(
    (
      [
        ['stop-search', stopSearch],
        ['use-of-force', useOfForce],
        ['domestic-incidents', domesticIncidents],
      ] as const
    ).map(async ([name, reader]) => (await read('northshire', reader, text(name))).rows),
  );
  const leads = clips
    .filter((clip) => clip.deviceId === 'N-CAM-9001')
    .flatMap((clip) =>
      [...arrestRows, ...others.flat()]
        .filter(
          (row) =>
            row.incidentReference === clip.incidentReference &&
            Array.isArray(row.officerIds) &&
            row.officerIds.includes(clip.officerId),
        )
        .map((row) => (Number(clip.startedAt) - Number(row.startedAt)) / 1000),
    )
    .sort((a, b) => a - b);
  expect(leads.length).toBeGreaterThanOrEqual(20);
  expect(Math.abs((leads[Math.floor(leads.length / 2)] ?? 0) - 3600)).toBeLessThan(300);
});
