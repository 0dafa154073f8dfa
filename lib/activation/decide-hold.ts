import { z } from 'zod';
import { formatCount } from '@/lib/format/numbers';
import { DEFAULT_LIMIT_POINTS } from './circuit-breaker';
import type { FindingHold } from './finding-hold';

const LONGEST_REASON = 2000;
const LOWEST_LIMIT = 1;
const HIGHEST_LIMIT = 100;

const typedText = z
  .string()
  .catch('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim());

const confirmationSchema = z.object({
  hold: z.coerce.number().int().positive().catch(0),
  reason: typedText,
});

/** What the form that confirms held findings sent; what is missing reads as empty. */
export type Confirmation = z.output<typeof confirmationSchema>;

export function readConfirmation(fields: Record<string, unknown>): Confirmation {
  return confirmationSchema.parse(fields);
}

/** Whether held findings may be published for this reason; `hold` is null where the force has none of that number. */
export function decideConfirmation(hold: FindingHold | null, { reason }: Confirmation): string | null {
  if (hold === null) return 'These findings are not among those held here.';
  if (hold.state !== 'held') return 'These findings are held no longer: the page shows what became of them.';
  if (reason === '') return 'Say why the findings are right as they are';
  if (reason.length > LONGEST_REASON)
    return `Say it in ${formatCount(LONGEST_REASON, 'character', 'characters')} at most`;
  return null;
}

export type LimitDecision = { kind: 'ok'; limitPoints: number } | { kind: 'refused'; words: string };

/** Reads the limit that was typed, in percentage points. */
export function decideLimit(typed: string): LimitDecision {
  const limitPoints = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  if (limitPoints >= LOWEST_LIMIT && limitPoints <= HIGHEST_LIMIT) return { kind: 'ok', limitPoints };
  return {
    kind: 'refused',
    words: `Enter a whole number from ${LOWEST_LIMIT} to ${HIGHEST_LIMIT}, such as ${DEFAULT_LIMIT_POINTS}`,
  };
}
