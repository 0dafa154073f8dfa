import { ServicePage } from '../pages/service-page';
import { expect, test } from '../support/journey';
import { visitEveryRoute } from '../support/route-crawl';
import { signInAs } from '../support/sign-in';

test('the navigation folds behind a Menu button and opens from it', async ({ page }) => {
  await signInAs(page, 'chair');
  const { menu, navigation } = new ServicePage(page);
  const cases = navigation.getByRole('link', { name: 'Cases' });
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await expect(cases).toBeHidden();
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await cases.click();
  await page.waitForURL('**/cases');
});

test('every page fits a phone, with its heading at the top', async ({ page }) => {
  await signInAs(page, 'chair');
  const seen = await visitEveryRoute(page, async (route) => {
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, `${route} is wider than the phone by`).toBeLessThanOrEqual(0);
    const box = await new ServicePage(page).heading.boundingBox();
    expect(box?.y ?? Number.POSITIVE_INFINITY, `the heading of ${route}`).toBeLessThan(844);
  });
  expect(seen.size).toBeGreaterThan(8);
});
