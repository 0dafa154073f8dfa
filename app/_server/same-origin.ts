import { environment } from './env';

/**
 * True of a request that a page of this service sent, as Next.js asks of its own form actions: the browser's word on
 * where it comes from (`Origin`, which no page can forge) names the host that was asked. A request without that word is
 * no browser's form, and is not let in.
 */
export function isFromThisService(headers: Headers): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null || !URL.canParse(origin)) return false;
  if (site !== null && site !== 'same-origin') return false;
  const asked = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host');
  return new URL(origin).host === asked || origin === new URL(environment().NEXTAUTH_URL).origin;
}
