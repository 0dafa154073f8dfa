import { answerJointPolicy, proposeJointPolicy } from '@/db/mutations/activation/joint-policies';
import { getJointProposal, listJointProposals } from '@/db/queries/joint-policies';
import { listRuleBook } from '@/db/queries/rule-book';
import { withScope } from '@/db/scoped';
import { type Scope, scopeOnBehalfOf } from '@/lib/access/scope';
import { rowsToCome } from '@/lib/activation/joint-proposal';
import { decideAnswer, decideProposal } from '@/lib/activation/propose-joint-policy';
import { DEMONSTRATION_FORCES } from '@/lib/demonstration/forces';
import type { CommandDatabase } from '../connection';

const POWER = 'stop-search';

/**
 * Has the two invented forces agree on their policy for stop and search, in the names of their chairs. For the other powers
 * both cite the same text, and no agreement is recorded. Does nothing where it was done before.
 */
export async function agreeOnJointPolicy({ db }: CommandDatabase, now: number): Promise<void> {
  const [first, second] = DEMONSTRATION_FORCES.map(({ forceId }) =>
    scopeOnBehalfOf(forceId, `chair@${forceId}.example`),
  );
  if (first === undefined || second === undefined) return;
  const rowsOf = (scope: Scope) => withScope(db, scope, (scoped) => listRuleBook(scoped, scope));
  const [rows, theirs] = [await rowsOf(first), await rowsOf(second)];
  const form = {
    power: POWER,
    from: rowsToCome(rows, POWER, now)[0]?.effectiveFrom ?? '',
    other: second.forceId,
    reason: 'Both boards took up the second edition together, so that figures can be set side by side.',
  };
  const asked = decideProposal(form, rows, DEMONSTRATION_FORCES, now);
  if (asked.kind === 'refused') return;
  const proposalId = await withScope(db, first, async (scoped) => {
    const [earlier] = await listJointProposals(scoped, first);
    return earlier?.proposalId ?? proposeJointPolicy(scoped, first, asked.proposal);
  });
  if (proposalId === null) return;
  await withScope(db, second, async (scoped) => {
    const facts = {
      proposal: await getJointProposal(scoped, second, proposalId),
      forceId: second.forceId,
      rows: theirs,
      proposersRows: rows,
      now,
    };
    const reason = 'The board of Southshire agreed: the same section of the same edition is in force here.';
    const answer = decideAnswer({ proposal: proposalId, answer: 'agreed', reason }, facts);
    if (answer.kind === 'ok') await answerJointPolicy(scoped, second, proposalId, answer.answer);
  });
}
