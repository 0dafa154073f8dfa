import { describe, expect, it } from 'vitest';
import { recomputeForce } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import { clip, EXTRACT, POLICY, record } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';

const FORCE = 'kent';
const database = openedDatabase();

const bring = (dataset: Parameters<typeof bringInRows>[2], rows: Parameters<typeof bringInRows>[3]) =>
  bringInRows(database.url, FORCE, dataset, rows);

const ledger = async () =>
  (
    await database.owner.query(
      'select record_id, finding, superseded_by_batch_id from finding order by finding_id',
    )
  ).rows;

describe('a batch that does not add up', () => {
  it('is rolled back whole, with words that say what does not, and is done once the ledger takes it', async () => {
    await bring('policies', [POLICY]);
    await bring('bwv-coverage', [EXTRACT]);
    await bring('stop-search', [record('S1', 'A', '10:00:00', '10:10:00')]);
    const before = await ledger();
    expect(before.map(({ finding }) => finding)).toEqual(['not_found']);
    await database.owner.query(`
      create function lose_row() returns trigger language plpgsql as 'begin return null; end';
      create trigger lose_row before insert on finding for each row execute function lose_row()`);
    await expect(bring('bwv-recordings', [clip('R1', 'A', '09:59:00', '10:11:00')])).rejects.toThrow(
      'The ledger was left as it was, for its batch does not add up: 1 findings were to be added, and 0 were.',
    );
    expect(await ledger()).toEqual(before);
    expect((await database.owner.query('select from recording')).rowCount).toBe(0);
    await database.owner.query('drop trigger lose_row on finding');
    await bring('bwv-recordings', [clip('R1', 'A', '09:59:00', '10:11:00')]);
    expect((await ledger()).map(({ finding }) => finding)).toEqual(['not_found', 'full']);
  });

  it('cannot give an attendance a second current finding: the unique index refuses it', async () => {
    const again = `insert into finding (force_id, power, record_id, officer_id, finding, flags, clock_offset_seconds,
                     recording_ids, batch_id)
                   select force_id, power, record_id, officer_id, 'full', '{}', 0, '{}', 1 from finding
                   where superseded_by_batch_id is null`;
    await expect(database.owner.query(again)).rejects.toThrow('finding_current');
    const { changed } = await recomputeForce(database.url, commandLineScope(FORCE), { from: null, to: null });
    expect(changed).toBe(0);
  });
});
