import { z } from 'zod';
import { recordAudit } from '@/db/mutations/audit';
import { isPasswordOf } from '@/db/password-hash';
import { getSignIn } from '@/db/queries/access';
import { TOO_MANY_ATTEMPTS } from '@/lib/access/sign-in-error';
import { SignInThrottle } from '@/lib/access/sign-in-throttle';
import { serviceDatabase } from './read';

const attemptSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1024),
});

const held = globalThis as typeof globalThis & { candourThrottle?: SignInThrottle };

/**
 * Checks an e-mail address and password from a network address. Null where they are not a person's; the same answer,
 * in the same time, whether the address exists. Throws the throttle's code after too many failures. Both ends are
 * written to the audit trail.
 */
export async function checkSignIn(attempted: unknown, address: string): Promise<{ personId: string } | null> {
  held.candourThrottle ??= new SignInThrottle();
  const throttle = held.candourThrottle;
  const reading = attemptSchema.safeParse(attempted);
  if (!reading.success) return null;
  const { email, password } = reading.data;
  const now = Date.now();
  if (throttle.mustWait(email, address, now)) throw new Error(TOO_MANY_ATTEMPTS);
  // Counted before it is checked, so that many attempts at the same moment are counted too.
  throttle.noteFailure(email, address, now);
  const known = await getSignIn(serviceDatabase(), email);
  const isRight = await isPasswordOf(known?.passwordHash ?? null, password);
  if (known === null || !isRight) {
    await auditSignIn('sign-in failed', email, known?.forceIds ?? []);
    return null;
  }
  throttle.noteSuccess(email, address, now);
  await auditSignIn('signed in', email, known.forceIds);
  return { personId: known.personId };
}

/** One event for each force the person belongs to, so that each force's auditor reads their own people's only. */
export async function auditSignIn(did: string, email: string, forceIds: readonly string[]): Promise<void> {
  const concerned = forceIds.length === 0 ? [null] : forceIds;
  for (const forceId of concerned) {
    await recordAudit(serviceDatabase(), { forceId, actor: email, did, subject: email });
  }
}
