import type { Finding, Flag } from '@/lib/activation/finding';
import type { Power } from '@/lib/reference/powers';
import type { CaseState } from './case-state';

export const CASE_STATE_NAMES: Record<CaseState, string> = {
  open: 'Open',
  supervisor_decided: 'Supervisor decided',
  redacted: 'Redacted',
  released: 'Released to a panel',
  reviewed: 'Reviewed',
  force_responded: 'Force has responded',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

/** A case as a list shows it. */
export interface NonActivationCaseSummary {
  caseId: number;
  power: Power;
  recordId: string;
  state: CaseState;
  encounterStartedAt: Date;
  areaName: string | null;
  /** The findings that asked for the case, worst first. */
  findings: Finding[];
  hasReason: boolean;
}

/** One officer's attendance in a case: the machine's finding beside the documented reason. */
export interface CaseAttendance {
  position: number;
  officerId: string;
  finding: Finding | null;
  flags: Flag[];
  coverage: number | null;
}

/** Something that happened to a case. */
export interface CaseEvent {
  kind: string;
  at: Date;
  by: string;
  detail: Record<string, unknown>;
}

/** A case whole: the four facts are kept apart, and none overwrites another (domain 3.7). */
export interface NonActivationCase extends Omit<NonActivationCaseSummary, 'findings' | 'hasReason'> {
  incidentReference: string | null;
  encounterEndedAt: Date | null;
  bwvDeclared: string | null;
  bwvReasonCode: string | null;
  bwvReasonText: string | null;
  importId: number;
  line: number;
  /** The first day on which related footage is to be deleted; null where none is dated. */
  footageDeletedOn: string | null;
  attendances: CaseAttendance[];
  events: CaseEvent[];
}

/** Which cases a list shows: a page of them, newest encounter first. */
export interface CaseFilters {
  state: CaseState | null;
  power: Power | null;
  areaCode: string | null;
  page: number;
}

export const CASES_PER_PAGE = 25;
