import { FINDING_NAMES, type Finding } from '@/lib/activation/finding';
import { formatNumber } from '@/lib/format/numbers';
import { formatDateTime, formatDay, formatTime } from '@/lib/format/times';
import { CASE_STATES, type CaseState } from './case-state';
import type { CaseAttendance, CaseEvent, NonActivationCase } from './non-activation-case';

/** The heading of the cases list: how many wait for a first decision. */
export function casesHeadline(counts: readonly { state: CaseState; cases: number }[]): string {
  const total = counts.reduce((sum, each) => sum + each.cases, 0);
  if (total === 0) return 'There are no cases to show you';
  const open = counts.find((each) => each.state === 'open')?.cases ?? 0;
  if (open === 0) return 'No case waits for a first decision';
  return `${formatNumber(open)} ${open === 1 ? 'case waits' : 'cases wait'} for a first decision`;
}

/** How many cases stand in each state that has any, in the order in which a case passes through them. */
export function countsInOrder(counts: readonly { state: CaseState; cases: number }[]) {
  return CASE_STATES.flatMap((state) => counts.filter((each) => each.state === state));
}

const EVENT_WORDS: Record<string, string> = {
  opened: 'Opened',
  reopened: 'Opened again',
  withdrawn: 'Withdrawn',
};

/** What happened to a case, in one line. */
export function eventInWords(event: CaseEvent): string {
  const what = EVENT_WORDS[event.kind] ?? event.kind;
  const { findings, because } = event.detail;
  if (Array.isArray(findings)) {
    const names = findings.map((finding) => FINDING_NAMES[finding as Finding] ?? String(finding));
    return `${what}: ${names.join(', ').toLowerCase()}`;
  }
  return typeof because === 'string' ? `${what}: ${because}` : what;
}

/** From the finding that shows least to the one that shows most: the order in which a case is named. */
const WORST_FIRST: readonly Finding[] = ['not_found', 'lost', 'colleague_only', 'partial'];

/** The attendance that the case is chiefly about: the one whose footage shows least. */
export function worstAttendance(attendances: readonly CaseAttendance[]): CaseAttendance | null {
  for (const finding of WORST_FIRST) {
    const worst = attendances.find((attendance) => attendance.finding === finding);
    if (worst) return worst;
  }
  return attendances[0] ?? null;
}

const HEADLINES: Partial<Record<Finding, string>> = {
  not_found: 'Footage was not found for',
  lost: 'Footage was deleted early for',
  colleague_only: 'Only a colleague’s footage shows',
  partial: 'Footage is partial for',
};

/** The heading of one case: what its worst finding is, and for how many of the officers there. */
export function caseHeadline(subject: NonActivationCase): string {
  if (subject.state === 'withdrawn') return 'Nothing asks for this case any longer';
  const worst = worstAttendance(subject.attendances);
  const words = worst?.finding ? HEADLINES[worst.finding] : undefined;
  if (words === undefined) return 'No finding asks for this case';
  const same = subject.attendances.filter((attendance) => attendance.finding === worst?.finding).length;
  const all = subject.attendances.length;
  if (all === 1) return `${words} the one officer there`;
  return same === all ? `${words} all ${all} officers there` : `${words} ${same} of ${all} officers there`;
}

/** What is known of the encounter, as labels and values. */
export function caseSummaryRows(subject: NonActivationCase): { key: string; value: string }[] {
  const { encounterStartedAt: from, encounterEndedAt: to } = subject;
  const deletion = subject.footageDeletedOn;
  return [
    { key: 'Record', value: subject.recordId },
    {
      key: 'When',
      value: `${formatDateTime(from)}${to === null ? ', end not recorded' : ` to ${formatTime(to)}`}`,
    },
    { key: 'Incident', value: subject.incidentReference ?? 'No reference recorded' },
    {
      key: 'Footage of the incident is deleted from',
      value: deletion === null ? 'No date is known' : formatDay(deletion),
    },
    { key: 'Where it came from', value: `Data import ${subject.importId}, line ${subject.line}` },
  ];
}
