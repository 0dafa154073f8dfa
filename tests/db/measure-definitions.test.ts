import { beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES, familyOf } from '@/db/measures/families';
import { migrateDatabase } from '@/db/migrate';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import { FactsByHand } from '../support/facts-by-hand';
import { openedDatabase } from '../support/opened-database';

const database = openedDatabase();
const north = new FactsByHand(() => database.owner, 'northshire');
const south = new FactsByHand(() => database.owner, 'southshire');

beforeAll(async () => {
  await database.owner.query(
    `insert into force (force_id, name) values ('northshire', 'North'), ('southshire', 'South')`,
  );
  await north.addEncounters('arrests', [{}, {}]);
  await south.addEncounters('arrests', [{}]);
});

describe('the definitions that the kept counts were counted by', () => {
  it('are one for each measure, with every dimension that the measure has', () => {
    const defined = FAMILIES.flatMap(({ measures }) => measures);
    expect([...defined].sort()).toEqual([...COUNTED_MEASURES].sort());
    for (const measure of COUNTED_MEASURES) {
      const { groups, manyGroups } = familyOf(measure);
      for (const dimension of measureOf(measure).dimensions) {
        expect({ ...groups, ...manyGroups }, measure).toHaveProperty(dimension);
      }
    }
  });

  it('make every force be counted again where they are not this version’s', async () => {
    await database.owner.query(
      `comment on table measure_count is 'Counted by the definitions of an earlier version'`,
    );
    await migrateDatabase(database.ownerUrl);
    expect(await arrestsKept()).toEqual({ northshire: 2, southshire: 1 });
  });

  it('leave the counts as they stand where they are', async () => {
    await database.owner.query(`update measure_count set numerator = 7`);
    await migrateDatabase(database.ownerUrl);
    expect(await arrestsKept()).toEqual({ northshire: 7, southshire: 7 });
  });
});

async function arrestsKept(): Promise<Record<string, number>> {
  const { rows } = await database.owner.query<{ forceId: string; numerator: number }>(
    `select force_id as "forceId", numerator from measure_count where measure = 'arrests' and dimension = 'all'`,
  );
  return Object.fromEntries(rows.map(({ forceId, numerator }) => [forceId, numerator]));
}
