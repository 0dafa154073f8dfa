import type { Page } from '@playwright/test';
import { POWER_NAMES, type Power } from '@/lib/reference/powers';
import { AttendancePage } from '../pages/attendance';
import { ClocksPage } from '../pages/clocks';
import { DataImportsPage } from '../pages/data-imports';
import { demonstrationMonth } from '../support/demonstration-files';
import { expect, test } from '../support/journey';
import { setAside } from '../support/set-aside';
import { signInAnewAs, signInAs } from '../support/sign-in';

/** A job waits for those of the other ways of looking, which send files of the same force. */
const PATIENCE = { timeout: 120_000 };
const FORCE = 'southshire';
const MINUTE = 60_000;

/** Each way of looking has cameras of its own, at a power of its own: a clock is measured against its power's others. */
const SEEN_AT: Record<string, Power> = {
  desktop: 'arrests',
  phone: 'use-of-force',
  'no-javascript': 'domestic-incidents',
};

/** Enough for an offset to be proposed. */
const PAIRS = 22;
/** When the encounters behind them began: two a day of a month that the footage extracts cover. */
const startsOfPairs = () =>
  Array.from({ length: PAIRS }, (_, i) => demonstrationMonth(5).from + (36 + 12 * i) * 60 * MINUTE + 7_000);
/** How far the clock of a camera is ahead. */
const AHEAD = 12 * MINUTE;
const LATE = /^Record was pressed \d+ minutes? .*late$/;

const time = (at: number) => new Date(at).toISOString();
const lines = (header: string, rows: readonly string[]) => [header, ...rows, ''].join('\n');

/** Records of half an hour each by one officer, as a file. */
function recordsOf(device: string): string {
  const rows = startsOfPairs().map((from, i) =>
    [`REC-${device}-${i}`, `PC-${device}`, `INC-${device}-${i}`, time(from), time(from + 30 * MINUTE)].join(
      ',',
    ),
  );
  return lines('record_id,officer_ids,incident_reference,started_at,ended_at', rows);
}

/** Footage of all of each, begun a little before it, by a camera whose clock is ahead. */
function footageOf(device: string): string {
  const rows = startsOfPairs().map((from, i) => {
    const begins = from + AHEAD - 20_000 + (i % 3) * 1000;
    const ends = from + AHEAD + 35 * MINUTE;
    return [
      `CLIP-${device}-${i}`,
      `PC-${device}`,
      device,
      `INC-${device}-${i}`,
      time(begins),
      time(ends),
    ].join(',');
  });
  return lines('recording_id,officer_id,device_id,incident_reference,started_at,ended_at', rows);
}

/** A data steward brings in the footage of a camera, and then the records; then the chair comes. */
async function withFastCamera(page: Page, device: string, power: Power): Promise<ClocksPage> {
  await signInAs(page, 'data_steward', FORCE);
  const imports = new DataImportsPage(page);
  const files = [
    { name: `footage-${device}.csv`, text: footageOf(device), whatTheyAre: 'BWV recordings' },
    { name: `records-${device}.csv`, text: recordsOf(device), whatTheyAre: POWER_NAMES[power] },
  ];
  for (const { whatTheyAre, ...file } of files) {
    await imports.send([file], 'Send', whatTheyAre);
    await expect(imports.heading).toContainText(`all ${PAIRS} rows accepted`, PATIENCE);
  }
  await signInAnewAs(page, 'chair', FORCE);
  const clocks = new ClocksPage(page);
  await clocks.open(FORCE);
  return clocks;
}

test('an offset is confirmed on its pairs with a reason, and each finding it touches says so', async ({
  page,
}, info) => {
  const device = `CAM-A-${info.project.name}`;
  const clocks = await withFastCamera(page, device, setAside(info, SEEN_AT));
  const attendance = new AttendancePage(page);
  await expect(clocks.proposed(device)).toContainText(`the median of ${PAIRS} pairs`);
  await clocks.openLatestPair(device);
  await expect(attendance.heading).toHaveText(LATE);
  await expect(attendance.corrections).toHaveCount(0);
  const touched = page.url();

  await clocks.open(FORCE);
  await clocks.decide(device, 'Confirm and correct', '');
  await expect(clocks.problemWith(device)).toContainText('Say why');
  await clocks.decide(device, 'Confirm and correct', 'Set against the dock: it runs fast.');
  await expect(clocks.done).toContainText(
    `The clock of device ${device} is confirmed: ${PAIRS} findings changed.`,
  );
  await expect(clocks.proposed(device)).toHaveCount(0);
  await expect(clocks.decision(device)).toContainText(
    'Confirmed by chair@southshire.example: “Set against the dock: it runs fast.”',
  );
  await page.goto(touched);
  await expect(attendance.heading).toHaveText('The camera covers this encounter');
  await expect(attendance.corrections).toContainText('ahead, so its recordings are taken as');
  await expect(attendance.corrections).toContainText('Confirmed by chair@southshire.example');
  await expect(attendance.corrections).toContainText('“Set against the dock: it runs fast.”');
  await expect(attendance.ledger).toContainText('a clock was held or corrected');

  await clocks.open(FORCE);
  await clocks.takeBack(device, 'It was another camera on the dock.');
  await expect(clocks.done).toContainText(`The decision on the clock of device ${device} is taken back`);
  await page.goto(touched);
  await expect(attendance.heading).toHaveText(LATE);
  await expect(attendance.corrections).toHaveCount(0);
});

test('an offset that is rejected corrects nothing, and says who rejected it and why', async ({
  page,
}, info) => {
  const device = `CAM-B-${info.project.name}`;
  const clocks = await withFastCamera(page, device, setAside(info, SEEN_AT));
  await clocks.openLatestPair(device);
  const untouched = page.url();
  await clocks.open(FORCE);
  await clocks.decide(device, 'Reject', 'The officer says the button was pressed late.');
  await expect(clocks.done).toContainText(`The clock of device ${device} is rejected: 0 findings changed.`);
  await expect(clocks.decision(device)).toContainText(
    'Rejected by chair@southshire.example: “The officer says the button was pressed late.”',
  );
  const attendance = new AttendancePage(page);
  await page.goto(untouched);
  await expect(attendance.heading).toHaveText(LATE);
  await expect(attendance.corrections).toHaveCount(0);
});

test('a board member sees the demonstration’s fast camera and its pairs, and decides nothing', async ({
  page,
}) => {
  await signInAs(page, 'board_member');
  const clocks = new ClocksPage(page);
  await clocks.open('northshire');
  const fast = clocks.proposed('N-CAM-9001');
  await expect(fast).toContainText('The tactical lead or the chair of the board decides.');
  await expect(fast.getByRole('button')).toHaveCount(0);
  await clocks.openLatestPair('N-CAM-9001');
  await expect(page).toHaveURL(/\/activation\/[a-z-]+\/N-[A-Z]{2}-\d{6}-\d{5}\/\d+\?force=northshire$/);
});

test('who does not see the cameras gets the page that says “not found”', async ({
  page,
  javaScriptEnabled,
}) => {
  for (const role of ['inspector', 'data_steward', 'administrator'] as const) {
    await signInAnewAs(page, role);
    expect((await page.goto('/activation/clocks?force=northshire'))?.status(), role).toBe(404);
    // Next.js sends the words of this page to scripts alone: without them the answer is a 404 and no more.
    if (javaScriptEnabled) await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  }
});
