import type { Page } from '@playwright/test';
import type { Role } from '@/lib/access/roles';
import type { Month } from '@/lib/demonstration/calendar';
import { monthInWords } from '@/lib/period/month';
import { AttendancePage } from '../pages/attendance';
import { DataImportsPage, type SentFile } from '../pages/data-imports';
import { FindingHoldsPage } from '../pages/finding-holds';
import { demonstrationFile, demonstrationMonth } from '../support/demonstration-files';
import { expect, test } from '../support/journey';
import { setAside } from '../support/set-aside';
import { signInAnewAs, signInAs } from '../support/sign-in';

/** A job waits for those of the other ways of looking, which send files of the same force. */
const PATIENCE = { timeout: 120_000 };
const FORCE = 'southshire';
const COVERED = 'The camera covers this encounter';
const HELD = /are held until a person has looked$/;

/** Each way of looking sends a month of its own again: one for the file that is wrong, one for that which is right. */
const SENT_AGAIN: Record<string, { wrong: number; right: number }> = {
  desktop: { wrong: 2, right: 3 },
  phone: { wrong: 4, right: 5 },
  'no-javascript': { wrong: 6, right: 9 },
};

/** The demonstration's own searches of a month, by officers whose ids have lost the letter in front. */
function withoutPrefix(month: Month, name: string): { file: SentFile; recordIds: string[] } {
  const { header, rows } = demonstrationFile(`${FORCE}-stop-search.csv`);
  const begins = `S-SS-${month.text.replace('-', '')}-`;
  const ofMonth = rows.filter((row) => row.startsWith(begins));
  const changed = ofMonth.map((row) =>
    row.replace(
      /^([^,]*,[^,]*,)([^,]*)/,
      (_, before: string, ids: string) => before + ids.replaceAll('S', ''),
    ),
  );
  return {
    file: { name, text: [header, ...changed, ''].join('\r\n') },
    recordIds: ofMonth.map((row) => row.slice(0, row.indexOf(','))),
  };
}

/** The first of these searches that the camera covers. */
async function firstCovered(page: Page, recordIds: readonly string[]): Promise<string> {
  const attendance = new AttendancePage(page);
  for (const recordId of recordIds) {
    await attendance.open(FORCE, 'stop-search', recordId);
    if ((await attendance.heading.textContent()) === COVERED) return recordId;
  }
  throw new Error('The demonstration data has no search of the month that the camera covers.');
}

async function send(page: Page, file: SentFile): Promise<DataImportsPage> {
  const imports = new DataImportsPage(page);
  await imports.send([file], 'Send', 'Stop and search');
  await expect(imports.heading).toContainText('accepted', PATIENCE);
  await expect(page.getByText('A jump in footage not found', { exact: true })).toBeVisible();
  return imports;
}

/** What the page of a search says of it, to whoever comes. */
async function expectFinding(page: Page, role: Role, recordId: string, words: string | RegExp) {
  await signInAnewAs(page, role, FORCE);
  const attendance = new AttendancePage(page);
  await attendance.open(FORCE, 'stop-search', recordId);
  await expect(attendance.heading).toHaveText(words);
  return attendance;
}

test('a file that says far more went unrecorded is held and said to be, and let go when it is withdrawn', async ({
  page,
}, info) => {
  const month = demonstrationMonth(setAside(info, SENT_AGAIN).wrong);
  const { file, recordIds } = withoutPrefix(month, `wrong-ids-${info.project.name}.csv`);
  await signInAs(page, 'chair', FORCE);
  const recordId = await firstCovered(page, recordIds);
  const holds = new FindingHoldsPage(page);

  await signInAnewAs(page, 'data_steward', FORCE);
  const imports = await send(page, file);
  await holds.open(FORCE);
  await expect(holds.heading).toHaveText(HELD);
  await expect(holds.held(month.text)).toContainText(file.name);
  await expect(holds.held(month.text)).toContainText('by more than 15 percentage points');
  await expect(holds.held(month.text)).toContainText('They count in no rate and open no case.');
  await expect(holds.held(month.text).getByRole('button')).toHaveCount(0);

  await expectFinding(page, 'board_member', recordId, HELD);
  await page.goto(`/activation?force=${FORCE}`);
  await expect(page.getByRole('region', { name: 'Held findings' })).toContainText(
    `Findings of stop and search for ${monthInWords(month.text)} are held until a person has looked`,
  );
  await holds.open(FORCE);
  await expect(holds.held(month.text).getByRole('button')).toHaveCount(0);

  await signInAnewAs(page, 'data_steward', FORCE);
  await holds.open(FORCE);
  await holds.held(month.text).getByRole('link', { name: 'withdraw this one' }).click();
  await imports.withdraw('The ids had lost their letter.');
  await expect(imports.heading).toContainText('is withdrawn', PATIENCE);
  await holds.open(FORCE);
  await expect(holds.held(month.text)).toHaveCount(0);
  await expect(holds.decided(month.text)).toContainText('Let go by withdrawal of import');
  await expectFinding(page, 'chair', recordId, COVERED);
});

test('held findings are published in the name of the person who says why, and then they follow', async ({
  page,
}, info) => {
  const month = demonstrationMonth(setAside(info, SENT_AGAIN).right);
  const { file, recordIds } = withoutPrefix(month, `right-ids-${info.project.name}.csv`);
  await signInAs(page, 'chair', FORCE);
  const recordId = await firstCovered(page, recordIds);
  const holds = new FindingHoldsPage(page);
  await signInAnewAs(page, 'data_steward', FORCE);
  const imports = await send(page, file);
  await imports.openImport();
  const importPath = new URL(page.url()).pathname;

  await signInAnewAs(page, 'chair', FORCE);
  await holds.open(FORCE);
  await holds.confirm(month.text, '');
  await expect(holds.held(month.text)).toContainText('Say why the findings are right as they are');
  await expectFinding(page, 'chair', recordId, HELD);
  await holds.open(FORCE);
  await holds.confirm(month.text, 'The cameras were away for repair.');
  await expect(holds.published).toContainText(
    `of stop and search, ${monthInWords(month.text)} confirmed and published.`,
  );
  await expect(holds.held(month.text)).toHaveCount(0);
  await expect(holds.decided(month.text)).toContainText(
    'Confirmed by chair@southshire.example: “The cameras were away for repair.”',
  );
  const attendance = await expectFinding(page, 'chair', recordId, /^Footage not found$|^Only a colleague/);
  await expect(attendance.ledger).toContainText('a person confirmed findings that were held');

  await signInAnewAs(page, 'data_steward', FORCE);
  await page.goto(`${importPath}/withdraw`);
  await imports.withdraw('The demonstration goes back to what it was.');
  await expect(imports.heading).toContainText('is withdrawn', PATIENCE);
  await expectFinding(page, 'chair', recordId, COVERED);
});

test('who does not see what is held gets the page that says “not found”', async ({
  page,
  javaScriptEnabled,
}) => {
  for (const role of ['inspector', 'panel_member', 'supervisor'] as const) {
    await signInAnewAs(page, role);
    expect((await page.goto('/activation/holds?force=northshire'))?.status(), role).toBe(404);
    // Next.js sends the words of this page to scripts alone: without them the answer is a 404 and no more.
    if (javaScriptEnabled) await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  }
});
