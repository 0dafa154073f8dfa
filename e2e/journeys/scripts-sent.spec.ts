import { gzipSync } from 'node:zlib';
import { BOARD_IDS, boardPath } from '@/lib/police-powers/boards/board-ids';
import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

const MOST_BYTES = 150_000;
/** The libraries, the framework and what starts them. */
const OF_EVERY_PAGE = 4;

test('a board sends little script, and what every page runs is compiled while it arrives', async ({
  page,
}, testInfo) => {
  test.skip(testInfo.project.name === 'no-javascript', 'No script is asked for.');
  await signInAs(page, 'chair');
  for (const path of ['/police-powers', ...BOARD_IDS.map(boardPath)]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const addresses = await page
      .locator('script[src]:not([nomodule])')
      .evaluateAll((tags: HTMLScriptElement[]) => tags.map((tag) => tag.src));
    const scripts = await Promise.all(
      [...new Set(addresses)].map(async (address) => (await page.request.get(address)).text()),
    );
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(bytes, `bytes of script on ${path}`).toBeLessThanOrEqual(MOST_BYTES);
    const hinted = scripts.filter((script) => script.startsWith('//# allFunctionsCalledOnLoad\n'));
    expect(hinted, `scripts of every page on ${path}`).toHaveLength(OF_EVERY_PAGE);
  }
});
