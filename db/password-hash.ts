import { hash, verify } from '@node-rs/argon2';

/** argon2id, the library's default kind, at the cost OWASP's password storage page names first. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let unmatchable: Promise<string> | undefined;

/** A password as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Whether a password is the one stored. Where nobody has the e-mail address (null) it does the same work and says no,
 * so that the time taken does not tell who has an account.
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash !== null) return verify(passwordHash, password);
  unmatchable ??= hashPassword(crypto.randomUUID());
  await verify(await unmatchable, password);
  return false;
}
