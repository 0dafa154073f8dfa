import { PublicBoardPage } from '../pages/public-board';
import { watchForFaults } from '../support/faults';
import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

// One force's boards are open or closed for everybody: these tests take turns, and use the force no other test opens.
test.describe.configure({ mode: 'serial' });

const BOARDS = '/boards/southshire';

test('nobody sees the boards until the chair has opened them, and nobody after they are closed', async ({
  page,
  browser,
  service,
}) => {
  const faults = watchForFaults(page);
  const outside = await browser.newContext({ baseURL: service.address });
  const anybody = await outside.newPage();
  expect((await anybody.goto(BOARDS))?.status()).toBe(404);
  expect((await anybody.goto(`${BOARDS}/arrests`))?.status()).toBe(404);

  await signInAs(page, 'chair', 'southshire');
  const board = new PublicBoardPage(page);
  await board.goTo('southshire');
  await expect(board.heading).toHaveText('The boards are not public');
  await board.preview.click();
  await expect(page.getByText('This page is not public.')).toBeVisible();
  await page.getByRole('link', { name: 'Open it to the public, or go back' }).click();

  await board.openWithoutConfirming();
  await expect(board.problem).toContainText('Confirm that you have seen the pages');
  await board.open('We show this so that you can ask us about it.');
  await expect(board.heading).toHaveText('Anybody can see the boards');

  await anybody.goto(BOARDS);
  await expect(anybody.getByText('We show this so that you can ask us about it.')).toBeVisible();
  await anybody.getByRole('link', { name: 'Arrests', exact: true }).click();
  await expect(anybody.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(anybody.getByRole('link', { name: 'Explore' })).toHaveCount(0);
  await expect(anybody.locator('main a[href*="/records"]')).toHaveCount(0);
  const file = anybody.getByRole('link', { name: 'CSV' }).first();
  const answer = await anybody.request.get((await file.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toContain('text/csv');
  expect(await answer.text()).toContain('counts are rounded to 5');

  await board.close();
  await expect(board.heading).toHaveText('The boards are not public');
  expect((await anybody.goto(BOARDS))?.status()).toBe(404);
  await expect(board.openings).toContainText('We show this so that you can ask us about it.');
  expect(faults).toEqual([]);
  await outside.close();
});

test('the public can choose no period, area or group but those that are offered', async ({ page }) => {
  await signInAs(page, 'chair', 'southshire');
  await page.goto(`${BOARDS}/arrests?area=S01&team=S01-A&gender=female`);
  const narrowed = await page.getByRole('heading', { level: 1 }).textContent();
  await page.goto(`${BOARDS}/arrests`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(narrowed);
  expect((await page.goto(`${BOARDS}/arrests?period=2026-01_2026-02`))?.status()).toBe(404);
});

test('a month that is not published answers in plain words where to find it', async ({ page }) => {
  await signInAs(page, 'chair', 'southshire');
  const answer = await page.request.get(`${BOARDS}/open-data/2001-01`);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('data.police.uk');
});

for (const role of ['board_member', 'panel_member', 'administrator'] as const) {
  test(`${role}: can neither open the boards nor see them beforehand`, async ({ page }) => {
    await signInAs(page, role);
    expect((await page.goto('/police-powers/public'))?.status()).toBe(404);
    expect((await page.goto('/boards/northshire'))?.status()).toBe(404);
  });
}
