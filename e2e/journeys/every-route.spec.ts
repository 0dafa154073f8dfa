import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ROLES } from '@/lib/access/roles';
import { ServicePage } from '../pages/service-page';
import { watchForFaults } from '../support/faults';
import { expect, test } from '../support/journey';
import { routesOfTheService, visitEveryRoute } from '../support/route-crawl';
import { signInAs } from '../support/sign-in';
import { PARTS, type Part, SEEN_BY } from '../support/what-roles-see';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 900 };

test.describe.configure({ mode: 'parallel' });

/** What must hold of every page there is. */
async function checkPage(page: Page, route: string): Promise<void> {
  await test.step(`${route} is in order`, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/^.+ – Candour$/);
    const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`);
    expect(found, `accessibility of ${route}`).toEqual([]);
    await page.setViewportSize(NARROW);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, `${route} is wider than a screen of 320 pixels by`).toBeLessThanOrEqual(0);
    await page.setViewportSize(WIDE);
  });
}

for (const role of ROLES) {
  test(`${role}: sees its own navigation and no more, and each page it reaches is in order`, async ({
    page,
  }) => {
    const faults = watchForFaults(page);
    await signInAs(page, role);
    expect(await new ServicePage(page).sections()).toEqual(['Overview', ...SEEN_BY[role]]);
    const seen = await visitEveryRoute(page, (route) => checkPage(page, route));
    for (const part of SEEN_BY[role]) expect(seen).toContain(PARTS[part]);
    expect(faults).toEqual([]);
  });

  test(`${role}: is told “not found” by every part it may not see`, async ({ page }) => {
    await signInAs(page, role);
    for (const part of Object.keys(PARTS) as Part[]) {
      const answer = await page.goto(PARTS[part]);
      expect(answer?.status(), part).toBe(SEEN_BY[role].includes(part) ? 200 : 404);
    }
    const answer = await page.goto('/?force=southshire');
    expect(answer?.status(), 'another force').toBe(404);
  });
}

test('every page there is is reached by someone who follows links', async ({ page }) => {
  const seen = new Set<string>(['/sign-in']);
  for (const role of ['chair', 'data_steward', 'administrator', 'auditor'] as const) {
    await page.context().clearCookies();
    await signInAs(page, role);
    for (const route of await visitEveryRoute(page, async () => {})) seen.add(route);
  }
  expect(routesOfTheService().filter((route) => !seen.has(route))).toEqual([]);
});

test('one force’s data import, case and recommendation cannot be reached from another force', async ({
  page,
}) => {
  await signInAs(page, 'chair', 'southshire');
  const theirs: string[] = [];
  for (const [list, link] of [
    ['/data-imports', 'main table a[href^="/data-imports/"]'],
    ['/cases', 'main a[href^="/cases/"]'],
  ] as const) {
    await page.goto(list);
    theirs.push((await page.locator(link).first().getAttribute('href')) ?? list);
  }
  await page.context().clearCookies();
  await signInAs(page, 'chair', 'northshire');
  for (const path of theirs) {
    const pathname = path.split('?')[0] ?? path;
    expect((await page.goto(path))?.status(), path).toBe(404);
    expect((await page.goto(`${pathname}?force=southshire`))?.status(), `${pathname} by force`).toBe(404);
  }
});

test('a person of two forces chooses by the address, and stays in the force they chose', async ({
  page,
  service,
}) => {
  const joint = service.signIns.find((signIn) => signIn.email === 'board-member@joint.example');
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(joint?.email ?? '');
  await page.getByLabel('Password').fill(joint?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveTitle('Overview – Northshire Police – Candour');
  await page.goto('/?force=southshire');
  await expect(page).toHaveTitle('Overview – Southshire Police – Candour');
  await expect(page.getByRole('banner')).toContainText('Southshire Police · Candour');
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  expect(new URL(page.url()).searchParams.get('force')).toBe('southshire');
});

for (const path of ['/sign-in', '/sign-in?error=CredentialsSignin', '/accessibility', '/how-we-measure']) {
  test(`${path} needs no sign-in and is in order`, async ({ page }) => {
    const faults = watchForFaults(page);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await checkPage(page, path);
    expect(faults).toEqual([]);
  });
}

test('no page is shown to someone who has not signed in', async ({ page }) => {
  const open = ['/sign-in', '/accessibility', '/how-we-measure'];
  for (const route of routesOfTheService().filter((one) => !open.includes(one))) {
    const answer = await page.goto(route.replace(/\[[^\]]+\]/g, '1'));
    if (route.startsWith('/boards/')) expect(answer?.status(), route).toBe(404);
    else await expect(page, route).toHaveTitle('Sign in – Candour');
  }
});

test('a page comes with a strict content security policy, and its scripts run under it', async ({ page }) => {
  const answer = await page.goto('/sign-in');
  const headers = answer?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']{20,}' 'strict-dynamic';/);
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('strict-transport-security');
  const again = (await page.goto('/sign-in'))?.headers()['content-security-policy'];
  expect(again).not.toBe(policy);
});

test('the health check answers without a sign-in', async ({ page }) => {
  const answer = await page.request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ok', database: 'ok', version: expect.any(String) });
});
