import { AuditTrailPage } from '../pages/audit-trail';
import { CodeAliasesPage, type UnlistedCode } from '../pages/code-aliases';
import { expect, test } from '../support/journey';
import { setAside } from '../support/set-aside';
import { signInAnewAs, signInAs } from '../support/sign-in';

/** The demonstration's own unknown gender, which every power's records have once: each way of looking maps another's. */
const UNKNOWN = { column: 'gender', text: 'Q7' } as const;
const MAPPED_AT: Record<string, UnlistedCode> = {
  desktop: { power: 'arrests', called: 'Arrests', ...UNKNOWN },
  phone: { power: 'use-of-force', called: 'Use of force', ...UNKNOWN },
  'no-javascript': { power: 'stop-search', called: 'Stop and search', ...UNKNOWN },
};

test('a steward maps a code once, rows already here follow, and the mapping is ended again', async ({
  page,
}, info) => {
  const code = setAside(info, MAPPED_AT);
  await signInAs(page, 'data_steward');
  const aliases = new CodeAliasesPage(page);
  const before = await aliases.countUnrecognised(code);
  expect(before).toBeGreaterThan(0);

  await aliases.open();
  await expect(aliases.waiting(code)).toContainText('in one row');
  await aliases.pressMap(code);
  await expect(aliases.waiting(code)).toContainText('Choose what “Q7” stands for.');
  await aliases.map(code, 'Female', 'As the records team wrote.');
  await expect(aliases.done).toContainText(
    '“Q7” in gender is now read as “Female”: in 1 row so far, and in files to come.',
  );
  await expect(aliases.waiting(code)).toHaveCount(0);
  await expect(aliases.mapping(aliases.inForce, code)).toContainText('data-steward@northshire.example');
  expect(await aliases.countUnrecognised(code)).toBe(before - 1);
  await page.goto('/data-imports');
  await page.getByRole('link', { name: `northshire-${code.power}.csv`, exact: true }).click();
  await expect(page.getByRole('link', { name: /^Mapped: read as “Female”/ })).toBeVisible();

  await aliases.open();
  await aliases.end(code, 'It was a typing error.');
  await expect(aliases.done).toContainText(
    '“Q7” in gender is no longer read as “Female”: it is unrecognised again in 1 row.',
  );
  await expect(aliases.waiting(code)).toContainText('in one row');
  await expect(aliases.mapping(aliases.ended, code)).toContainText('It was a typing error.');
  expect(await aliases.countUnrecognised(code)).toBe(before);

  await signInAnewAs(page, 'auditor');
  const trail = new AuditTrailPage(page);
  await trail.open('data-steward@northshire.example');
  const subject = `${code.power} gender “Q7”`;
  await expect(trail.event('alias set', subject)).toContainText('code: female');
  await expect(trail.event('alias set', subject)).toContainText('rows: 1');
  await expect(trail.event('alias set', subject)).toContainText('As the records team wrote.');
  await expect(trail.event('alias ended', subject)).toContainText('It was a typing error.');
});

test('a code that the column does not have is refused in words, and nothing is mapped', async ({
  page,
}, info) => {
  const code = { ...setAside(info, MAPPED_AT), column: 'self_defined_ethnicity', text: 'Z3' };
  await signInAs(page, 'data_steward');
  const aliases = new CodeAliasesPage(page);
  const before = await aliases.countUnrecognised(code);
  await aliases.open();
  // No list offers it: somebody has changed the page in their browser.
  const choice = aliases.waiting(code).getByLabel('Stands for');
  await choice.evaluate((select: HTMLSelectElement) => {
    for (const option of select.options) option.value = 'nobody';
  });
  await aliases.pressMap(code);
  await expect(aliases.waiting(code)).toContainText(
    '“nobody” is not a code of self_defined_ethnicity. Its codes: ',
  );
  expect(await aliases.countUnrecognised(code)).toBe(before);
});

test('the chair reads what waits and has no form to map it; a board member finds no such page', async ({
  page,
}) => {
  await signInAs(page, 'chair');
  const aliases = new CodeAliasesPage(page);
  await aliases.open();
  await expect(aliases.inForce).toBeVisible();
  await expect(page.getByText('“Z3”').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Map/ })).toHaveCount(0);
  await signInAnewAs(page, 'board_member');
  expect((await page.goto('/data-imports/aliases?force=northshire'))?.status()).toBe(404);
});
