import { z } from 'zod';
import { formatCount } from '@/lib/format/numbers';
import { CLOCK_STATES, type ClockOffset } from './clock-offset';

const LONGEST_REASON = 2000;

const typedText = z
  .string()
  .catch('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim());

const choiceSchema = z.object({
  device: typedText,
  /** What the offset is to be: proposed takes an earlier decision back. */
  decision: z.enum(CLOCK_STATES).nullable().catch(null),
  /** The offset that the person saw. */
  seconds: z.coerce.number().int().catch(0),
  reason: typedText,
});

/** What the form that decides a clock sent; what is missing reads as empty. */
export type ClockChoice = z.output<typeof choiceSchema>;

/** A choice that may be carried out. */
export type ClockDecision = ClockChoice & { decision: NonNullable<ClockChoice['decision']> };

export type ClockRuling = { kind: 'ok'; decision: ClockDecision } | { kind: 'refused'; words: string };

export function readClockChoice(fields: Record<string, unknown>): ClockChoice {
  return choiceSchema.parse(fields);
}

/** Whether a clock may be decided so; `offset` is null where nothing is measured or decided of that device. */
export function ruleOnClockChoice(offset: ClockOffset | null, choice: ClockChoice): ClockRuling {
  const { decision, reason, seconds } = choice;
  if (offset === null)
    return refused('No offset is proposed for this device any longer, and none was decided.');
  if (decision === null) return refused('Say whether the offset is confirmed or rejected');
  if (offset.state === decision)
    return refused(`This offset is ${decision} already: the page shows how it stands.`);
  if (offset.offsetSeconds !== seconds)
    return refused('The offset has been measured anew since the page was opened: look at it as it is now.');
  if (reason === '') return refused('Say why');
  if (reason.length > LONGEST_REASON)
    return refused(`Say it in ${formatCount(LONGEST_REASON, 'character', 'characters')} at most`);
  return { kind: 'ok', decision: { ...choice, decision } };
}

function refused(words: string): ClockRuling {
  return { kind: 'refused', words };
}
