import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ChartNotesPage, SavedViewsPage } from '../pages/board-records';
import { FigurePage } from '../pages/figure';
import { PolicePowersPage } from '../pages/police-powers';
import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const REASON = 'The new form asks every officer, and will go on asking.';

/** The page is in order with everything on it unfolded, and on the narrowest phone. Where scripts run: axe is one. */
async function expectInOrder(page: Page, hasScripts = true): Promise<void> {
  if (!hasScripts) return;
  const folded = page.locator('main details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
  ).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
  if (size !== null) await page.setViewportSize(size);
}

test('a board’s filters are kept under a name, opened again, renamed and deleted', async ({
  page,
  javaScriptEnabled,
}, { project }) => {
  const name = `Young people, ${project.name}`;
  await signInAs(page, 'inspector');
  await new PolicePowersPage(page).open('stop-search', '?force=northshire&age=10_17&next=//evil.example');
  const views = new SavedViewsPage(page);
  await views.keep('');
  await expect(views.problem).toContainText('Give the view a name');
  await expect(page).toHaveURL(/age=10_17/);
  await views.keep(name);
  await expect(views.done).toContainText(`“${name}” is one of your views`);
  await expect(views.view(name)).toContainText('Stop and search: Age: 10 to 17');
  await expectInOrder(page, javaScriptEnabled);
  await views.view(name).getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(/\/police-powers\/stop-search\?force=northshire&age=10_17$/);
  await expect(page.getByText('(Age: 10 to 17)').first()).toBeVisible();

  await views.keep(name.toUpperCase());
  await expect(views.problem).toContainText('already');
  await views.open();
  await views.rename(name, `Children, ${project.name}`);
  await expect(views.done).toContainText(`“Children, ${project.name}”`);
  await views.delete(`Children, ${project.name}`);
  await expect(views.done).toContainText('The view is deleted');
  await expect(views.view(`Children, ${project.name}`)).toHaveCount(0);
});

test('the front page, a figure as its reader arranged it, and a page of cameras are kept too', async ({
  page,
}, { project }) => {
  await signInAs(page, 'chair');
  const views = new SavedViewsPage(page);
  const keepAs = async (name: string) => {
    await views.keep(`${name}, ${project.name}`);
    await expect(views.done).toContainText(`“${name}, ${project.name}” is one of your views`);
    return views.view(`${name}, ${project.name}`);
  };
  await page.goto('/police-powers?force=northshire&since=2026-01');
  await expect(await keepAs('Since January')).toContainText('Police powers: since January 2026');

  const figure = new FigurePage(page);
  await figure.open('stop-search', 'find-rate', '&age=10_17');
  await figure.table.getByRole('link', { name: 'Of', exact: true }).click();
  await expect(page).toHaveURL(/sort=column-4/);
  const kept = await keepAs('Largest first');
  await kept.getByRole('link', { name: /^Largest first/ }).click();
  await expect(page).toHaveURL(/find-rate\?force=northshire&age=10_17&sort=column-4&order=descending$/);

  await page.goto('/activation/declared?force=northshire&shown=no_found');
  await expect(await keepAs('Said no')).toContainText('Declared against found');
  for (const name of ['Since January', 'Largest first', 'Said no']) {
    await views.delete(`${name}, ${project.name}`);
  }
});

test('one person’s view is not another’s', async ({ page }, { project }) => {
  const name = `Mine alone, ${project.name}`;
  await signInAs(page, 'panel_coordinator');
  await new PolicePowersPage(page).open('arrests', '?force=northshire');
  const views = new SavedViewsPage(page);
  await views.keep(name);
  await expect(views.view(name)).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, 'chair');
  await views.open();
  await expect(views.heading).toBeVisible();
  await expect(views.view(name)).toHaveCount(0);
});

test('a note says what is wrong with it, is recorded, and is withdrawn with a reason', async ({
  page,
  javaScriptEnabled,
}, { project }) => {
  const words = `New records system, ${project.name}`;
  await signInAs(page, 'tactical_lead');
  const notes = new ChartNotesPage(page);
  await notes.open();
  await notes.noteForm.getByLabel('What the chart says').fill(words);
  await notes.noteForm.getByRole('button', { name: 'Record the note' }).click();
  await expect(notes.problem).toContainText('Choose what the note is about');
  await expect(notes.problem).toContainText('Choose the month it began');
  await expect(notes.noteForm.getByLabel('What the chart says')).toHaveValue(words);

  await notes.noteForm.getByRole('radio', { name: 'Change of system' }).check();
  await notes.noteForm.getByLabel('Month it began').selectOption({ index: 4 });
  await notes.noteForm.getByLabel('Chart', { exact: true }).selectOption({ label: 'Every chart' });
  await notes.noteForm.getByRole('button', { name: 'Record the note' }).click();
  await expect(notes.done).toContainText(`“${words}” is on the charts`);
  await expect(notes.note(words)).toContainText('Recorded by tactical-lead@northshire.example');
  await expectInOrder(page, javaScriptEnabled);

  await notes.withdraw(words, '');
  await expect(notes.note(words)).toContainText('Say why it is withdrawn');
  await notes.withdraw(words, 'It was another month.');
  await expect(notes.done).toContainText('is off the charts, and stays on record');
  await expect(notes.note(words)).toHaveCount(0);
  await notes.open('&shown=withdrawn');
  await expect(notes.note(words)).toContainText('It was another month.');
  await expect(notes.note(words).locator('details')).toHaveCount(0);
});

test('a new usual range is refused in words where the data do not carry it', async ({ page }) => {
  await signInAs(page, 'data_steward');
  const notes = new ChartNotesPage(page);
  await notes.open();
  const form = notes.rebaseForm;
  await form.getByLabel('First month of the new usual range').selectOption({ index: 2 });
  await form.getByLabel('Chart', { exact: true }).selectOption({ label: 'Arrests' });
  await form.getByLabel('What the chart says').fill('The form changed');
  await form.getByLabel('Reason').fill('It changed.');
  await form.getByRole('button', { name: 'Begin a new usual range' }).click();
  await expect(notes.problem).toContainText('in at least 20 characters');
  await expect(notes.problem).toContainText(
    /At least 8 are needed to show that a change lasts|must be one with data/,
  );
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Begin a new usual range' }).click();
  await expect(notes.problem).not.toContainText('in at least 20 characters');
  await expect(form.getByLabel('Reason')).toHaveValue(REASON);
  await expect(notes.note('The form changed')).toHaveCount(0);
});

test('a board member reads the notes and has no form to add to them', async ({ page }) => {
  await signInAs(page, 'board_member');
  const notes = new ChartNotesPage(page);
  await notes.open();
  await expect(notes.heading).toBeVisible();
  await expect(page.getByText('BWV policy from', { exact: false }).first()).toBeVisible();
  await expect(notes.noteForm).toHaveCount(0);
  await expect(notes.rebaseForm).toHaveCount(0);
  await expect(notes.notes.locator('details')).toHaveCount(0);
});

test('neither page is there for a role without the boards', async ({ page }) => {
  await signInAs(page, 'administrator');
  for (const path of ['/police-powers/views', '/police-powers/notes']) {
    expect((await page.goto(`${path}?force=northshire`))?.status(), path).toBe(404);
  }
});
