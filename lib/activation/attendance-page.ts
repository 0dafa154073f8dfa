import { formatDate } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';
import type { ClockOffset } from './clock-offset';
import { counterfactualsOf } from './counterfactuals';
import type { AttendanceDossier } from './dossier';
import { headlineOf, stepsOf } from './explanation';
import { policyAt } from './policy';
import { type Ruling, ruleOn } from './rule';

/** One attendance as its page explains it. The ruling is made anew from the facts, by the same rule as the ledger's. */
export interface ExplainedAttendance {
  caption: string;
  headline: string;
  ruling: Ruling;
  steps: string[];
  counterfactuals: string[];
  /** The confirmed offsets that the recordings weighed here were corrected by. */
  correctedClocks: ClockOffset[];
  /** False where the ledger says otherwise than the rule does now: the facts have changed and are being worked through. */
  agreesWithLedger: boolean;
}

export function explainAttendance(dossier: AttendanceDossier): ExplainedAttendance {
  const { attendance, policies, recordings, coverage, key } = dossier;
  const ruling = ruleOn(attendance, policyAt(policies, attendance.startedAt), recordings, coverage);
  const current = dossier.ledger.find((entry) => entry.supersededAt === null);
  const place = dossier.encounter.areaName ?? 'area not recorded';
  return {
    caption: `${POWER_NAMES[key.power]} ${key.recordId}, ${place}, ${formatDate(attendance.startedAt)}`,
    headline: headlineOf(ruling),
    ruling,
    steps: stepsOf(ruling, attendance),
    counterfactuals: counterfactualsOf(ruling, { attendance, recordings, coverage }),
    correctedClocks: dossier.confirmedClocks.filter(({ deviceId }) =>
      ruling.candidates.some(({ recording }) => recording.deviceId === deviceId),
    ),
    agreesWithLedger: current?.finding === ruling.finding,
  };
}

const CAUSES: Record<string, string> = {
  import: 'a data import brought facts that bear on it',
  withdrawal: 'a data import was withdrawn',
  policy: 'the policy changed',
  clock: 'a clock was held or corrected',
  recompute: 'the findings were worked out again',
  release: 'a person confirmed findings that were held',
};

/** Why a finding was replaced, in words. */
export function causeInWords(cause: string | null): string {
  return cause === null ? 'It stands' : (CAUSES[cause] ?? cause);
}
