import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BOARD_IDS } from '@/lib/police-powers/boards/board-ids';
import { PolicePowersPage } from '../pages/police-powers';
import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('the front page gives each measure its number, what its months show, and how sure it is of its target', async ({
  page,
}) => {
  await signInAs(page, 'chair');
  const front = new PolicePowersPage(page);
  await front.openFront();
  await expect(front.measures).toHaveCount(10);
  for (const measure of await front.measures.all()) {
    await expect(measure).toContainText(/Common cause|Special cause|Too few months/);
    await expect(measure).toContainText(/target/i);
  }
  await expect(page.getByRole('heading', { name: /^What changed since/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Needs a decision' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What these figures cannot say' })).toBeVisible();
});

test('a word that is no month is said, and the usual one is shown', async ({ page }) => {
  await signInAs(page, 'chair');
  const front = new PolicePowersPage(page);
  await page.goto('/police-powers?since=yesterday');
  await expect(front.problems).toContainText('“yesterday” is not a month');
  await expect(front.measures).toHaveCount(10);
});

for (const board of BOARD_IDS) {
  test(`the board ${board} states its finding, draws its figures, and is in order`, async ({
    page,
  }, testInfo) => {
    await signInAs(page, 'chair');
    const powers = new PolicePowersPage(page);
    await powers.open(board);
    await expect(powers.heading).toHaveText(/\w+ .+/);
    expect(await powers.figures.count()).toBeGreaterThan(1);
    await expect(page.getByText(/\bNaN\b/)).toHaveCount(0);
    // Axe is a script itself.
    if (testInfo.project.name !== 'no-javascript') await expectNoViolations(page);
    await page.setViewportSize({ width: 320, height: 800 });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
}

test('a board is narrowed by its filters, and says so', async ({ page }) => {
  await signInAs(page, 'chair');
  const powers = new PolicePowersPage(page);
  await powers.open('stop-search');
  await powers.narrow('Age', '10 to 17');
  await expect(page).toHaveURL(/age=10_17/);
  await expect(page.getByText('(Age: 10 to 17)').first()).toBeVisible();
  await expect(page.getByText('Take the filter off to compare groups.')).toBeVisible();
});

test('a filter that a board cannot have is said, not applied', async ({ page }) => {
  await signInAs(page, 'chair');
  const powers = new PolicePowersPage(page);
  await powers.open('arrests', '?object=fireworks&period=2026-13_2026-14');
  await expect(powers.problems.first()).toContainText('is not one this page knows');
  await expect(powers.problems.last()).toContainText('Object of search is not recorded for these records');
});

test('a number leads to as many records as it counts, and a panel member is led to none', async ({
  page,
}) => {
  await signInAs(page, 'chair');
  const powers = new PolicePowersPage(page);
  await powers.open('stop-search');
  const objects = powers.figure(/were for controlled drugs$/);
  await objects.getByText('Show as a table').click();
  const number = objects.getByRole('row', { name: /^Offensive weapons/ }).getByRole('link');
  const count = (await number.textContent())?.trim() ?? 'none';
  await number.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(count);

  await page.context().clearCookies();
  await signInAs(page, 'panel_member');
  await powers.open('stop-search');
  await expect(powers.figures.first()).toBeVisible();
  await expect(page.locator('a[href^="/police-powers/rows"]')).toHaveCount(0);
});

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  expect(found).toEqual([]);
}
