import AxeBuilder from '@axe-core/playwright';
import Papa from 'papaparse';
import { formatNumber, formatPercent } from '@/lib/format/numbers';
import { openWorkbook } from '@/lib/xlsx/open-workbook';
import { FigurePage } from '../pages/figure';
import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

function readCsv(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes;
}

/** A CSV's numbers as the page writes them. */
function asOnThePage(row: Record<string, string>): string[] {
  const percent = (name: string) => formatPercent(Number(row[`${name} (parts of 1)`]));
  const interval = ['lower', 'upper'].map((end) => percent(`95% interval, ${end} end`)).join(' to ');
  return [
    row.Month ?? '',
    percent('Share'),
    interval,
    formatNumber(Number(row.Counted)),
    formatNumber(Number(row.Of)),
  ];
}

test('a figure’s files hold the numbers of its page, and say where they are from', async ({ page }) => {
  await signInAs(page, 'chair');
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'find-rate');
  const csv = await figure.download('CSV');
  expect(csv.headers()['content-disposition']).toMatch(
    /^attachment; filename="northshire-stop-search-find-rate-\d{4}-\d\d-to-\d{4}-\d\d\.csv"$/,
  );
  const rows = readCsv(await csv.text());
  expect(rows.map(asOnThePage)).toEqual(await figure.rows());
  expect(rows[0]?.Finding).toBe(await figure.heading.textContent());
  expect(rows[0]?.Source).toMatch(/^Northshire Police .*, as at /);
  const workbook = await openWorkbook(inOnePiece(await (await figure.download('XLSX')).body()));
  const inWorkbook: string[] = [];
  for await (const batch of workbook.batches) inWorkbook.push(...batch.map(({ cells }) => cells[5] ?? ''));
  expect(inWorkbook).toEqual(rows.map((row) => row.Counted));
  expect(await (await figure.download('SVG')).text()).toContain(rows[0]?.Finding);
  const png = await (await figure.download('PNG')).body();
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('every figure of a board can be had in every form', async ({ page }) => {
  await signInAs(page, 'chair');
  await page.goto('/police-powers/stop-search?force=northshire');
  const hrefs = await page
    .locator('a[href*="/download?"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(20);
  for (const href of hrefs) {
    const answer = await page.request.get(href);
    expect(answer.status(), href).toBe(200);
    expect(answer.headers()['cache-control'], href).toContain('private');
  }
});

test('a panel member’s file is rounded as their page is, and says so', async ({ page }) => {
  await signInAs(page, 'panel_member');
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'searches');
  const rows = readCsv(await (await figure.download('CSV')).text());
  for (const row of rows) {
    const [number = ''] = Object.values(row).slice(2);
    expect(Number(number) % 5).toBe(0);
    expect(row['Small numbers']).toMatch(/^Outside view/);
  }
});

test('a panel member is offered periods that cannot be taken from each other, and refused any other', async ({
  page,
}) => {
  await signInAs(page, 'panel_member');
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'searches', '&period=2025-11_2026-02');
  await expect(page.getByText('“2025-11_2026-02” is not one that is offered')).toBeVisible();
  const file = await page.request.get(
    '/police-powers/stop-search/searches/download?force=northshire&format=csv&period=2025-11_2026-02',
  );
  expect([file.status(), await file.text()]).toEqual([
    400,
    expect.stringContaining('Outsiders see whole financial years'),
  ]);
  await page.goto('/police-powers/stop-search?force=northshire&area=N1');
  await expect(page.getByText('Outsiders see the whole force')).toBeVisible();
  const offered = await page.getByLabel('Period').locator('option').evaluateAll(valuesOf);
  expect(offered.length).toBeGreaterThan(1);
  const months = offered.map((value) => value.split('_'));
  for (const [i, [from = '', to = '']] of months.entries()) {
    for (const [otherFrom = '', otherTo = ''] of months.slice(i + 1)) {
      expect(to < otherFrom || otherTo < from, `${from} to ${to}, ${otherFrom} to ${otherTo}`).toBe(true);
    }
  }
});

test('who downloads a figure is on the audit trail, with what and as what', async ({ page }) => {
  await signInAs(page, 'inspector');
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'find-rate');
  for (const format of ['CSV', 'PNG'] as const) await figure.download(format);
  await page.context().clearCookies();
  await signInAs(page, 'auditor');
  await page.goto('/audit?force=northshire&actor=inspector');
  const event = page.getByRole('row', { name: /figure downloaded/ });
  await expect(event.filter({ hasText: 'format: png' }).first()).toContainText('stop-search/find-rate');
  await expect(event.filter({ hasText: 'format: csv' }).first()).toContainText(/rows: \d+/);
});

