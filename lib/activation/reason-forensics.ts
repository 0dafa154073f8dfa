import { formatDuration } from '@/lib/format/durations';
import { formatDateTime, formatDay } from '@/lib/format/times';
import { londonDate } from '@/lib/period/london';
import { bwvReason } from '@/lib/reference/bwv-reasons';
import { OFFICER_ROLES } from '@/lib/reference/encounter-codes';
import type { Power } from '@/lib/reference/powers';
import type { Finding, Instant } from './finding';

/** How a documented reason stands beside the logs. Only a question follows from any of them. */
export const STANDINGS = [
  'consistent',
  'no_log_evidence',
  'says_otherwise',
  'cannot_be_told',
  'none_given',
] as const;

export type Standing = (typeof STANDINGS)[number];

/** What the logs hold around one encounter, of the officer who filed the form. */
export interface ReasonEvidence {
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Empty where no officer is known. */
  readonly officerId: string;
  readonly finding: Finding;
  readonly flags: readonly string[];
  /** False where no device log of the encounter's month was received: then nothing in it says nothing. */
  readonly isLogReceived: boolean;
  /** The last fault reported from a week before the start to 12 hours after the end, and its ticket. */
  readonly faultReportedAt: Instant | null;
  readonly faultTicket: string | null;
  /** The last low battery from 12 hours before the start to an hour after the end. */
  readonly lowBatteryAt: Instant | null;
  /** The last time before the start, within 12 hours, that the camera went on or off, awake or asleep. */
  readonly lastPowerEvent: string | null;
  readonly lastPowerAt: Instant | null;
  /** The last time before the start that a camera was issued or returned. */
  readonly lastIssueEvent: string | null;
  readonly lastIssueAt: Instant | null;
  readonly isOnRegister: boolean;
  readonly role: string | null;
  /** Days as YYYY-MM-DD. */
  readonly cameraIssuedFrom: string | null;
  readonly cameraIssuedTo: string | null;
  /** When this officer's nearest recording in the hour before ended, and in the hour after began. */
  readonly recordedBeforeAt: Instant | null;
  readonly recordedAfterAt: Instant | null;
}

/** A reason beside the logs: how it stands, and what the logs show, in words that ask and do not accuse. */
export interface Comparison {
  readonly standing: Standing;
  readonly words: string;
}

type Rule = (evidence: ReasonEvidence) => Comparison;

const agrees = (words: string): Comparison => ({ standing: 'consistent', words });
const nothing = (words: string): Comparison => ({ standing: 'no_log_evidence', words });
const otherwise = (words: string): Comparison => ({ standing: 'says_otherwise', words });
const untold = (words: string): Comparison => ({ standing: 'cannot_be_told', words });

const NO_LOG = untold('No device log of that month has been received.');

/** Sets the documented reason beside the logs. A reason that no log can check cannot be told; it is no worse for that. */
export function compareReason(evidence: ReasonEvidence): Comparison {
  const { reasonCode: code, reasonText: text, officerId } = evidence;
  const isBlank = code === null || code === 'none_given';
  if (isBlank && text === null) return { standing: 'none_given', words: 'The form gives no reason.' };
  if (code === null || bwvReason(code) === null || isBlank) {
    return untold('The reason is in words that are not on the list of reasons.');
  }
  if (officerId === '') return untold('The record names no officer whose log could be looked up.');
  const rule = RULES[code];
  return rule === undefined ? untold('No log can show whether this was so.') : rule(evidence);
}

const fault: Rule = (evidence) => {
  const { faultReportedAt: at, faultTicket: ticket } = evidence;
  if (at !== null) {
    const reported = `The log shows a fault reported on ${formatDateTime(at)}`;
    return agrees(`${reported}${ticket === null ? ', without a ticket.' : `, ticket ${ticket}.`}`);
  }
  if (!evidence.isLogReceived) return NO_LOG;
  const missing = 'The log shows no fault report in the week before or the 12 hours after';
  const minutes = recordedAround(evidence);
  return minutes === null ? nothing(`${missing}.`) : otherwise(`${missing}, and ${minutes}.`);
};

const battery: Rule = (evidence) => {
  const { lowBatteryAt: at } = evidence;
  if (at !== null) return agrees(`The log shows a low battery on ${formatDateTime(at)}.`);
  if (!evidence.isLogReceived) return NO_LOG;
  const missing = 'The log shows no low battery that shift';
  const minutes = recordedAround(evidence);
  return minutes === null ? nothing(`${missing}.`) : otherwise(`${missing}, and ${minutes}.`);
};

const asleep: Rule = ({ lastPowerEvent: event, lastPowerAt: at, isLogReceived }) => {
  if (event === null || at === null) {
    return isLogReceived
      ? nothing('The log does not show the camera going on or off in the 12 hours before.')
      : NO_LOG;
  }
  const isOff = event === 'powered_off' || event === 'asleep';
  const words = `The log shows the camera ${isOff ? 'off or asleep' : 'on'} from ${formatDateTime(at)}`;
  return isOff ? agrees(`${words}.`) : otherwise(`${words}, and not going off before the encounter.`);
};

