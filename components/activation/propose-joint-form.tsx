'use client';

import { useActionState } from 'react';
import type { Party } from '@/lib/activation/joint-proposal';
import type { JointProblem, ProposalFormState } from '@/lib/activation/propose-joint-policy';
import { formatDay } from '@/lib/format/times';
import { Button } from '../govuk/button';
import { ErrorSummary } from '../govuk/error-summary';
import { Select } from '../govuk/select';
import { Textarea } from '../govuk/textarea';

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
type SendProposal = (state: ProposalFormState, form: FormData) => Promise<ProposalFormState>;

interface ProposeJointFormProps {
  action: SendProposal;
  forceId: string;
  power: string;
  /** The first days of the policies that may be proposed. */
  days: readonly string[];
  others: readonly Party[];
}

/** Proposes a policy to another force. Without JavaScript the page comes back with the problems and what was typed. */
export function ProposeJointForm({ action, forceId, power, days, others }: ProposeJointFormProps) {
  const [state, send] = useActionState(action, {
    attempt: 0,
    problems: [],
    typed: {
      power,
      from: days[0] ?? '',
      other: others.length === 1 ? (others[0]?.forceId ?? '') : '',
      reason: '',
    },
  });
  const problemWith = (field: JointProblem['field']) =>
    state.problems.find((problem) => problem.field === field)?.words;
  return (
    <form action={send} noValidate key={state.attempt} className="candour-event-form">
      {state.problems.length === 0 ? null : (
        <ErrorSummary errors={state.problems.map(({ field, words }) => ({ text: words, fieldId: field }))} />
      )}
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="power" value={power} />
      <Select
        id="from"
        name="from"
        label="Which policy?"
        error={problemWith('from')}
        value={state.typed.from}
        options={days.map((day) => ({ value: day, text: `From ${formatDay(day)}` }))}
      />
      <Select
        id="other"
        name="other"
        label="To which force?"
        error={problemWith('other')}
        value={state.typed.other}
        options={[
          ...(others.length === 1 ? [] : [{ value: '', text: 'Choose a force' }]),
          ...others.map((each) => ({ value: each.forceId, text: each.name })),
        ]}
      />
      <Textarea
        id="reason"
        name="reason"
        label="Why do you propose it?"
        hint="For example the decision of both boards, with its date. The other force reads it. No personal data."
        error={problemWith('reason')}
        rows={3}
        defaultValue={state.typed.reason}
      />
      <Button>Propose this policy</Button>
      <p className="candour-note">
        It goes to the other force in your name, and onto the audit trail of both.
      </p>
    </form>
  );
}
