import { createHash, randomBytes } from 'node:crypto';
import { tokenText } from '@/lib/access/api-token';

const SECRET_BYTES = 32;

/** A new token of a force: 256 random bits behind the force's id. */
export function makeTokenText(forceId: string): string {
  return tokenText(forceId, randomBytes(SECRET_BYTES).toString('base64url'));
}

/** What is kept of a token. So many random bits need no salt and no slow hash: there is nothing to guess. */
export function digestOfToken(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
