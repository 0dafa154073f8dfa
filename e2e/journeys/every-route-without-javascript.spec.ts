import { ServicePage } from '../pages/service-page';
import { expect, test } from '../support/journey';
import { linksOn, routeOf, routesOfTheService } from '../support/route-crawl';
import { signInAs } from '../support/sign-in';
import { PARTS, SEEN_BY } from '../support/what-roles-see';

for (const role of ['chair', 'administrator', 'auditor'] as const) {
  test(`${role}: every part opens from the plain navigation`, async ({ page }) => {
    await signInAs(page, role);
    const { navigation, menu, heading } = new ServicePage(page);
    await expect(menu).toBeHidden();
    for (const part of SEEN_BY[role]) {
      await navigation.getByRole('link', { name: part, exact: true }).click();
      await page.waitForURL((url) => url.pathname === PARTS[part]);
      await expect(heading).toBeVisible();
    }
  });
}

test('the navigation is a plain list on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'chair');
  await expect(new ServicePage(page).navigation.getByRole('link', { name: 'Data' })).toBeVisible();
});

test('one of each kind of page behind a list opens', async ({ page }) => {
  await signInAs(page, 'chair');
  const routes = routesOfTheService();
  for (const list of ['/data-imports', '/cases', '/recommendations']) {
    await page.goto(list);
    const deep = (await linksOn(page)).find((url) => routeOf(url.pathname, routes)?.startsWith(`${list}/[`));
    expect(deep, `a link from ${list}`).toBeDefined();
    const answer = await page.goto(deep?.href ?? list);
    expect(answer?.status()).toBe(200);
    await expect(new ServicePage(page).heading).toBeVisible();
  }
});
