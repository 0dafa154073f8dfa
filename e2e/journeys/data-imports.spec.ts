import { once } from 'node:events';
import { connect } from 'node:net';
import type { Page, TestInfo } from '@playwright/test';
import { AuditTrailPage } from '../pages/audit-trail';
import { DataImportsPage } from '../pages/data-imports';
import { expect, test } from '../support/journey';
import { signInAnewAs, signInAs } from '../support/sign-in';

/** A job waits for those of the other ways of looking, which send files of the same force. */
const PATIENCE = { timeout: 120_000 };
const HEADER = 'record_id,officer_ids,started_at,bwv_reason_text';

/** Records and names of one test in one way of looking, so that no two send the same. */
function own({ project }: TestInfo, test: string) {
  const key = `${test}-${project.name}`;
  const row = (n: number, at = '2026-05-01T10:00:00Z', text = '') => `${key}-${n},S0001,${at},${text}`;
  const file = (name: string, ...rows: string[]) => ({
    name: `${key}-${name}.csv`,
    text: [HEADER, ...rows, ''].join('\n'),
  });
  return { row, file };
}

async function asSteward(page: Page): Promise<DataImportsPage> {
  await signInAs(page, 'data_steward', 'southshire');
  return new DataImportsPage(page);
}

test('a steward sends a file, mends what was rejected and sends that, and takes both back', async ({
  page,
}, info) => {
  const { row, file } = own(info, 'mend');
  const imports = await asSteward(page);
  await imports.send([file('first', row(1), row(2), row(3, 'yesterday'))]);
  await expect(imports.heading).toContainText('2 of 3 rows accepted, 1 rejected', PATIENCE);
  await expect(imports.effect).toContainText('2 findings: 2 new.');
  await imports.openImport();
  await expect(imports.rejected).toContainText('“yesterday” is not a date and time');
  const rejected = await imports.downloadRejected();
  expect(rejected).toContain(`${row(3, 'yesterday')},4,started_at,`);

  const mended = rejected.replaceAll('yesterday', '2026-05-03T10:00:00Z');
  await imports.send([{ name: file('mended').name, text: mended }]);
  await expect(imports.heading).toContainText('its one row accepted', PATIENCE);

  await imports.openImport();
  await page.getByRole('link', { name: 'Withdraw this import' }).click();
  await imports.press('See what it would change');
  await expect(imports.problem).toContainText('Say why');
  await page.getByLabel('Why?').fill('A trial');
  await imports.press('See what it would change');
  await expect(imports.heading).toContainText('would change 1 fact', PATIENCE);
  await expect(imports.effect).toContainText('1 gone with their records');
  await imports.press('Withdraw this import');
  await expect(imports.heading).toContainText('is withdrawn: 1 fact changed', PATIENCE);
});

test('who downloads rejected rows is on the audit trail, with how many', async ({ page }) => {
  await signInAs(page, 'data_steward');
  await page.goto('/data-imports');
  await page.getByRole('link', { name: 'northshire-arrests.csv' }).click();
  await page.waitForURL(/\/data-imports\/\d+/);
  const address = new URL(page.url()).pathname;
  await new DataImportsPage(page).downloadRejected();
  await signInAnewAs(page, 'auditor');
  const trail = new AuditTrailPage(page);
  await trail.open('data-steward@northshire.example');
  const event = trail.event('rejected rows downloaded', `import ${address.split('/').at(-1)}`);
  await expect(event.first()).toContainText('rows: 3');
});

test('a dry run says what would happen, changes nothing, and is then sent for real', async ({
  page,
}, info) => {
  const { row, file } = own(info, 'try');
  const imports = await asSteward(page);
  const tried = file('only', row(1), row(2));
  await imports.send([tried], 'Only try it (dry run)');
  await expect(imports.heading).toContainText('all 2 rows would be accepted', PATIENCE);
  await expect(page.getByText('This was a dry run. Nothing was changed.')).toBeVisible();
  await imports.press('Send it for real');
  await expect(imports.heading).toContainText('all 2 rows accepted', PATIENCE);
  await page.getByRole('link', { name: 'All imports' }).click();
  await expect(page.getByRole('rowheader', { name: tried.name }).first()).toBeVisible();
});

test('several files become a job each, and a form without any is sent back', async ({ page }, info) => {
  const { row, file } = own(info, 'several');
  const imports = await asSteward(page);
  await page.goto('/data-imports/send');
  await imports.press('Send');
  await expect(imports.problem).toContainText('Choose at least one file');
  const files = [file('one', row(1)), file('two', row(2))];
  await imports.send(files);
  await page.waitForURL((url) => url.pathname === '/data-imports');
  for (const { name } of files) await expect(page.getByRole('rowheader', { name }).first()).toBeVisible();
});

test('a file beyond what is held in memory comes whole; one beyond the limit is refused in words', async ({
  page,
}, info) => {
  const { row, file } = own(info, 'large');
  const imports = await asSteward(page);
  const at = '2026-05-01T10:00:00Z';
  const wide = Array.from({ length: 150 }, (_, n) => row(n, at, 'x'.repeat(90_000)));
  await imports.send([file('wide', ...wide)], 'Only try it (dry run)');
  await expect(imports.heading).toContainText('all 150 rows would be accepted', PATIENCE);
  await expect(page.getByText('14 MB')).toBeVisible();
  await imports.send([file('wider', ...wide, ...wide)]);
  await expect(imports.heading).toContainText('was refused');
  await expect(page.getByText(/larger than 20 MB/).first()).toBeVisible();
});

test('a form from elsewhere is not taken, nor one that breaks off', async ({ page, service }, info) => {
  const { row, file } = own(info, 'broken');
  await asSteward(page);
  const { name, text } = file('off', row(1));
  const buffer = Buffer.from(text);
  const answer = await page.request.post('/data-imports/send/receive', {
    headers: { origin: 'https://elsewhere.example' },
    multipart: { files: { name, mimeType: 'text/csv', buffer } },
  });
  expect(answer.status()).toBe(403);
  const cookies = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
  await breakOff(new URL(service.address), cookies, name, text);
  await page.goto('/data-imports');
  await expect(page.getByText(name)).toHaveCount(0);
});

test('the chair reads what came in, and is told “not found” where files are sent', async ({ page }) => {
  await signInAs(page, 'chair');
  await page.goto('/data-imports');
  await expect(page.getByRole('link', { name: 'Send a file' })).toHaveCount(0);
  expect((await page.goto('/data-imports/send'))?.status()).toBe(404);
  const answer = await page.request.post('/data-imports/send/receive', {
    headers: { origin: new URL(page.url()).origin },
    multipart: { files: { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('x') } },
  });
  expect(answer.status()).toBe(404);
});

/** Sends the beginning of a form with a file, as a browser would, and hangs up. */
async function breakOff(address: URL, cookies: string, name: string, text: string): Promise<void> {
  const socket = connect(Number(address.port), address.hostname);
  await once(socket, 'connect');
  socket.write(
    [
      'POST /data-imports/send/receive HTTP/1.1',
      `Host: ${address.host}`,
      `Origin: ${address.origin}`,
      `Cookie: ${cookies}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 5000000',
      '',
      '--b',
      `Content-Disposition: form-data; name="files"; filename="${name}"`,
      'Content-Type: text/csv',
      '',
      text,
    ].join('\r\n'),
  );
  await new Promise<void>((resolve) => socket.end(() => resolve()));
  socket.destroy();
}
