import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringInRows } from '../support/contract-files';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const SEARCHES = 240;
const DEVICES = 6;

/** Search i begins on a day from 25 April to 6 May, and device i mod 6 records it; leads differ by a few seconds. */
const startOf = (i: number) => Date.UTC(2026, 3, 25 + Math.floor(i / 20), 8 + (i % 10), (i * 7) % 60);
const iso = (at: number) => new Date(at).toISOString();
const numbers = Array.from({ length: SEARCHES }, (_, i) => i);

const searches = numbers.map((i) => ({
  record_id: `S${i}`,
  officer_ids: `PC${i % DEVICES}`,
  started_at: iso(startOf(i)),
  incident_reference: `I${i}`,
}));

/** Recordings whose press comes so many seconds after the start of their search. */
const recordings = (leadOf: (i: number) => number) =>
  numbers.map((i) => ({
    recording_id: `R${i}`,
    officer_id: `PC${i % DEVICES}`,
    device_id: `D${i % DEVICES}`,
    started_at: iso(startOf(i) + (leadOf(i) + (i % 5)) * 1000),
    duration_seconds: 900,
    incident_reference: `I${i}`,
  }));

async function clockWords(forceId: string, leadOf: (i: number) => number, isFootageFirst = false) {
  const files = [
    ['stop-search', searches],
    ['bwv-recordings', recordings(leadOf)],
  ] as const;
  const reports = [];
  for (const [dataset, rows] of isFootageFirst ? files.toReversed() : files) {
    reports.push(await bringInRows(database.url, forceId, dataset, rows));
  }
  return reports.map(({ faults }) => faults.find(({ kind }) => kind === 'device_clock')?.words);
}

describe('the clocks of devices', () => {
  test('are no fault where all of them agree', async () => {
    expect(await clockWords('kent', () => 5)).toEqual([undefined, undefined]);
  });

  test.each([
    ['surrey', false],
    ['essex', true],
  ])(
    'are said by the import that brings the pairs, whichever file that is (%s)',
    async (forceId, isFootageFirst) => {
      const hourAhead = (i: number) => (i % DEVICES === 2 ? 3605 : 5);
      expect(await clockWords(forceId, hourAhead, isFootageFirst)).toEqual([
        undefined,
        'The clock of device D2 is 60 minutes ahead of the others’.',
      ]);
    },
  );

  test('are said to drift where one half of a file’s pairs is off against the other', async () => {
    const drifting = (i: number) => (i % DEVICES === 3 && i >= SEARCHES / 2 ? -295 : 5);
    const [, words] = await clockWords('dorset', drifting);
    expect(words).toContain(
      'The clock of device D3 moved by 5 minutes from one half of its recordings in this file to the other.',
    );
  });

  test('are not said to drift where all of them move together', async () => {
    expect(await clockWords('cumbria', (i) => (i >= SEARCHES / 2 ? 3605 : 5))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('are said once: a later import that changes nothing about them does not repeat it', async () => {
    const more = [{ ...searches[0], record_id: 'S-more', incident_reference: 'I-more' }];
    const report = await bringInRows(database.url, 'surrey', 'stop-search', more);
    expect(report.faults.map(({ kind }) => kind)).not.toContain('device_clock');
  });
});
