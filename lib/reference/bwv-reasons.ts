import { codeList } from './code-list';

/** Whether the policy accepts a reason for not recording; conditional where it depends on the circumstances. */
type ReasonAcceptance = 'yes' | 'no' | 'conditional';

/** The log in which a reason can be checked. */
type CheckingLog = 'device_log' | 'issue_log' | 'recordings' | 'officers';

export interface BwvReason {
  readonly code: string;
  readonly label: string;
  readonly acceptance: ReasonAcceptance;
  readonly checkedIn: CheckingLog | null;
  readonly aliases?: readonly string[];
}

/** The documented reasons for footage not being there, as this service starts with them (domain 3, Reasons). */
const BWV_REASONS = [
  {
    code: 'rapid_escalation',
    label: 'Rapid escalation',
    acceptance: 'conditional',
    checkedIn: null,
    aliases: ['Incident escalated rapidly'],
  },
  {
    code: 'plain_clothes',
    label: 'Plain clothes or no mount',
    acceptance: 'yes',
    checkedIn: 'officers',
    aliases: ['Plain clothes', 'No mount'],
  },
  {
    code: 'no_camera',
    label: 'No camera available',
    acceptance: 'conditional',
    checkedIn: 'issue_log',
    aliases: ['No camera', 'Camera not available'],
  },
  {
    code: 'fault',
    label: 'Camera fault',
    acceptance: 'conditional',
    checkedIn: 'device_log',
    aliases: ['Fault', 'Faulty camera', 'Technical fault'],
  },
  {
    code: 'battery',
    label: 'Battery',
    acceptance: 'conditional',
    checkedIn: 'device_log',
    aliases: ['Battery flat', 'Flat battery', 'Low battery'],
  },
  {
    code: 'asleep',
    label: 'Camera asleep or off',
    acceptance: 'no',
    checkedIn: 'device_log',
    aliases: ['Asleep', 'Camera off', 'Asleep or off'],
  },
  {
    code: 'knocked_off',
    label: 'Knocked off',
    acceptance: 'yes',
    checkedIn: 'recordings',
    aliases: ['Camera knocked off', 'Dislodged'],
  },
  {
    code: 'forgot',
    label: 'Forgot to record',
    acceptance: 'no',
    checkedIn: null,
    aliases: ['Forgot', 'Forgotten'],
  },
  { code: 'stopped_early', label: 'Stopped early', acceptance: 'no', checkedIn: 'recordings' },
  {
    code: 'colleague_recorded',
    label: 'Recorded by a colleague only',
    acceptance: 'no',
    checkedIn: 'recordings',
    aliases: ['Colleague recorded', 'Recorded by colleague', 'Colleague only'],
  },
  { code: 'sensitive_setting', label: 'Sensitive setting', acceptance: 'conditional', checkedIn: null },
  {
    code: 'asked_not_to',
    label: 'Victim or witness asked',
    acceptance: 'conditional',
    checkedIn: null,
    aliases: ['Victim asked', 'Witness asked', 'Victim or witness request'],
  },
  {
    code: 'covert_tactic',
    label: 'Covert or armed tactic',
    acceptance: 'yes',
    checkedIn: 'officers',
    aliases: ['Covert', 'Armed tactic'],
  },
  {
    code: 'custody_cctv',
    label: 'Already on custody CCTV',
    acceptance: 'conditional',
    checkedIn: null,
    aliases: ['Custody CCTV'],
  },
  {
    code: 'not_issued',
    label: 'Not trained or issued',
    acceptance: 'yes',
    checkedIn: 'issue_log',
    aliases: ['Not issued', 'Not trained'],
  },
  {
    code: 'lost_footage',
    label: 'Footage lost, deleted or mislabelled',
    acceptance: 'conditional',
    checkedIn: 'recordings',
    aliases: ['Lost, deleted or mislabelled', 'Lost', 'Deleted', 'Mislabelled'],
  },
  {
    code: 'none_given',
    label: 'No reason given',
    acceptance: 'no',
    checkedIn: null,
    aliases: ['None given', 'None'],
  },
] as const satisfies readonly BwvReason[];

export const BWV_REASON_CODES = codeList(BWV_REASONS);

/** A reason by its code, or null. */
export function bwvReason(code: string): BwvReason | null {
  return BWV_REASONS.find((reason) => reason.code === code) ?? null;
}