function valuesOf(options: Element[]): string[] {
  return options.map((option) => option.getAttribute('value') ?? '');
}

test('what cannot be read is refused rather than replaced: a file leaves the service', async ({ page }) => {
  await signInAs(page, 'chair');
  const asked = async (path: string) => {
    const answer = await page.request.get(`/police-powers/${path}`);
    return [answer.status(), await answer.text()];
  };
  expect(await asked('stop-search/find-rate/download?format=pdf')).toEqual([
    400,
    'A figure can be had as csv, xlsx, svg, png.\n',
  ]);
  expect(await asked('stop-search/find-rate/download?format=csv&period=lately')).toEqual([
    400,
    expect.stringContaining('“lately” is not one'),
  ]);
  expect(await asked('stop-search/nothing/download?format=csv')).toEqual([404, expect.any(String)]);
  expect(await asked('nothing/find-rate/download?format=csv')).toEqual([404, 'There is no such board.\n']);
});

test('the page is complete: drawing, table, comparison, definition, files and downloads', async ({
  page,
}) => {
  await signInAs(page, 'chair');
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'find-rate');
  await expect(page.getByRole('img', { name: /^Find rate by month/ })).toBeVisible();
  await expect(figure.table.locator('tbody tr')).not.toHaveCount(0);
  for (const name of ['What is measured', 'The files it came from']) {
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: 'northshire-stop-search.csv' })).toBeVisible();
  await expect(page.getByText('How often did a search lead to an outcome')).toBeVisible();
});

test('a figure’s table is sorted by its headings, numbers from the greatest, and back to its own order', async ({
  page,
}) => {
  await signInAs(page, 'chair');
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'find-rate');
  const inOrder = await figure.rows();
  await figure.table.getByRole('link', { name: 'Of', exact: true }).click();
  await expect(page).toHaveURL(/sort=column-4&order=descending/);
  await expect(figure.table.getByRole('columnheader', { name: 'Of' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const counts = (await figure.rows()).map((cells) => Number(cells[4]?.replace(',', '')));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await page.reload();
  expect((await figure.rows()).map((cells) => Number(cells[4]?.replace(',', '')))).toEqual(counts);
  await figure.table.getByRole('link', { name: 'Month', exact: true }).click();
  await expect(page).toHaveURL(/sort=column-0&order=ascending/);
  expect(await figure.rows()).toEqual(inOrder);
});

test('columns are put away, and the address says which are left', async ({ page, javaScriptEnabled }) => {
  await signInAs(page, 'chair');
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'find-rate');
  await page.getByText('Columns', { exact: true }).click();
  await figure.columns.getByRole('checkbox', { name: '95% interval' }).uncheck();
  if (javaScriptEnabled === false) await page.getByRole('button', { name: 'Show these columns' }).click();
  await expect(page).toHaveURL(/column=column-1&column=column-3&column=column-4/);
  expect(await figure.headings()).toEqual(['Month', 'Share', 'Counted', 'Of']);
  await page.reload();
  expect(await figure.headings()).toEqual(['Month', 'Share', 'Counted', 'Of']);
});

test('the explorer opens by keyboard, and the arrow keys go through the months', async ({
  page,
  javaScriptEnabled,
}) => {
  await signInAs(page, 'chair');
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  const figure = new FigurePage(page);
  await figure.open('stop-search', 'find-rate');
  if (javaScriptEnabled === false) {
    await expect(figure.explore).toHaveCount(0);
    return;
  }
  await figure.explore.focus();
  await page.keyboard.press('Enter');
  await expect(figure.explorer).toBeFocused();
  await expect(page).toHaveURL(/explore=1/);
  await expect(figure.chart).toHaveAccessibleName('Find rate by month');
  const [first = [], second = []] = await figure.rows();
  await figure.chart.focus();
  await expect(figure.tooltip).toContainText(first[0] ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(figure.tooltip).toContainText(second[0] ?? '');
  await expect(figure.tooltip).toContainText(`Share: ${second[1]}`);
  await figure.explorer.getByRole('checkbox', { name: 'Counted (right axis)' }).check();
  await expect(figure.explorer.locator('.candour-explore__counted .recharts-line-curve')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
  ).toEqual([]);
  expect(refused).toEqual([]);
});

test('nothing of a figure runs out of a narrow screen', async ({ page, javaScriptEnabled }) => {
  await signInAs(page, 'chair');
  await page.setViewportSize({ width: 320, height: 800 });
  const figure = new FigurePage(page);
  for (const id of ['find-rate', 'rate-ratios']) {
    await figure.open('stop-search', id, '&explore=1');
    if (javaScriptEnabled !== false) await expect(figure.chart).toBeVisible();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  }
});
