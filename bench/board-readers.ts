import { setTimeout as wait } from 'node:timers/promises';

/** A reader's answer: how long it took from asking to the last byte, in milliseconds, and whether it was the page. */
export interface Answer {
  readonly milliseconds: number;
  readonly isWell: boolean;
}

/** Signs a person in as their browser would, and gives the cookie that their requests carry. Throws where it is refused. */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${address}/sign-in`);
  const csrfToken = /name="csrfToken" value="([^"]+)"/.exec(await asked.text())?.[1];
  if (csrfToken === undefined) throw new Error('The sign-in page has no form.');
  const answered = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: cookiesOf(asked),
      origin: address,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ csrfToken, email, password, callbackUrl: address }),
  });
  const cookies = cookiesOf(answered);
  if (!cookies.includes('session-token')) throw new Error(`Signing in was answered ${answered.status}.`);
  return cookies;
}

/** Asks for one page as a browser does and reads it to the end. */
export async function readPage(address: string, path: string, cookie: string): Promise<Answer> {
  const startedAt = performance.now();
  const answer = await fetch(`${address}${path}`, {
    headers: { cookie, accept: 'text/html' },
    redirect: 'manual',
  });
  const text = await answer.text();
  return {
    milliseconds: performance.now() - startedAt,
    isWell: answer.status === 200 && text.includes('</html>'),
  };
}

/** So many readers at once for so long, each going through the pages in an order of their own, a second's pause between two. */
export async function readTogether(
  address: string,
  paths: readonly string[],
  cookie: string,
  { readers, seconds }: { readers: number; seconds: number },
): Promise<Answer[]> {
  const until = performance.now() + seconds * 1000;
  const reading = Array.from({ length: readers }, async (_, reader) => {
    const answers: Answer[] = [];
    await wait((reader / readers) * 1000);
    for (let page = reader; performance.now() < until; page += 1) {
      answers.push(await readPage(address, paths[page % paths.length] ?? '/', cookie));
      await wait(1000);
    }
    return answers;
  });
  return (await Promise.all(reading)).flat();
}

/** The milliseconds that 95 of 100 answers took no longer than. */
export function percentile95(answers: readonly Answer[]): number {
  const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
