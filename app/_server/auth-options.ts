import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { endSession, startSession, touchSession } from '@/db/mutations/access';
import { getPersonOfSession, getViewerOfSession } from '@/db/queries/access';
import type { Viewer } from '@/lib/access/scope';
import { LAST_SEEN_STEP_SECONDS, LONGEST_SESSION_HOURS } from '@/lib/access/session-limits';
import { environment, isServedOverHttps } from './env';
import { log } from './log';
import { serviceDatabase } from './read';
import { auditSignIn, checkSignIn } from './sign-in';

declare module 'next-auth' {
  interface Session {
    viewer?: Viewer;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
  }
}

class SessionEnded extends Error {}

/**
 * How people sign in. next-auth keeps a signed token in the cookie because it must for passwords; ours holds nothing
 * but the id of a row in `session`, and that row is what counts: ended, idle, too old or of a disabled person, and the
 * session is over, whoever holds the cookie.
 */
export function authOptions(): AuthOptions {
  return {
    secret: environment().NEXTAUTH_SECRET,
    useSecureCookies: isServedOverHttps(),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: LONGEST_SESSION_HOURS * 3600 },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (attempted, request) => {
          const person = await checkSignIn(attempted, addressOf(request.headers));
          return person === null ? null : { id: person.personId };
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) =>
        user === undefined ? token : { sessionId: await startSession(serviceDatabase(), user.id) },
      session: async ({ session, token }) => ({
        expires: session.expires,
        viewer: await requireStandingSession(token.sessionId),
      }),
    },
    events: { signOut: ({ token }) => endAndAudit(token?.sessionId) },
    logger: { error: logFault, warn: (code) => log.warn({ code }, 'next-auth warns'), debug: () => {} },
  };
}

async function requireStandingSession(sessionId: string | undefined): Promise<Viewer> {
  const standing = sessionId === undefined ? null : await getViewerOfSession(serviceDatabase(), sessionId);
  if (sessionId === undefined || standing === null) throw new SessionEnded();
  if (standing.secondsSinceSeen > LAST_SEEN_STEP_SECONDS) await touchSession(serviceDatabase(), sessionId);
  return standing.viewer;
}

async function endAndAudit(sessionId: string | undefined): Promise<void> {
  if (sessionId === undefined) return;
  const person = await getPersonOfSession(serviceDatabase(), sessionId);
  await endSession(serviceDatabase(), sessionId);
  if (person !== null) await auditSignIn('signed out', person.email, person.forceIds);
}

/** An ended session and a forged or outdated cookie are everyday things; anything else is a fault. */
function logFault(code: string, detail: unknown): void {
  if (code === 'JWT_SESSION_ERROR' && isEverydayEnd(detail)) return;
  log.error({ code, err: detail }, 'next-auth reports a fault');
}

function isEverydayEnd(detail: unknown): boolean {
  if (!(detail instanceof Error)) return false;
  return detail instanceof SessionEnded || detail.name.startsWith('JWE') || detail.name === 'JWTExpired';
}

/** The caller's network address as Next.js or the proxy in front of it gives it. */
function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for'];
  return typeof forwarded === 'string' ? (forwarded.split(',')[0]?.trim() ?? '') : '';
}
