import { z } from 'zod';
import { formatDay } from '@/lib/format/times';
import { dayFromParts } from './days';
import { inLogOrder, type NewRecommendationEvent, type RecommendationEvent } from './event';
import { REPORT, type Recommendation } from './recommendation';
import { bindsForce, obligationOf } from './recommendations';
import { openParts, standingOfObligation, standingOfWhole } from './standing';
import { isRecommendationState, STATE_NAMES, stageOf } from './state-words';
import { noteAsked, refusalOfTransition } from './transitions';

/** What the form about the whole recommendation sends as `about`. */
export const WHOLE = 'whole';
/** What the form sends as `state` where the event is a note and changes none. */
export const NOTE_ONLY = 'note';

const NOTE_LIMIT = 4000;

const typedText = z
  .string()
  .catch('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim());

const formSchema = z.object({
  about: typedText,
  state: typedText,
  day: typedText,
  month: typedText,
  year: typedText,
  note: typedText,
  expectedLastEventId: z.coerce.number().int().nonnegative().catch(-1),
});

/** The form as typed, every field a text, so that it can be shown again as it was. */
export type EventFormValues = z.output<typeof formSchema>;

export type EventField = 'about' | 'state' | 'occurred-on' | 'note';

/** One thing to put right, in words, with the field it is about. */
interface EventProblem {
  field: EventField;
  words: string;
}

/** What the form shows again after it was refused: how often it was sent, what is wrong, and what was typed. */
export interface EventFormState {
  attempt: number;
  problems: readonly EventProblem[];
  typed: EventFormValues | null;
}

export type EventDecision =
  | { kind: 'ok'; event: NewRecommendationEvent; expectedLastEventId: number }
  | { kind: 'refused'; problems: EventProblem[] };

/** Reads the sent fields; what is missing reads as empty, and nothing throws. */
export function readEventForm(fields: Record<string, unknown>): EventFormValues {
  return formSchema.parse(fields);
}

/** The id of the last event of a recommendation; 0 before the first. */
export function lastEventIdOf(number: number, events: readonly RecommendationEvent[]): number {
  return inLogOrder(events.filter((event) => event.recommendation === number)).at(-1)?.eventId ?? 0;
}

/**
 * Decides whether what was typed may go on the log, given the log so far and today's date in London. Every problem is
 * named at once. Whether somebody else was first is the mutation's to find out.
 */
export function decideEvent(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
  typed: EventFormValues,
  today: string,
): EventDecision {
  const occurredOn = dayFromParts(typed.year, typed.month, typed.day);
  const state = isRecommendationState(typed.state) ? typed.state : null;
  const event: NewRecommendationEvent = {
    recommendation: recommendation.number,
    obligationKey: typed.about === WHOLE ? null : typed.about,
    state,
    occurredOn: occurredOn ?? '',
    note: typed.note,
  };
  const problems = [
    aboutProblem(recommendation, typed.about) ?? stateProblem(recommendation, events, typed.state, event),
    occurredOn === null
      ? dayProblem(typed)
      : (rangeProblem(occurredOn, today) ?? orderProblem(recommendation, events, event)),
    noteProblem(event),
  ].filter((problem) => problem !== null);
  return problems.length > 0
    ? { kind: 'refused', problems }
    : { kind: 'ok', event, expectedLastEventId: typed.expectedLastEventId };
}

function aboutProblem(recommendation: Recommendation, about: string): EventProblem | null {
  const isKnown = about === WHOLE || obligationOf(recommendation, about) !== null;
  return isKnown ? null : problem('about', 'Choose the whole recommendation or one of its parts');
}

function stateProblem(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
  typedState: string,
  { obligationKey, state }: NewRecommendationEvent,
): EventProblem | null {
  if (typedState === NOTE_ONLY) return null;
  if (state === null) return problem('state', 'Choose what changed, or that this is a note');
  const words = refusalOfTransition(
    standingOf(recommendation, obligationKey, events).state,
    state,
    limbOf(recommendation, obligationKey),
  );
  if (words !== null) return problem('state', words);
  const isFinished = ['delivered', 'closed'].includes(stageOf(state));
  const open = obligationKey === null && isFinished ? openParts(recommendation, events) : [];
  if (open.length === 0) return null;
  const parts = open.map((part) => part.summary.replace(/\.$/, '')).join('; ');
  return problem(
    'state',
    `The whole cannot be ${STATE_NAMES[state].toLowerCase()} while a part of it is open. Record these first: ${parts}.`,
  );
}

function dayProblem({ day, month, year }: EventFormValues): EventProblem {
  if (day === '' && month === '' && year === '') return problem('occurred-on', 'Enter the day it happened');
  return problem('occurred-on', 'The day it happened must be a real date, such as 31 3 2025');
}

function rangeProblem(occurredOn: string, today: string): EventProblem | null {
  if (occurredOn > today) {
    return problem('occurred-on', `The day it happened must be today, ${formatDay(today)}, or earlier`);
  }
  if (occurredOn >= REPORT.publishedOn) return null;
  return problem(
    'occurred-on',
    `The report was published on ${formatDay(REPORT.publishedOn)}. For something already in place, enter that day and say so in the note`,
  );
}

function orderProblem(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
  { obligationKey, state, occurredOn }: NewRecommendationEvent,
): EventProblem | null {
  const standing = standingOf(recommendation, obligationKey, events);
  if (state === null || standing.since === null || occurredOn >= standing.since) return null;
  const name = STATE_NAMES[standing.state].toLowerCase();
  return problem(
    'occurred-on',
    `It has been ${name} since ${formatDay(standing.since)}, so what follows cannot be earlier than that day`,
  );
}

function noteProblem({ note, state }: NewRecommendationEvent): EventProblem | null {
  if (note === '') return problem('note', noteAsked(state));
  if (note.length <= NOTE_LIMIT) return null;
  return problem('note', `The note must be ${NOTE_LIMIT.toLocaleString('en-GB')} characters or fewer`);
}

function standingOf(
  recommendation: Recommendation,
  key: string | null,
  events: readonly RecommendationEvent[],
) {
  return key === null
    ? standingOfWhole(recommendation, events)
    : standingOfObligation(recommendation, key, events);
}

function limbOf(recommendation: Recommendation, key: string | null): 'force' | 'national' {
  const part = key === null ? null : obligationOf(recommendation, key);
  if (part !== null) return part.limb;
  return bindsForce(recommendation) ? 'force' : 'national';
}

function problem(field: EventField, words: string): EventProblem {
  return { field, words };
}
