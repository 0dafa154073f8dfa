import { RecommendationPage, RecommendationsPage } from '../pages/recommendations';
import { expect, test } from '../support/journey';
import { setAside } from '../support/set-aside';
import { signInAs } from '../support/sign-in';

const NOTE = 'Nothing changed: this is a note';

/** Each way of looking records on a recommendation of its own, so that no two write to one log at once. */
const RECORDED_ON: Record<string, number> = { desktop: 5, phone: 7, 'no-javascript': 11 };

test('the register says in its heading how many are closed and how many are late', async ({ page }) => {
  await signInAs(page, 'inspection_lead');
  const register = new RecommendationsPage(page);
  await register.open();
  await expect(page).toHaveTitle('Recommendations – Northshire Police – Candour');
  await expect(register.heading).toHaveText('Five are closed; five are late and open');
  await expect(register.glance).toContainText('Late and open');
  await expect(register.tables.getByRole('rowheader')).toHaveCount(22);
});

test('the picture leads from a late recommendation to its parts, its report and its log', async ({
  page,
}) => {
  await signInAs(page, 'inspector');
  const register = new RecommendationsPage(page);
  await register.open();
  await expect(register.inPicture(13)).toHaveAccessibleName(/days late and still open/);
  await register.inPicture(13).click();
  const thirteen = new RecommendationPage(page);
  await expect(thirteen.heading).toHaveText(/^Audit of Equality Act policies: \d+ days late and still open$/);
  await expect(page.getByRole('rowheader', { name: /reviews and updates them regularly/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^HMICFRS, Activism and impartiality/ })).toHaveAttribute(
    'href',
    'https://hmicfrs.justiceinspectorates.gov.uk/publications/activism-and-impartiality-in-policing/',
  );
  await expect(thirteen.log.getByRole('listitem').last()).toContainText('Three policies went past');
  await page.getByRole('link', { name: /^Next\s*:\s*14 / }).click();
  await expect(thirteen.heading).toContainText('Diversity training evaluated');
});

test('an inspector reads the log and has no form to add to it', async ({ page }) => {
  await signInAs(page, 'inspector');
  const one = new RecommendationPage(page);
  await one.open(13);
  await expect(one.log).toBeVisible();
  await expect(one.form).toHaveCount(0);
});

test('the HMICFRS lead is told what is wrong, keeps what they typed, and records an event', async ({
  page,
}, testInfo) => {
  const number = setAside(testInfo, RECORDED_ON);
  await signInAs(page, 'inspection_lead');
  const one = new RecommendationPage(page);
  await one.open(number);
  await one.fill({ state: 'Delivered', day: ['31', '2', '2025'], note: 'The guidance came by post.' });
  await one.record();
  await expect(one.problem).toContainText('must be a real date');
  await expect(one.form.getByLabel('Note', { exact: true })).toHaveValue('The guidance came by post.');
  await expect(one.form.getByRole('radio', { name: 'Delivered', exact: true })).toBeChecked();
  await one.form.getByLabel('Day').fill('20');
  await one.record();
  await expect(one.recorded).toContainText('Delivered is on the log.');
  await expect(one.heading).toContainText('before its date');
  const last = one.log.getByRole('listitem').last();
  await expect(last).toContainText('20 February 2025');
  await expect(last).toContainText('The guidance came by post.');
  await expect(last).toContainText('Recorded by inspection-lead@northshire.example');
});

test('of two people who record at once, the second is told and keeps what they typed', async ({
  page,
}, testInfo) => {
  const number = setAside(testInfo, RECORDED_ON);
  await signInAs(page, 'inspection_lead');
  const first = new RecommendationPage(page);
  const otherTab = await page.context().newPage();
  const second = new RecommendationPage(otherTab);
  await first.open(number);
  await second.open(number);
  await first.fill({ state: NOTE, day: ['1', '2', '2026'], note: 'From the first.' });
  await first.record();
  await expect(first.recorded).toBeVisible();
  await second.fill({ state: NOTE, day: ['1', '2', '2026'], note: 'From the second.' });
  await second.record();
  await expect(second.problem).toContainText('Somebody else recorded an event here first');
  await expect(second.log.getByRole('listitem').last()).toContainText('From the first.');
  await expect(second.form.getByLabel('Note', { exact: true })).toHaveValue('From the second.');
  await second.record();
  await expect(second.recorded).toBeVisible();
});

test('there is no recommendation 23', async ({ page }) => {
  await signInAs(page, 'inspector');
  const answer = await page.goto('/recommendations/23?force=northshire');
  expect(answer?.status()).toBe(404);
});
