import type { TimelineBar, TimelineChart, TimelineLane } from '@/lib/charts/timeline-chart';
import { formatDuration } from '@/lib/format/durations';
import { formatClock } from '@/lib/format/times';
import type { Candidate } from './candidates';
import { latestPress } from './defects';
import type { AttendanceDossier, DeviceLogLine } from './dossier';
import { headlineOf } from './explanation';
import { officerLetter } from './officer-letter';
import type { Ruling } from './rule';
import { SECOND, widened } from './window';

/** How far beyond the margins log events are drawn: half an hour. */
const LOG_REACH = 1_800_000;

const BAR_KINDS: Record<Candidate['bearing'], TimelineBar['kind']> = {
  own: 'own',
  margin: 'outside',
  suspect: 'outside',
  lost: 'deleted',
  colleague: 'colleague',
};

/**
 * The picture of an attendance: its window, margins and tolerance, the recordings that bear on it and the camera's log.
 * Null where there is no window to draw against. A suspect tag lies too far off to be drawn; the sentences name it.
 */
export function attendanceTimeline(
  dossier: AttendanceDossier,
  ruling: Ruling,
  isOfficerShown: boolean,
): TimelineChart | null {
  const { window, policy, cover, flags, slackSeconds } = ruling;
  if (window === null || policy === null || cover === null) return null;
  const margins = widened(window, policy);
  const nameOf = officerNames(dossier, isOfficerShown);
  const drawn = ruling.candidates.filter((candidate) => candidate.bearing !== 'suspect');
  const deadline = latestPress(window, policy, slackSeconds);
  const isLate = flags.includes('late_start') && cover.firstPressAt !== null;
  const lateLane = drawn.find((each) => each.bearing === 'own' && each.pressAt === cover.firstPressAt);
  const log = dossier.deviceLog.filter(
    (line) => line.at > margins.from - LOG_REACH && line.at < margins.to + LOG_REACH,
  );
  return {
    summary: `${headlineOf(ruling)}.`,
    lanes: [...lanesOf(drawn, dossier, nameOf), ...logLane(log)],
    window: {
      from: window.from,
      to: window.to,
      words: `Encounter ${formatClock(window.from)} to ${formatClock(window.to)}`,
    },
    margins: {
      ...margins,
      wordsBefore: `margin ${formatDuration(policy.matchBeforeSeconds)}`,
      wordsAfter: `margin ${formatDuration(policy.matchAfterSeconds)}`,
    },
    deadline: { at: deadline, words: `must be on by ${formatClock(deadline)}` },
    late:
      isLate && cover.firstPressAt !== null
        ? {
            laneKey: lateLane?.recording.recordingId,
            from: deadline,
            to: cover.firstPressAt,
            words: `${formatDuration((cover.firstPressAt - deadline) / SECOND)} late`,
          }
        : undefined,
  };
}

/** A lane for each recording, this officer's first; an empty one for this officer where there is none. */
function lanesOf(
  drawn: readonly Candidate[],
  dossier: AttendanceDossier,
  nameOf: (officerId: string) => string,
): TimelineLane[] {
  const subject = dossier.attendance.officerId;
  const own = drawn.filter((candidate) => candidate.recording.officerId === subject);
  const others = drawn.filter((candidate) => candidate.recording.officerId !== subject);
  const lanes = [...own, ...others].map((candidate) => ({
    key: candidate.recording.recordingId,
    label: nameOf(candidate.recording.officerId),
    isSubject: candidate.recording.officerId === subject,
    bars: [barOf(candidate)],
    marks: [],
  }));
  if (own.length > 0) return lanes;
  return [{ key: 'none', label: nameOf(subject), isSubject: true, bars: [], marks: [] }, ...lanes];
}

function barOf(candidate: Candidate): TimelineBar {
  const { recording, bearing, from, to, pressAt } = candidate;
  const endings = {
    own:
      recording.preEventSeconds > 0
        ? `buffer ${formatDuration(recording.preEventSeconds)}, pressed ${formatClock(pressAt)}`
        : `pressed ${formatClock(pressAt)}`,
    margin: `outside, ended ${formatClock(to)}`,
    suspect: '',
    lost: 'deleted before its due date',
    colleague: `colleague, ended ${formatClock(to)}`,
  };
  return {
    from,
    to,
    kind: BAR_KINDS[bearing],
    words: `${recording.recordingId} ${endings[bearing]}`,
    bufferUntil: recording.preEventSeconds > 0 ? Math.min(pressAt, to) : undefined,
  };
}

function logLane(log: readonly DeviceLogLine[]): TimelineLane[] {
  if (log.length === 0) return [];
  const marks = log.map((line) => ({ at: line.at, words: line.event.replaceAll('_', ' ') }));
  return [{ key: 'log', label: 'Device log', bars: [], marks }];
}

/** Officers by id for those who may know, else by letter in the order of the record; colleagues from elsewhere by number. */
function officerNames(
  { encounter }: AttendanceDossier,
  isOfficerShown: boolean,
): (officerId: string) => string {
  const strangers: string[] = [];
  return (officerId) => {
    if (isOfficerShown && officerId !== '') return officerId;
    const position = encounter.officerIds.indexOf(officerId) + 1;
    if (position > 0 || officerId === '') return officerLetter({ officerId, position });
    if (!strangers.includes(officerId)) strangers.push(officerId);
    return `Colleague ${strangers.indexOf(officerId) + 1}`;
  };
}
