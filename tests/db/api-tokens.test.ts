import { beforeAll, describe, expect, it } from 'vitest';
import { addApiToken, noteTokenUse, revokeApiToken } from '@/db/mutations/api-tokens';
import { recountAll } from '@/db/mutations/measure-counts';
import { findApiToken, listApiTokens } from '@/db/queries/api-tokens';
import { answerMeasures, refuseMeasures } from '@/db/queries/measure-answer';
import { listMeasureCounts, listMonthsReceived, listResidents } from '@/db/queries/measures';
import { withBulkScope, withScope } from '@/db/scoped';
import { forceOfToken, whyNotUsable } from '@/lib/access/api-token';
import { commandLineScope, publicScope, type Scope, tokenScope } from '@/lib/access/scope';
import { DATASETS } from '@/lib/ingest/dataset';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { DIMENSIONS } from '@/lib/measures/measure';
import { exportMeasures } from '@/lib/measures/measure-export';
import type { MeasureRequest } from '@/lib/measures/measure-request';
import { COUNTED_MEASURES, MEASURES } from '@/lib/measures/measures';
import { FactsByHand } from '../support/facts-by-hand';
import { openedDatabase } from '../support/opened-database';

const FORCE = { forceId: 'northshire', name: 'Northshire Police', isDemonstration: true, dataVersion: 3 };
const admin = commandLineScope('northshire');
const lookUp = publicScope('northshire');
const internal = tokenScope('northshire', 'Dashboard', 'internal');
const external = tokenScope('northshire', 'Newspaper', 'external');
const NEW = { name: 'Dashboard', disclosure: 'external', days: 30 } as const;
const YEAR = { from: '2025-04', to: '2026-03' };

const database = openedDatabase({ connections: 4 });
const facts = new FactsByHand(() => database.owner, 'northshire');

beforeAll(async () => {
  const searches = (n: number, ethnicity: string) =>
    Array.from({ length: n }, () => ({ self_defined_ethnicity: ethnicity, outcome: 'arrest' }));
  for (const month of ['2025-04-01', '2025-08-01', '2026-03-01']) {
    await facts.addPublicSearches([...searches(41, 'W1'), ...searches(12, 'B2')], month);
  }
  await facts.addPublicSearches(searches(2, 'A1'), '2025-08-01');
  await database.owner.query(`
    insert into dataset_month (force_id, dataset, month, rows)
    select force_id, 'police-uk-stop-search', month, count(*) from public_search group by 1, 2, 3`);
  await withBulkScope(database.url, admin, (client) => recountAll(client, admin));
});

describe('a token', () => {
  it('opens its own force, and is kept as a digest alone', async () => {
    const text = await make();
    expect(forceOfToken(text)).toBe('northshire');
    const found = await find(text);
    expect(found).toMatchObject({ name: 'Dashboard', disclosure: 'external', revokedAt: null });
    expect(found === null ? '' : whyNotUsable(found, new Date())).toBeNull();
    const { rows } = await database.owner.query<{ kept: string }>(
      'select to_jsonb(api_token)::text as kept from api_token',
    );
    for (const { kept } of rows) expect(kept).not.toContain(text.split('.')[2]);
  });

  it('of one force is not found in another, even under its name', async () => {
    const text = await make();
    expect(await find(text, publicScope('southshire'))).toBeNull();
    expect(await find(text.replace('northshire', 'southshire'), publicScope('southshire'))).toBeNull();
    expect(
      await withScope(database.db, publicScope('southshire'), (db) => listApiTokens(db, lookUp)),
    ).toEqual([]);
  });

  it('opens nothing once it is revoked or has expired', async () => {
    const revoked = await make();
    const { tokenId } = (await find(revoked)) ?? { tokenId: '' };
    expect(await withScope(database.db, admin, (db) => revokeApiToken(db, admin, tokenId))).toBe(true);
    expect(await withScope(database.db, admin, (db) => revokeApiToken(db, admin, tokenId))).toBe(false);
    expect(await withScope(database.db, admin, (db) => revokeApiToken(db, admin, 'no id'))).toBe(false);
    const found = await find(revoked);
    expect(found === null ? '' : whyNotUsable(found, new Date())).toBe('This token was revoked.');
    const expired = await make();
    await database.owner.query(`update api_token set expires_at = now() where token_id = $1`, [
      (await find(expired))?.tokenId,
    ]);
    const old = await find(expired);
    expect(old === null ? '' : whyNotUsable(old, new Date())).toBe('This token has expired.');
  });

  it('notes when it was used, and can neither make nor revoke a token', async () => {
    const text = await make();
    const { tokenId } = (await find(text)) ?? { tokenId: '' };
    await withScope(database.db, lookUp, (db) => noteTokenUse(db, lookUp, tokenId));
    expect((await find(text))?.lastUsedAt).toBeInstanceOf(Date);
    for (const attempt of [
      withScope(database.db, internal, (db) => addApiToken(db, internal, NEW)),
      withScope(database.db, internal, (db) => revokeApiToken(db, internal, tokenId)),
    ]) {
      await expect(attempt).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/row-level security/) },
      });
    }
    expect((await find(text))?.revokedAt).toBeNull();
  });

  it('is in the audit trail when it is made and revoked, without its secret', async () => {
    const { rows } = await database.owner.query<{ did: string; event: string }>(
      `select did, to_jsonb(audit_event)::text as event from audit_event order by audit_event_id`,
    );
    expect(new Set(rows.map(({ did }) => did))).toEqual(new Set(['API token made', 'API token revoked']));
    for (const { event } of rows) expect(event).not.toMatch(/candour\./);
  });
});

