import { formatDuration } from '@/lib/format/durations';
import { formatClock, formatDate, formatDateTime } from '@/lib/format/times';
import type { Candidate } from './candidates';
import { earliestEnd, latestPress } from './defects';
import type { Attendance, FindingReason } from './finding';
import type { Ruling } from './rule';
import { SECOND } from './window';

const REASON_HEADLINES: Record<FindingReason, string> = {
  no_policy: 'No policy required a camera on that day',
  policy_exempts: 'The policy does not require a camera for this power',
  time_not_recorded: 'The record does not say when this happened closely enough',
  no_officer: 'The record names no officer',
  clock_held: 'The clock of the source is in doubt, so no finding is made',
  held: 'The findings of this month moved too far at once and are held until a person has looked',
};

/** The finding in one sentence made from its numbers. */
export function headlineOf(ruling: Ruling): string {
  if (ruling.reason !== null) return REASON_HEADLINES[ruling.reason];
  switch (ruling.finding) {
    case 'full':
      return 'The camera covers this encounter';
    case 'awaiting_upload':
      return 'Footage may still arrive';
    case 'lost':
      return 'Footage was deleted before its due date';
    case 'colleague_only':
      return "Only a colleague's camera shows this encounter";
    case 'partial':
      return partialHeadline(ruling);
    default:
      return 'Footage not found';
  }
}

function partialHeadline(ruling: Ruling): string {
  const { window, policy, cover, flags, slackSeconds } = ruling;
  if (flags.includes('outside_window')) return 'Footage lies only before or after this encounter';
  if (window === null || policy === null || cover === null) return 'Footage covers part of this encounter';
  if (flags.includes('late_start') && cover.firstPressAt !== null) {
    return `Record was pressed ${lengthInWords(cover.firstPressAt - latestPress(window, policy, slackSeconds))} late`;
  }
  if (flags.includes('early_stop') && cover.lastEndAt !== null) {
    return `Recording stopped ${lengthInWords(earliestEnd(window, policy, slackSeconds) - cover.lastEndAt)} early`;
  }
  return `Recording was interrupted for ${lengthInWords(cover.longestHoleMs)}`;
}

/** How the finding was worked out, a step a sentence: domain 3.9. */
export function stepsOf(ruling: Ruling, attendance: Attendance): string[] {
  const steps = [policyStep(ruling), windowStep(ruling, attendance)];
  if (ruling.reason !== null || ruling.cover === null) return steps;
  return [
    ...steps,
    ...ruling.candidates.map((candidate) => candidateStep(candidate, ruling)),
    ...coverSteps(ruling),
  ];
}

function policyStep({ policy }: Ruling): string {
  if (policy === null) return 'No row of the rule book was in force on the day.';
  const since = formatDate(policy.effectiveAt);
  if (!policy.isRequired)
    return `${policy.citation}, in force from ${since}, does not require body-worn video here.`;
  return `${policy.citation}, in force from ${since}, requires body-worn video, on within ${formatDuration(policy.startToleranceSeconds)} of the start.`;
}

function windowStep({ window, slackSeconds, policy }: Ruling, attendance: Attendance): string {
  if (attendance.timePrecision === 'date') return 'The record gives a day and no time.';
  if (attendance.timePrecision === 'hour') return 'The record gives its time only to the hour.';
  if (window === null) return `The record begins at ${formatClock(attendance.startedAt)} and gives no end.`;
  const span = `${formatClock(window.from)} to ${formatClock(window.to)}`;
  const end =
    window.isEndAssumed && policy
      ? `; its end is not recorded, so ${formatDuration(policy.assumedDurationSeconds)} are assumed and no early stop is claimed`
      : '';
  const precision =
    slackSeconds === 0
      ? ', to the second'
      : `, give or take ${formatDuration(slackSeconds)}, so no smaller defect is claimed`;
  return `The record gives ${span}${precision}${end}.`;
}

function candidateStep(candidate: Candidate, { window }: Ruling): string {
  const { recording, bearing } = candidate;
  const name = recording.recordingId;
  const span = `${formatDate(candidate.from)}, ${formatClock(candidate.from)} to ${formatClock(candidate.to)}`;
  const clock =
    recording.clockOffsetSeconds === 0
      ? ''
      : ` (its clock was ${formatDuration(Math.abs(recording.clockOffsetSeconds))} ${recording.clockOffsetSeconds > 0 ? 'fast' : 'slow'}, corrected)`;
  switch (bearing) {
    case 'own': {
      const shared =
        window === null ? 0 : Math.min(candidate.to, window.to) - Math.max(candidate.from, window.from);
      const buffer =
        recording.preEventSeconds > 0
          ? ` with a silent buffer of ${formatDuration(recording.preEventSeconds)}`
          : '';
      return `${name} runs from ${span}${buffer}${clock}; record was pressed at ${formatClock(candidate.pressAt)}; it covers ${lengthInWords(shared)} of the encounter.`;
    }
    case 'margin':
      return `${name} runs from ${span}${clock}: beside the encounter, so it gives no cover.`;
    case 'suspect':
      return `${name} carries this incident's reference but runs from ${span}${clock}, too far off to count: a suspect tag.`;
    case 'lost':
      return `${name} ran from ${span}${clock} and was deleted before its due date, so it gives no cover.`;
    case 'colleague':
      return `${name}, a colleague's, runs from ${span}${clock} over the encounter. It does not excuse.`;
  }
}

function coverSteps({ cover, window, policy, flags, newestExtractAt, finding }: Ruling): string[] {
  if (cover === null || window === null || policy === null) return [];
  const steps: string[] = [];
  if (cover.firstPressAt === null) steps.push("No footage of this officer's overlaps the encounter.");
  else {
    const hole =
      cover.longestHoleMs === 0
        ? 'there is no hole'
        : `the longest hole is ${lengthInWords(cover.longestHoleMs)} and ${formatDuration(policy.gapToleranceSeconds)} are allowed`;
    steps.push(`Together they cover ${Number((cover.share * 100).toFixed(2))}% of the encounter; ${hole}.`);
  }
  if (flags.includes('buffer_covered')) steps.push('The silent buffer shows the start: seen, but not heard.');
  if (finding === 'full') return steps;
  steps.push(
    newestExtractAt === null
      ? 'No footage extract received so far spans the whole encounter.'
      : `The newest footage extract that spans it was made on ${formatDateTime(newestExtractAt)}.`,
  );
  return steps;
}

function lengthInWords(milliseconds: number): string {
  return formatDuration(milliseconds / SECOND);
}
