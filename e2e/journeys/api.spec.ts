import type { APIRequestContext } from '@playwright/test';
import { ApiTokensPage } from '../pages/api-tokens';
import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

const YEAR = 'from=2025-04&to=2026-03';
const MEASURES = `/api/v1/forces/northshire/measures?${YEAR}`;

function ask(request: APIRequestContext, path: string, token: string, headers: Record<string, string> = {}) {
  return request.get(path, { headers: { Authorization: `Bearer ${token}`, ...headers } });
}

test('a program reads measures with a token until the token is revoked', async ({
  page,
  playwright,
  service,
}, { project }) => {
  const name = `Dashboard of ${project.name}`;
  await signInAs(page, 'administrator');
  const tokens = new ApiTokensPage(page);
  await tokens.goTo();
  const token = await tokens.make(name, 'internal');
  expect(token).toMatch(/^candour\.northshire\./);
  const program = await playwright.request.newContext({ baseURL: service.address });

  const answer = await ask(program, `${MEASURES}&measure=searches`, token);
  expect(answer.status()).toBe(200);
  const body = await answer.json();
  expect(body).toMatchObject({ force: 'northshire', disclosure: 'internal', from: '2025-04', to: '2026-03' });
  expect(body.measures[0]).toMatchObject({ measure: 'searches', dimension: 'all', notes: expect.any(Array) });

  const again = await ask(program, `${MEASURES}&measure=searches`, token, {
    'If-None-Match': answer.headers().etag ?? '',
  });
  expect(again.status()).toBe(304);
  const csv = await ask(program, `${MEASURES}&measure=searches&format=csv`, token);
  expect((await csv.text()).split('\r\n')[0]).toContain('measure,dimension,group,numerator,denominator');
  const elsewhere = await ask(program, MEASURES.replace('northshire', 'southshire'), token);
  expect(elsewhere.status()).toBe(404);
  const unreadable = await ask(program, `${MEASURES}&officer=1`, token);
  expect(unreadable.status()).toBe(400);
  expect(unreadable.headers()['content-type']).toContain('application/problem+json');

  await tokens.goTo();
  await tokens.revoke(name);
  await expect(tokens.row(name)).toContainText('Revoked');
  const refused = await ask(program, MEASURES, token);
  expect(refused.status()).toBe(401);
  expect((await refused.json()).detail).toBe('This token was revoked.');
  await program.dispose();
});

test('a token for outsiders gives rounded counts of whole periods', async ({ page, playwright, service }, {
  project,
}) => {
  await signInAs(page, 'administrator');
  const tokens = new ApiTokensPage(page);
  await tokens.goTo();
  const token = await tokens.make(`Newspaper of ${project.name}`, 'external');
  const program = await playwright.request.newContext({ baseURL: service.address });
  const months = await ask(program, MEASURES.replace(YEAR, 'from=2025-05&to=2025-06'), token);
  expect(months.status()).toBe(403);
  const [from, to] = /(\d{4}-\d{2}) to (\d{4}-\d{2})/.exec((await months.json()).detail)?.slice(1) ?? [];
  const answer = await ask(program, MEASURES.replace(YEAR, `from=${from}&to=${to}`), token);
  expect(answer.status()).toBe(200);
  for (const { numerator } of (await answer.json()).measures) expect((numerator ?? 0) % 5).toBe(0);
  await program.dispose();
});

test('a signed-in person needs no token, and nobody else is answered', async ({
  page,
  playwright,
  service,
}) => {
  await signInAs(page, 'inspector');
  expect((await page.request.get(`${MEASURES}&measure=find_rate`)).status()).toBe(200);
  expect((await page.request.get('/api/v1/measures')).status()).toBe(200);
  const program = await playwright.request.newContext({ baseURL: service.address });
  for (const path of [MEASURES, '/api/v1/measures']) {
    const answer = await program.get(path);
    expect(answer.status()).toBe(401);
    expect(answer.headers()['www-authenticate']).toBe('Bearer');
  }
  const description = await program.get('/api/v1/openapi.json');
  expect(await description.json()).toMatchObject({ openapi: '3.1.0' });
  await program.dispose();
});

test('a role without the boards is not answered either', async ({ page }) => {
  await signInAs(page, 'auditor');
  expect((await page.request.get(MEASURES)).status()).toBe(404);
});
