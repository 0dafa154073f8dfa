import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page on its phone settings: scores out of 100, the largest paint, and the JavaScript sent. */
export interface PhoneScores {
  readonly path: string;
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  readonly largestPaintSeconds: number;
  readonly javaScriptKilobytes: number;
}

/** Runs Lighthouse over pages as someone signed in. Throws where a page could not be measured. */
export async function scoreOnPhone(
  chromium: string,
  address: string,
  paths: readonly string[],
  cookie: string,
): Promise<PhoneScores[]> {
  const scores: PhoneScores[] = [];
  for (const path of paths) {
    const score = () => inNewBrowser(chromium, (port) => scoreOf(port, address, path, cookie));
    // Now and then the browser's trace lacks the page's beginning, and Lighthouse asks to be run again.
    scores.push(await score().catch(score));
  }
  return scores;
}

/** A browser of its own for each page: the cookies that one sets would take the place of the sign-in on the next. */
async function inNewBrowser<T>(chromium: string, work: (port: number) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'candour-lighthouse-'));
  const browser = spawn(
    chromium,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    return await work(await debuggingPort(browser.stderr));
  } finally {
    if (browser.exitCode === null) {
      const ended = once(browser, 'exit');
      browser.kill('SIGTERM');
      await ended;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function scoreOf(port: number, address: string, path: string, cookie: string): Promise<PhoneScores> {
  // Loaded only here: it is large, and every command would wait for it.
  const { default: lighthouse } = await import('lighthouse');
  const run = await lighthouse(`${address}${path}`, {
    port,
    logLevel: 'silent',
    formFactor: 'mobile',
    onlyCategories: [...CATEGORIES],
    extraHeaders: { Cookie: cookie },
  });
  const result = run?.lhr;
  if (result === undefined || result.runtimeError !== undefined || !result.finalDisplayedUrl.endsWith(path)) {
    throw new Error(
      `${path} could not be measured: ${result?.runtimeError?.message ?? result?.finalDisplayedUrl}`,
    );
  }
  const score = (category: string) => Math.round((result.categories[category]?.score ?? 0) * 100);
  return {
    path,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    largestPaintSeconds: (result.audits['largest-contentful-paint']?.numericValue ?? Number.NaN) / 1000,
    javaScriptKilobytes: javaScriptSent(result.audits['network-requests']?.details) / 1000,
  };
}

/** Bytes of scripts as they travelled. */
function javaScriptSent(details: unknown): number {
  const { items = [] } = (details ?? {}) as { items?: { resourceType?: string; transferSize?: number }[] };
  return items
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}

/** Chromium says on its standard error where it can be asked. */
async function debuggingPort(messages: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: messages })) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('Chromium ended before it could be asked.');
}
