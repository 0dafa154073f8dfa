import type { Filming } from './conduct';
import type { Incident } from './incidents';
import { type RandomSource, WeightedTable } from './random-source';

/** What a form says of body-worn video: its own word, whatever the footage shows. */
export interface Declaration {
  declared: string;
  code: string;
  text: string;
}

/** Reason codes with the sentences officers write under them. */
const SENTENCES: Record<string, readonly string[]> = {
  rapid_escalation: [
    'Subject ran at once and I had no time to activate before hands-on.',
    'Situation escalated as I left the vehicle, control came first.',
    'Immediate threat on arrival, camera not activated until resolved.',
  ],
  plain_clothes: ['Plain clothes patrol, no camera carried.', 'Plain clothes, no suitable mount.'],
  no_camera: ['No camera available at the start of the shift.', 'Pool cameras all booked out.'],
  fault: ['Camera would not start, fault reported.', 'Camera showed an error and shut down.'],
  battery: ['Battery ran out during the shift.', 'Camera flat after an extended tour of duty.'],
  asleep: ['Camera was switched off after the last job.', 'Camera in sleep mode, did not wake in time.'],
  knocked_off: ['Camera knocked from mount in the struggle.'],
  forgot: ['Did not activate. Reminded by supervisor.', 'Oversight on my part.'],
  stopped_early: ['Stopped once the subject was calm.'],
  colleague_recorded: ['Recorded by my colleague.', 'Second officer had camera running throughout.'],
  sensitive_setting: ['Not activated inside the ward at staff request.'],
  asked_not_to: ['Victim asked that we did not record.'],
  covert_tactic: ['Covert tactic authorised.'],
  custody_cctv: ['Within custody, covered by suite CCTV.'],
  not_issued: ['Not yet issued with a camera.', 'Awaiting training.'],
};

/** The one sentence that a whole team copies. */
const COPIED_SENTENCE = 'BWV not activated due to the dynamic and fast moving nature of the incident.';

const USUAL_CODES = new WeightedTable([
  ['rapid_escalation', 30],
  ['forgot', 15],
  ['battery', 10],
  ['fault', 9],
  ['colleague_recorded', 10],
  ['asleep', 7],
  ['knocked_off', 5],
  ['asked_not_to', 3],
  ['sensitive_setting', 3],
  ['custody_cctv', 2],
  ['lost_footage', 1],
  ['none_given', 5],
]);

const CODE_OF_CAUSE = {
  plain_clothes: 'plain_clothes',
  not_issued: 'not_issued',
  no_camera: 'no_camera',
} as const;

/** Why there was no footage, as the officer would write it. */
export function reasonCodeOf(random: RandomSource, filming: Filming, incident: Incident): string {
  if (incident.team.role === 'firearms' && random.chance(0.5)) return 'covert_tactic';
  if (filming.cause === 'usual' || (filming.cause === 'no_camera' && random.chance(0.35))) {
    return USUAL_CODES.draw(random);
  }
  return CODE_OF_CAUSE[filming.cause];
}

/** The form's declaration. Some forms say yes where there is no footage, some say no where there is. */
export function declarationOf(
  random: RandomSource,
  filming: Filming | undefined,
  reasonCode: string,
  incident: Incident,
): Declaration {
  const isFilmed = filming !== undefined && filming.conduct !== 'none' && filming.conduct !== 'wrong_tag';
  const at = random.next();
  if (isFilmed) {
    if (at < 0.012) return { declared: 'no', ...reasonOf(random, 'rapid_escalation', incident) };
    const stoppedEarly = filming.conduct === 'early_stop' && random.chance(0.5);
    const reason = stoppedEarly ? reasonOf(random, 'stopped_early', incident) : { code: '', text: '' };
    return { declared: at < 0.03 ? 'unknown' : 'yes', ...reason };
  }
  if (at < 0.09) return { declared: 'yes', code: '', text: '' };
  if (at < 0.14) return { declared: 'unknown', code: '', text: '' };
  return { declared: 'no', ...reasonOf(random, reasonCode, incident) };
}

function reasonOf(random: RandomSource, code: string, incident: Incident): { code: string; text: string } {
  if (incident.team.copiesReasons) return { code: 'rapid_escalation', text: COPIED_SENTENCE };
  const sentences = SENTENCES[code] ?? [''];
  return { code, text: random.pick(sentences) };
}