const notIssued: Rule = (evidence) => {
  const { lastIssueEvent: event, lastIssueAt: at, cameraIssuedFrom, isOnRegister } = evidence;
  if (evidence.finding === 'partial') {
    return otherwise('There is footage by this officer of, or beside, the encounter.');
  }
  if (event === 'issued' && at !== null) {
    return otherwise(`The log shows a camera issued on ${formatDateTime(at)}, and no return before this.`);
  }
  if (event === 'returned' && at !== null) {
    return agrees(`The log shows the camera returned on ${formatDateTime(at)}, and none issued since.`);
  }
  if (isIssuedByRegister(evidence)) {
    return otherwise(
      `The register has a camera issued to this officer from ${formatDay(cameraIssuedFrom ?? '')}.`,
    );
  }
  const minutes = recordedNear(evidence);
  if (minutes !== null) return otherwise(`Footage is recorded under this officer: ${minutes}.`);
  if (isOnRegister) return agrees('The register has no camera issued to this officer on that day.');
  return untold('The officer is not on the register, and the log has no issue.');
};

/** A role that goes without a camera agrees; another role says nothing of what was worn that day. */
const roleRule =
  (roles: readonly string[]): Rule =>
  ({ role }) => {
    if (role === null) return untold('The register gives no role for this officer.');
    const name = OFFICER_ROLES.labelOf(role).toLowerCase();
    const words = `The register gives the role ${name}`;
    return roles.includes(role)
      ? agrees(`${words}.`)
      : nothing(`${words}; it does not say more of that day.`);
  };

const stoppedEarly: Rule = ({ finding, flags }) => {
  if (finding === 'lost') return untold('The footage was deleted before it was due.');
  if (finding !== 'partial') return otherwise('No footage by this officer of any part was found.');
  if (flags.includes('early_stop')) return agrees('The footage stops before the encounter ends.');
  if (flags.includes('assumed_end')) return untold('The record does not say when the encounter ended.');
  return otherwise('The footage does not stop before the encounter ends.');
};

const knockedOff: Rule = ({ finding }) =>
  finding === 'partial'
    ? agrees('There is footage of a part of the encounter.')
    : nothing('No footage by this officer of any part was found.');

const colleagueRecorded: Rule = ({ finding }) => {
  if (finding === 'colleague_only') return agrees('A colleague’s camera recorded the encounter.');
  if (finding === 'not_found') return otherwise('No recording by a colleague who attended was found.');
  return untold('There is, or was, footage by this officer, so colleagues’ footage is not looked for.');
};

const lostFootage: Rule = ({ finding, flags }) => {
  if (finding === 'lost') return agrees('A recording was deleted before it was due.');
  if (flags.includes('suspect_tag'))
    return agrees('Footage of another time bears this incident’s reference.');
  return nothing('The footage system shows no recording that was deleted before it was due, or misfiled.');
};

/** Which log each reason is set beside; a reason without a rule has none. */
const RULES: Readonly<Record<string, Rule>> = {
  fault,
  battery,
  asleep,
  no_camera: notIssued,
  not_issued: notIssued,
  plain_clothes: roleRule(['plain_clothes', 'investigation']),
  covert_tactic: roleRule(['firearms', 'plain_clothes']),
  stopped_early: stoppedEarly,
  knocked_off: knockedOff,
  colleague_recorded: colleagueRecorded,
  lost_footage: lostFootage,
};

function isIssuedByRegister({ cameraIssuedFrom, cameraIssuedTo, startedAt }: ReasonEvidence): boolean {
  const day = londonDate(startedAt);
  return cameraIssuedFrom !== null && cameraIssuedFrom <= day && (cameraIssuedTo ?? day) >= day;
}

/** Recordings by the same officer both before and after, within the hour; null where there is not one of each. */
function recordedAround(evidence: ReasonEvidence): string | null {
  return evidence.recordedBeforeAt === null || evidence.recordedAfterAt === null
    ? null
    : recordedNear(evidence);
}

/** Recordings by the same officer before or after, in words; null where there is none within the hour. */
function recordedNear({
  recordedBeforeAt,
  recordedAfterAt,
  startedAt,
  endedAt,
}: ReasonEvidence): string | null {
  const before = recordedBeforeAt === null ? null : Math.max(0, startedAt - recordedBeforeAt) / 1000;
  const after = recordedAfterAt === null ? null : (recordedAfterAt - (endedAt ?? startedAt)) / 1000;
  const parts = [
    ...(before === null ? [] : [`${formatDuration(before)} before`]),
    ...(after === null ? [] : [`${formatDuration(after)} after`]),
  ];
  return parts.length === 0 ? null : `the same officer recorded ${parts.join(' and ')}`;
}

/** An encounter without full footage by the officer who filed the form, with the reason and what the logs hold. */
export interface ReasonedEncounter extends ReasonEvidence {
  readonly power: Power;
  readonly recordId: string;
  readonly areaName: string | null;
  /** Its case; null where there is none that the viewer may see. */
  readonly caseId: number | null;
}

/** The text that a team has used most for its reasons, used by two officers or more. */
export interface RepeatedText {
  readonly teamCode: string;
  /** As one of the forms has it; others may differ in case, spaces and punctuation. */
  readonly text: string;
  readonly times: number;
  readonly officers: number;
  /** All reasons that the team gave in words. */
  readonly among: number;
}
