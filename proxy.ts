import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';

const isHttps = (process.env.NEXTAUTH_URL ?? '').startsWith('https://');
const CSRF_COOKIE = isHttps ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token';

/** The request header by which a page learns the token for its forms. */
const CSRF_HEADER = 'x-candour-csrf';

/** And by which it learns what was asked for, to come back to after signing in. */
const PATH_HEADER = 'x-candour-path';

/**
 * Stands before every page: a content security policy with a nonce of its own, and the token that next-auth's forms
 * need. A page cannot set that token's cookie, so it is set here, in next-auth's own form. Says nothing of who may
 * see what: that is asked in the page.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const csrf = csrfOf(request.cookies.get(CSRF_COOKIE)?.value);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set(CSRF_HEADER, csrf.token);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (isHttps) response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (csrf.isNew) {
    response.cookies.set(CSRF_COOKIE, `${csrf.token}|${digestOf(csrf.token)}`, {
      httpOnly: true,
      sameSite: 'lax',
      secure: isHttps,
      path: '/',
    });
  }
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

function csrfOf(cookie: string | undefined): { token: string; isNew: boolean } {
  const [token = '', digest = ''] = (cookie ?? '').split('|');
  const isOurs = token.length === 64 && isSame(digest, digestOf(token));
  return isOurs ? { token, isNew: false } : { token: randomBytes(32).toString('hex'), isNew: true };
}

function digestOf(token: string): string {
  return createHash('sha256')
    .update(`${token}${process.env.NEXTAUTH_SECRET ?? ''}`)
    .digest('hex');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Uploads pass by: what the proxy sees is held in memory and cut at 10 MB, and their answer is no page. So does the icon: asked
 * for beside a page, it would set another token in place of the page's, and the page's form would be refused.
 */
export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|assets/|favicon.ico|icon.svg|data-imports/send/receive).*)'],
};
