import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/connect';
import { listFindingsToExplain } from '@/db/queries/activation';
import { listMeasureCounts } from '@/db/queries/measures';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { clip, EXTRACT, POLICY, record } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { createTestDatabase, type TestDatabase } from '../support/database';

const scope = commandLineScope('kent');
const MONTH = { from: '2026-01', to: '2026-01' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await bringInRows(database.url, scope.forceId, 'policies', [POLICY]);
  await bringInRows(database.url, scope.forceId, 'bwv-coverage', [EXTRACT]);
  await bringInRows(database.url, scope.forceId, 'stop-search', [record('S1', 'A', '10:00:00', '10:10:00')]);
});
afterAll(() => database?.drop());

describe('a recording that arrives late', () => {
  it('is in the board’s findings and in its counts for whoever asks first after its commit', async () => {
    const service = openDatabase(database.url);
    const board = () =>
      withScope(service.db, scope, async (db) => {
        const toExplain = await listFindingsToExplain(db, scope, MONTH, null);
        const counts = await listMeasureCounts(db, scope, {
          measures: [activationMeasuresOf('stop-search').fullCompliance],
          dimensions: ['all'],
          period: MONTH,
          filter: UNFILTERED,
        });
        return {
          toExplain: toExplain.map(({ recordId, finding }) => `${recordId} ${finding}`),
          full: counts.map(({ numerator, denominator }) => `${numerator} of ${denominator}`),
        };
      });
    try {
      expect(await board()).toEqual({ toExplain: ['S1 not_found'], full: ['0 of 1'] });
      await bringInRows(database.url, scope.forceId, 'bwv-recordings', [
        clip('R1', 'A', '09:59:00', '10:11:00'),
      ]);
      expect(await board()).toEqual({ toExplain: [], full: ['1 of 1'] });
    } finally {
      await service.close();
    }
  });
});
