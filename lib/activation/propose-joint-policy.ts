import { z } from 'zod';
import { formatNumber } from '@/lib/format/numbers';
import { typedLine, typedText } from '@/lib/forms/typed-text';
import { isPower, POWER_NAMES } from '@/lib/reference/powers';
import type { Instant } from './finding';
import { type JointProposal, type JointState, type Party, rowsToCome, saysTheSame } from './joint-proposal';
import { termsOf } from './policy-terms';
import type { RuleBookRow } from './rule-book';

const LONGEST_REASON = 1000;

const proposalForm = z.object({ power: typedLine, from: typedLine, other: typedLine, reason: typedText });

/** The form that proposes a policy, as it was sent. */
type ProposalForm = z.output<typeof proposalForm>;

/** Reads the sent fields; what is missing reads as empty. */
export function readProposalForm(fields: Record<string, unknown>): ProposalForm {
  return proposalForm.parse(fields);
}

export interface JointProblem {
  readonly field: 'from' | 'other' | 'reason' | 'answer';
  readonly words: string;
}

/** What the form that proposes shows again after it was refused. */
export interface ProposalFormState {
  readonly attempt: number;
  readonly problems: readonly JointProblem[];
  readonly typed: ProposalForm;
}

/** What is put to the other force. */
export type NewJointProposal = Pick<
  JointProposal,
  'power' | 'effectiveFrom' | 'terms' | 'citation' | 'reason'
> & { readonly otherForceId: string };

type ProposalDecision =
  | { readonly kind: 'ok'; readonly proposal: NewJointProposal }
  | { readonly kind: 'refused'; readonly problems: readonly JointProblem[] };

/** Decides whether a force may propose a policy, by its rule book. `others` are the forces it may be proposed to. */
export function decideProposal(
  { power, from, other, reason }: ProposalForm,
  rows: readonly RuleBookRow[],
  others: readonly Party[],
  now: Instant,
): ProposalDecision {
  const row = isPower(power)
    ? rowsToCome(rows, power, now).find(({ effectiveFrom }) => effectiveFrom === from)
    : undefined;
  const problems: JointProblem[] = [
    ...(row === undefined ? [{ field: 'from' as const, words: 'Choose a policy of your rule book' }] : []),
    ...(others.some(({ forceId }) => forceId === other)
      ? []
      : [{ field: 'other' as const, words: 'Choose the force to propose it to' }]),
    ...reasonProblems(reason, 'Say why you propose it'),
  ];
  if (row === undefined || problems.length > 0) return { kind: 'refused', problems };
  const { effectiveFrom, citation } = row;
  return {
    kind: 'ok',
    proposal: {
      power: row.power,
      effectiveFrom,
      citation: citation.trim(),
      terms: termsOf(row),
      reason,
      otherForceId: other,
    },
  };
}

/** What is said where the two forces have one open already. */
export function alreadyProposed(form: ProposalForm, others: readonly Party[]): JointProblem {
  const name = others.find(({ forceId }) => forceId === form.other)?.name ?? 'That force';
  const power = isPower(form.power) ? POWER_NAMES[form.power].toLowerCase() : 'this power';
  return {
    field: 'other',
    words: `${name} and your force have a proposal for ${power} that waits for an answer. Answer it, or take it back, first`,
  };
}

const answerForm = z.object({
  proposal: z.coerce.number().int().positive().catch(0),
  answer: z.enum(['agreed', 'declined', 'taken back']).nullable().catch(null),
  reason: typedText,
});

/** The form that answers a proposal, as it was sent. */
type AnswerForm = z.output<typeof answerForm>;

/** Reads the sent fields; an answer that is none reads as null. */
export function readAnswerForm(fields: Record<string, unknown>): AnswerForm {
  return answerForm.parse(fields);
}

/** What the form that answers shows again after it was refused. */
export interface AnswerFormState {
  readonly attempt: number;
  readonly problem: string | null;
  readonly typed: string;
}

/** An answer that may be given. */
export interface JointAnswer {
  readonly state: Exclude<JointState, 'proposed'>;
  readonly reason: string;
  /** The first day of the answering force's row that the agreement covers; null where it does not agree. */
  readonly otherEffectiveFrom: string | null;
}

type AnswerDecision =
  | { readonly kind: 'ok'; readonly answer: JointAnswer }
  | { readonly kind: 'refused'; readonly words: string };

/** What an answer is decided on. */
interface AnswerFacts {
  /** Null where the force has no such proposal. */
  readonly proposal: JointProposal | null;
  readonly forceId: string;
  /** The answering force's rule book, and the proposing force's. */
  readonly rows: readonly RuleBookRow[];
  readonly proposersRows: readonly RuleBookRow[];
  readonly now: Instant;
}

/** Decides whether a force may give an answer. To agree, both rule books must say what was proposed. */
export function decideAnswer({ answer, reason }: AnswerForm, facts: AnswerFacts): AnswerDecision {
  const { proposal, forceId } = facts;
  if (proposal === null) return refused('There is no such proposal.');
  if (proposal.state !== 'proposed')
    return refused('This proposal has been answered: look at it as it is now.');
  const mayGive = forceId === proposal.proposer.forceId ? ['taken back'] : ['agreed', 'declined'];
  if (answer === null || !mayGive.includes(answer)) return refused('Choose an answer.');
  const [problem] = reasonProblems(reason, 'Say why');
  if (problem !== undefined) return refused(problem.words);
  if (answer !== 'agreed') return { kind: 'ok', answer: { state: answer, reason, otherEffectiveFrom: null } };
  if (!hasProposed(proposal, facts.proposersRows, facts.now)) {
    return refused(
      `${proposal.proposer.name} no longer has this policy in its rule book, so it cannot be agreed.`,
    );
  }
  const row = rowToCover(proposal, facts.rows, facts.now);
  if (row === null) {
    return refused('Your own rule book does not say this yet. Enter the policy there first, then agree.');
  }
  return { kind: 'ok', answer: { state: 'agreed', reason, otherEffectiveFrom: row.effectiveFrom } };
}

/** Whether the proposing force still has what it proposed, in force or entered for later. */
export function hasProposed(proposal: JointProposal, rows: readonly RuleBookRow[], now: Instant): boolean {
  return rowsToCome(rows, proposal.power, now).some(
    (row) => row.effectiveFrom === proposal.effectiveFrom && saysTheSame(row, proposal),
  );
}

/** The row of the answering force that an agreement would cover: the first that says what was proposed. */
export function rowToCover(
  proposal: JointProposal,
  rows: readonly RuleBookRow[],
  now: Instant,
): RuleBookRow | null {
  return rowsToCome(rows, proposal.power, now).find((row) => saysTheSame(row, proposal)) ?? null;
}

function refused(words: string): AnswerDecision {
  return { kind: 'refused', words };
}

function reasonProblems(reason: string, asked: string): JointProblem[] {
  if (reason === '') return [{ field: 'reason', words: asked }];
  if (reason.length <= LONGEST_REASON) return [];
  return [{ field: 'reason', words: `${asked} in ${formatNumber(LONGEST_REASON)} characters or fewer` }];
}