describe('what a program reads', () => {
  it('is, with exact counts, what the export gives', async () => {
    const exported = await withScope(database.db, admin, async (db) =>
      exportMeasures({
        period: YEAR,
        counts: await listMeasureCounts(db, admin, {
          measures: COUNTED_MEASURES,
          dimensions: DIMENSIONS,
          period: YEAR,
          filter: UNFILTERED,
        }),
        received: await listMonthsReceived(db, admin, DATASETS),
        residents: await listResidents(db, admin, null),
      }),
    );
    const answer = await ask(internal, {});
    expect(answer).toMatchObject({ force: 'northshire', disclosure: 'internal', dataVersion: 3, area: null });
    expect(answer.measures).toEqual(exported);
    expect(exported.find(({ measure }) => measure === 'searches')?.value).toBe(161);
  });

  it('is one measure and dimension where it asks for them', async () => {
    const { measures } = await ask(internal, { measures: ['searches'], dimension: 'self_defined_ethnicity' });
    expect(measures.map(({ group, value }) => [group, value])).toEqual([
      ['asian', 2],
      ['black', 36],
      ['white', 123],
    ]);
  });

  it('is rounded and small counts are withheld where the token is for outsiders', async () => {
    const { measures } = await ask(external, { measures: ['searches'] });
    const by = (name: string) => measures.find(({ group }) => group === name);
    expect(by('all')).toMatchObject({ dimension: 'all', value: 160 });
    expect(by('white')?.value).toBe(125);
    expect(by('asian')).toMatchObject({ value: null, numerator: null });
    expect(by('black')).toMatchObject({ value: null, numerator: null });
  });

  it('is refused to outsiders for an area and for months that are no offered period', async () => {
    expect(await refusal(external, {})).toBeNull();
    expect(await refusal(external, { areaCode: 'N1' })).toMatchObject({ refused: 403 });
    const months = await refusal(external, { period: { from: '2025-04', to: '2026-02' } });
    expect(months).toMatchObject({ refused: 403, words: expect.stringContaining('2025-04 to 2026-03') });
    const quarter = await refusal(external, { period: { from: '2025-04', to: '2025-06' } });
    expect(quarter).toMatchObject({ refused: 403, words: expect.stringContaining('whole financial years') });
    expect(await refusal(internal, { period: { from: '2025-04', to: '2026-02' } })).toBeNull();
    expect(await refusal(internal, { areaCode: 'nowhere' })).toMatchObject({ refused: 404 });
  });

  it('is nothing of another force', async () => {
    const elsewhere = tokenScope('southshire', 'Dashboard', 'internal');
    const { measures } = await ask(elsewhere, { measures: ['searches'] });
    expect(measures).toMatchObject([{ value: null, coverage: 0 }]);
  });
});

function make(): Promise<string> {
  return withScope(database.db, admin, (db) => addApiToken(db, admin, NEW));
}

function find(text: string, scope: Scope = lookUp) {
  return withScope(database.db, scope, (db) => findApiToken(db, scope, text));
}

function requestOf(change: Partial<MeasureRequest>): MeasureRequest {
  const measures = MEASURES.map(({ id }) => id);
  return { measures, period: YEAR, dimension: null, areaCode: null, format: 'json', ...change };
}

function ask(scope: Scope, change: Partial<MeasureRequest>) {
  return withScope(database.db, scope, (db) => answerMeasures(db, scope, FORCE, requestOf(change)));
}

function refusal(scope: Scope, change: Partial<MeasureRequest>) {
  return withScope(database.db, scope, (db) => refuseMeasures(db, scope, requestOf(change)));
}
