import type { Finding } from '@/lib/activation/finding';
import type { FindingHold } from '@/lib/activation/finding-hold';
import type { JointProposal } from '@/lib/activation/joint-proposal';
import type { CaseState } from '@/lib/cases/case-state';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import type { RegisterEntry } from '@/lib/recommendations/register';
import { POWER_NAMES } from '@/lib/reference/powers';
import type { NewImport } from './received';

/** What the overview knows. Null where the viewer may not see it, which is not the same as none. */
export interface OverviewFacts {
  /** Findings that wait for a person to look. */
  holds: readonly FindingHold[] | null;
  /** Joint policies that another force proposes, and that this one has not answered. */
  proposals: readonly JointProposal[] | null;
  cases: readonly { state: CaseState; cases: number }[] | null;
  findings: readonly { finding: Finding; attendances: number }[] | null;
  register: readonly RegisterEntry[] | null;
  imports: readonly NewImport[] | null;
  people: { active: number; disabled: number } | null;
  audit: { events: number; failedSignIns: number } | null;
}

/** One thing at a glance: a name, one number, what it is of, and where to see it. */
export interface AttentionCard {
  name: string;
  number: string;
  of: string;
  /** What waits because of it, as the start of a sentence ("311 cases are open"); null where nothing does. */
  waiting: string | null;
  path: string;
  linkText: string;
}

/** Where there is nothing to count yet: missing is not zero. */
const NOTHING_YET = '–';

/** The cards of a viewer, what waits for a person first in the order of the service's navigation. */
export function attentionCards(facts: OverviewFacts): AttentionCard[] {
  return [
    facts.holds === null || facts.holds.length === 0 ? null : heldCard(facts.holds),
    proposalCard(facts.proposals ?? []),
    facts.cases === null ? null : caseCard(facts.cases),
    facts.findings === null ? null : undeterminedCard(facts.findings),
    facts.register === null ? null : recommendationCard(facts.register),
    facts.imports === null ? null : importCard(facts.imports),
    facts.people === null ? null : peopleCard(facts.people),
    facts.audit === null ? null : auditCard(facts.audit),
  ].filter((card) => card !== null);
}

/** The page's heading: what waits, as a sentence; or that nothing does. */
export function attentionHeading(cards: readonly AttentionCard[]): string {
  const waiting = cards.flatMap((card) => card.waiting ?? []).slice(0, 2);
  return waiting.length === 0 ? 'Nothing waits for a decision' : waiting.join(', and ');
}

function heldCard(holds: readonly FindingHold[]): AttentionCard {
  const findings = holds.reduce((sum, hold) => sum + hold.attendances, 0);
  return {
    name: 'Held findings',
    number: formatNumber(findings),
    of: `in ${formatCount(holds.length, 'month of a power', 'months of powers')}: what came in moved them too far at once. They count in no rate.`,
    waiting: `${formatCount(findings, 'finding is', 'findings are')} held`,
    path: '/activation/holds',
    linkText: 'See what set it off',
  };
}

function proposalCard([newest, ...others]: readonly JointProposal[]): AttentionCard | null {
  if (newest === undefined) return null;
  const { proposalId, proposer, power } = newest;
  const waiting = formatCount(1 + others.length, 'joint policy waits', 'joint policies wait');
  return {
    name: 'Joint policies proposed',
    number: formatNumber(1 + others.length),
    of: `the newest by ${proposer.name}, for ${POWER_NAMES[power].toLowerCase()}`,
    waiting: `${waiting} for your answer`,
    path: others.length === 0 ? `/activation/rule-book/joint/${proposalId}` : '/activation/rule-book',
    linkText: 'Read what is proposed',
  };
}

function caseCard(states: NonNullable<OverviewFacts['cases']>): AttentionCard {
  const of = (states_: readonly CaseState[]) =>
    states.filter((row) => states_.includes(row.state)).reduce((sum, row) => sum + row.cases, 0);
  const open = of(['open']);
  const all = states.reduce((sum, row) => sum + row.cases, 0);
  const settled = of(['closed', 'withdrawn']);
  return {
    name: 'Open cases',
    number: all === 0 ? NOTHING_YET : formatNumber(open),
    of:
      all === 0
        ? 'no case has been opened yet'
        : `of ${formatNumber(all)} opened; ${formatNumber(settled)} closed or withdrawn`,
    waiting: open === 0 ? null : `${formatCount(open, 'case is', 'cases are')} open`,
    path: '/cases',
    linkText: 'See the cases',
  };
}

function undeterminedCard(findings: NonNullable<OverviewFacts['findings']>): AttentionCard {
  const of = (finding: Finding) => findings.find((row) => row.finding === finding)?.attendances ?? 0;
  const required = findings.reduce((sum, row) => sum + row.attendances, 0) - of('not_required');
  const undetermined = of('awaiting_upload') + of('indeterminate');
  return {
    name: 'Undetermined attendances',
    number: required === 0 ? NOTHING_YET : formatNumber(undetermined),
    of:
      required === 0
        ? 'no finding has been made yet'
        : `${formatPercent(undetermined / required)} of ${formatNumber(required)} required; ${formatNumber(of('awaiting_upload'))} await footage, ${formatNumber(of('indeterminate'))} cannot be judged. They count in no rate.`,
    waiting: null,
    path: '/activation',
    linkText: 'See what the cameras show',
  };
}

function recommendationCard(register: readonly RegisterEntry[]): AttentionCard {
  const late = register.filter((entry) => entry.lateness.kind === 'late_open').length;
  return {
    name: 'Late recommendations',
    number: formatNumber(late),
    of: `of ${formatNumber(register.length)}; past their date and still open`,
    waiting: late === 0 ? null : `${formatCount(late, 'recommendation is', 'recommendations are')} late`,
    path: '/recommendations',
    linkText: 'See the recommendations',
  };
}

function importCard(imports: readonly NewImport[]): AttentionCard {
  const refused = imports.filter((one) => one.state === 'refused').length;
  const accepted = imports.filter((one) => one.state === 'accepted');
  const rejected = accepted.reduce((sum, one) => sum + one.rejected, 0);
  const rows = accepted.reduce((sum, one) => sum + one.rejected + one.accepted, 0);
  return {
    name: 'Rejected rows',
    number: imports.length === 0 ? NOTHING_YET : formatNumber(rejected),
    of:
      imports.length === 0
        ? 'no file has been brought in yet'
        : `of ${formatCount(rows, 'row', 'rows')} in the ${formatCount(imports.length, 'newest file', 'newest files')}; ${formatCount(refused, 'file', 'files')} refused`,
    waiting: importsWaiting(rejected, refused),
    path: '/data-imports',
    linkText: 'See the imports',
  };
}

function importsWaiting(rejected: number, refused: number): string | null {
  if (refused > 0) return `${formatCount(refused, 'file was', 'files were')} refused`;
  return rejected > 0 ? `${formatCount(rejected, 'row was', 'rows were')} rejected` : null;
}

function peopleCard(people: NonNullable<OverviewFacts['people']>): AttentionCard {
  return {
    name: 'People',
    number: formatNumber(people.active),
    of: `may sign in; ${formatNumber(people.disabled)} no longer may`,
    waiting: null,
    path: '/admin/people',
    linkText: 'See the people',
  };
}

function auditCard(audit: NonNullable<OverviewFacts['audit']>): AttentionCard {
  return {
    name: 'Audit events',
    number: formatNumber(audit.events),
    of: `in the last 30 days; ${formatCount(audit.failedSignIns, 'sign-in', 'sign-ins')} failed`,
    waiting: null,
    path: '/audit',
    linkText: 'See the audit trail',
  };
}
