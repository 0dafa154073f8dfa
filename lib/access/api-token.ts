import { z } from 'zod';
import { formatCount } from '@/lib/format/numbers';
import type { DisclosureClass } from './scope';

/** A key by which a program reads one force's measures; its secret is known to whoever holds it, and to nobody here. */
export interface ApiToken {
  readonly tokenId: string;
  readonly name: string;
  readonly disclosure: DisclosureClass;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
}

export const DISCLOSURE_NAMES: Record<DisclosureClass, string> = {
  internal: 'Exact counts',
  external: 'Counts rounded to 5',
};

/** For how many days a token can be made. */
export const TOKEN_DAYS = [30, 90, 365] as const;

const LONGEST_NAME = 80;
const TOKEN = /^candour\.([a-z0-9-]{1,60})\.[A-Za-z0-9_-]{43}$/;

/** The force that a token is of, by its own words; null where the text is no token. */
export function forceOfToken(text: string): string | null {
  return TOKEN.exec(text)?.[1] ?? null;
}

/** A token's text: it names its force, so that it can be looked for there and nowhere else. */
export function tokenText(forceId: string, secret: string): string {
  return `candour.${forceId}.${secret}`;
}

/** Why a token opens nothing at this time, in words; null where it is good. */
export function whyNotUsable({ revokedAt, expiresAt }: ApiToken, now: Date): string | null {
  if (revokedAt !== null) return 'This token was revoked.';
  if (expiresAt <= now) return 'This token has expired.';
  return null;
}

const newTokenSchema = z.object({
  name: z
    .string()
    .catch('')
    .transform((text) => text.trim()),
  disclosure: z.enum(['internal', 'external']).catch('external'),
  days: z.coerce
    .number()
    .catch(0)
    .transform((days) => TOKEN_DAYS.find((each) => each === days) ?? TOKEN_DAYS[1]),
});

/** What the form that makes a token sent; what is missing reads as the safer choice. */
export type NewToken = z.output<typeof newTokenSchema>;

export function readNewToken(fields: Record<string, unknown>): NewToken {
  return newTokenSchema.parse(fields);
}

/** What is wrong with a new token's name; null where nothing is. */
export function decideNewToken({ name }: NewToken): string | null {
  if (name === '') return 'Say which program will hold the token';
  if (name.length > LONGEST_NAME)
    return `Say it in ${formatCount(LONGEST_NAME, 'character', 'characters')} at most`;
  return null;
}
