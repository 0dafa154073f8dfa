import { formatDuration } from '@/lib/format/durations';
import { formatDate } from '@/lib/format/times';
import type { Attendance, BwvPolicy, CandidateRecording, FootageCoverage } from './finding';
import { type Ruling, ruleOn } from './rule';
import { SECOND } from './window';

const HOUR = 3_600_000;

/** What the rule was asked, so that it can be asked again with one thing changed. */
export interface RulingInputs {
  attendance: Attendance;
  recordings: readonly CandidateRecording[];
  coverage: readonly FootageCoverage[];
}

/** What would have changed a finding, each as a sentence; tolerances are tried on the rule itself before they are said. */
export function counterfactualsOf(ruling: Ruling, inputs: RulingInputs): string[] {
  const { finding, policy } = ruling;
  if (policy === null) return ['A policy in force on the day would require footage or exempt the power.'];
  if (finding === 'indeterminate') return [obstacleInWords(ruling)];
  if (finding === 'awaiting_upload') return [extractInWords(ruling), ...toleranceInWords(ruling, inputs)];
  if (finding === 'partial') return [...toleranceInWords(ruling, inputs), LATER_UPLOAD];
  if (finding === 'lost' || finding === 'colleague_only' || finding === 'not_found') return [LATER_UPLOAD];
  return [];
}

const LATER_UPLOAD =
  'A recording of this officer that overlaps the encounter, should it be uploaded late or its officer corrected.';

function obstacleInWords(ruling: Ruling): string {
  if (ruling.reason === 'no_officer') return 'The record naming the officer who attended.';
  if (ruling.reason === 'clock_held')
    return 'A person correcting the clock of the source that the times came from.';
  if (ruling.reason === 'held')
    return 'A person confirming the month’s findings, or a corrected file, under which they no longer move so far.';
  return 'The record giving the time of day at which the encounter began.';
}

function extractInWords({ window, policy }: Ruling): string {
  if (window === null || policy === null) return 'A footage extract over the encounter.';
  const due = window.to + policy.uploadGraceHours * HOUR;
  return `A footage extract over the whole encounter, made on or after ${formatDate(due)}.`;
}

/** The tolerances under which the finding would have been full, if any would do it. */
function toleranceInWords(ruling: Ruling, inputs: RulingInputs): string[] {
  const { policy, cover, window } = ruling;
  if (policy === null || cover === null || window === null) return [];
  if (cover.firstPressAt === null || cover.lastEndAt === null) return [];
  const needed = {
    startToleranceSeconds: Math.ceil((cover.firstPressAt - window.from) / SECOND - ruling.slackSeconds),
    endToleranceSeconds: Math.ceil((window.to - cover.lastEndAt) / SECOND - ruling.slackSeconds),
    gapToleranceSeconds: Math.ceil(cover.longestHoleMs / SECOND),
  };
  const changed: BwvPolicy = { ...policy };
  const words: string[] = [];
  const raise = (flag: Ruling['flags'][number], name: keyof typeof needed, called: string) => {
    if (!ruling.flags.includes(flag)) return;
    changed[name] = needed[name];
    words.push(`the ${called} tolerance were ${formatDuration(needed[name])}`);
  };
  raise('late_start', 'startToleranceSeconds', 'start');
  raise('early_stop', 'endToleranceSeconds', 'end');
  raise('interrupted', 'gapToleranceSeconds', 'gap');
  const again = ruleOn(inputs.attendance, changed, inputs.recordings, inputs.coverage);
  return words.length > 0 && again.finding === 'full' ? [`Full, if ${words.join(' and ')}.`] : [];
}
