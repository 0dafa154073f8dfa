import { describe, expect, it } from 'vitest';
import { recountAll } from '@/db/mutations/measure-counts';
import { listFindingsByArea } from '@/db/queries/silence';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { silenceOf } from '@/lib/activation/silence';
import { FactsByHand } from '../support/facts-by-hand';
import { openedDatabase } from '../support/opened-database';

const scope = commandLineScope('northshire');
const database = openedDatabase({ connections: 2 });
const facts = new FactsByHand(() => database.owner, 'northshire');

describe('the findings of each power and area', () => {
  it('come from the kept counts, with the months in which the area has records', async () => {
    await facts.addFindings('stop-search', ['full', 'full', 'partial', 'not_found', 'awaiting_upload']);
    await facts.addFindings('arrests', ['full', 'not_required']);
    await database.owner.query(`update encounter set area_code = 'N1' where power = 'stop-search'`);
    await facts.addEncounters('arrests', [{ area_code: 'N1' }], '2026-03-01');
    await withBulkScope(database.url, scope, (client) => recountAll(client, scope));
    const found = await withScope(database.db, scope, (db) =>
      listFindingsByArea(db, scope, { from: '2026-01', to: '2026-12' }),
    );
    const seen = found.map((each) => [each.power, each.areaCode, silenceOf([each])]);
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual([
      'stop-search',
      'N1',
      { months: 1, required: 5, determinable: 4, without: 1 },
    ]);
    expect(seen).toContainEqual(['arrests', '', { months: 1, required: 1, determinable: 1, without: 0 }]);
  });
});
