import NextAuth from 'next-auth';
import { authOptions } from '@/app/_server/auth-options';
import { environment } from '@/app/_server/env';
import { OUT_OF_DATE } from '@/lib/access/sign-in-error';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The few of next-auth's addresses that the service uses; the rest answer 404. */
const ALLOWED: Record<string, readonly string[]> = {
  GET: ['signin', 'error'],
  POST: ['callback/credentials', 'signout'],
};

async function handle(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!ALLOWED[request.method]?.includes(nextauth.join('/')))
    return new Response('Not found', { status: 404 });
  const response: Response = await NextAuth(authOptions())(request, context);
  return withinThisAddress(response);
}

/**
 * Sends people on under the address they came by. next-auth makes every redirect absolute from its one configured
 * address, and a person who opened the service by another name of the same host would lose their cookie on the way.
 */
function withinThisAddress(response: Response): Response {
  const location = response.headers.get('Location');
  if (location === null) return response;
  const base = environment().NEXTAUTH_URL;
  const target = new URL(location, base);
  const isOurs = target.origin === new URL(base).origin;
  const isOutOfDate = target.searchParams.get('csrf') === 'true';
  const path = isOutOfDate ? `/sign-in?error=${OUT_OF_DATE}` : `${target.pathname}${target.search}`;
  response.headers.set('Location', isOurs ? path : '/');
  return response;
}

export { handle as GET, handle as POST };
