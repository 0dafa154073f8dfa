import { noteTokenUse } from '@/db/mutations/api-tokens';
import { findApiToken } from '@/db/queries/api-tokens';
import { listForces } from '@/db/queries/forces';
import { forceOfToken, whyNotUsable } from '@/lib/access/api-token';
import type { Force } from '@/lib/access/force';
import { RateLimit } from '@/lib/access/rate-limit';
import { publicScope, type Scope, scopeFor, tokenScope } from '@/lib/access/scope';
import { problem } from './problem';
import { read, serviceDatabase } from './read';
import { findViewer } from './viewer';

/** What an address of the API works with once it knows that it may. */
export interface ProgramAdmission {
  readonly scope: Scope;
  readonly force: Force;
}

const PER_MINUTE = 60;
const BEARER = /^Bearer +(\S+)$/i;
const NOT_SIGNED_IN =
  'Send a token as “Authorization: Bearer …”. The force’s administrator makes one; a signed-in person needs none.';
const NO_SUCH_FORCE = 'There is no such force, or it is not one that you may read.';

// One for the process; on globalThis, for a development server loads a module more than once.
const kept = globalThis as typeof globalThis & { candourApiLimit?: RateLimit };

/**
 * Admits a program with a token, or a signed-in person, to one force's figures: the force asked for, else the one that the
 * token is of, else the first in which the person may read boards. Answers the refusal where it does not.
 */
export async function admitProgram(
  request: Request,
  forceId: string | null,
): Promise<ProgramAdmission | Response> {
  const authorization = request.headers.get('authorization');
  const admitted =
    authorization === null ? await admitPerson(forceId) : await admitToken(authorization, forceId);
  if (admitted instanceof Response) return admitted;
  kept.candourApiLimit ??= new RateLimit(PER_MINUTE);
  const wait = kept.candourApiLimit.take(admitted.key, Date.now());
  if (wait === 0) return admitted;
  return problem(429, `There may be ${PER_MINUTE} questions in a minute. Ask again in ${wait} seconds.`, {
    'Retry-After': String(wait),
  });
}

/** An admission with what its questions are counted by. */
interface Counted extends ProgramAdmission {
  readonly key: string;
}

async function admitPerson(forceId: string | null): Promise<Counted | Response> {
  const viewer = await findViewer();
  if (viewer === null) return problem(401, NOT_SIGNED_IN, { 'WWW-Authenticate': 'Bearer' });
  const forces = await listForces(serviceDatabase());
  for (const force of forces.filter((one) => forceId === null || one.forceId === forceId)) {
    const scope = scopeFor(viewer, force.forceId);
    if (scope?.permissions.has('board.read')) return { scope, force, key: viewer.personId };
  }
  return problem(404, NO_SUCH_FORCE);
}

async function admitToken(authorization: string, forceId: string | null): Promise<Counted | Response> {
  const text = BEARER.exec(authorization)?.[1] ?? '';
  const ownForce = forceOfToken(text);
  if (ownForce === null) return noSuchToken(NOT_SIGNED_IN);
  const lookUp = publicScope(ownForce);
  const token = await read(lookUp, (db) => findApiToken(db, lookUp, text));
  if (token === null) return noSuchToken('There is no such token.');
  const fault = whyNotUsable(token, new Date());
  if (fault !== null) return noSuchToken(fault);
  if (forceId !== null && forceId !== ownForce) return problem(404, NO_SUCH_FORCE);
  const force = (await listForces(serviceDatabase())).find((one) => one.forceId === ownForce);
  if (force === undefined) return problem(404, NO_SUCH_FORCE);
  await read(lookUp, (db) => noteTokenUse(db, lookUp, token.tokenId));
  return { scope: tokenScope(ownForce, token.name, token.disclosure), force, key: token.tokenId };
}

function noSuchToken(detail: string): Response {
  return problem(401, detail, { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
}
