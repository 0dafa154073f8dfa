import { SavedViewsPage } from '../pages/board-records';
import { PolicePowersPage } from '../pages/police-powers';
import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

const BOARD = '/police-powers/stop-search';

test('what a board shows is sent once to a browser, and whole to its scripts', async ({ page }) => {
  await signInAs(page, 'chair');
  await page.goto(BOARD);
  const source = (await page.locator('figcaption').first().textContent()) ?? '';
  const words = source.slice(0, 40);
  const sentTimes = async (accept: string) => {
    const answer = await page.request.get(BOARD, { headers: { accept } });
    return (await answer.text()).split(words).length - 1;
  };
  const figures = await new PolicePowersPage(page).figures.count();
  expect(words).not.toBe('');
  expect(await sentTimes('*/*')).toBe(2 * (await sentTimes('text/html')));
  expect(await sentTimes('text/html')).toBeLessThanOrEqual(figures);
});

test('a page that was changed on its way has its figures all the same', async ({ page }, testInfo) => {
  test.skip(testInfo.project.name === 'no-javascript', 'Nothing takes the page up.');
  await signInAs(page, 'chair');
  const powers = new PolicePowersPage(page);
  await powers.open('stop-search');
  const figures = await powers.figures.count();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const heading = document.querySelector('h1');
      if (heading === null) return;
      observer.disconnect();
      heading.textContent = 'Changed on its way';
    }).observe(document, { childList: true, subtree: true });
  });
  const asked = page.waitForRequest((request) => request.headers().rsc !== undefined);
  await powers.open('stop-search');
  await asked;
  await expect(powers.heading).not.toHaveText('Changed on its way');
  await expect(powers.figures).toHaveCount(figures);
});

test('a board has its figures after its form was refused', async ({ page }) => {
  await signInAs(page, 'chair');
  const powers = new PolicePowersPage(page);
  const views = new SavedViewsPage(page);
  await powers.open('fairness', '?age=10_17');
  const figures = await powers.figures.count();
  await views.keep('');
  await expect(views.problem).toBeVisible();
  await expect(powers.figures).toHaveCount(figures);
});

test('and when its reader comes back to it from where the form led', async ({ page }, testInfo) => {
  await signInAs(page, 'chair');
  const powers = new PolicePowersPage(page);
  const views = new SavedViewsPage(page);
  await powers.open('fairness', '?age=10_17');
  const figures = await powers.figures.count();
  await views.keep(`Left and come back to, ${testInfo.project.name}`);
  await expect(views.done).toBeVisible();
  await page.goBack();
  await expect(powers.figures).toHaveCount(figures);
});
