import { POWERS } from '@/lib/reference/powers';
import { type ContractFiles, type ContractRow, cell, isAccepted, secondsOf, utcText } from './contract-rows';
import { heldClocks, isTimed, monthKey } from './held-clocks';
import { type Encounter, encounterOf, type Policy, policyAt, type Recording, recordingOf } from './read-rows';

/**
 * The finding of every attendance, worked out from the contract rows second by second. It is written from domain 3
 * alone and shares nothing with the product's rule: slow, and meant to be seen to be right.
 */
export type ModelRow = Record<string, string>;

interface Force {
  files: ContractFiles;
  encounters: Encounter[];
  recordings: Recording[];
  /** Powers, and powers with a month, whose clock is an hour out. */
  held: Set<string>;
}

/** The rows that `candour export findings` must write, in no order. */
export function modelFindings(files: ContractFiles): ModelRow[] {
  const encounters = POWERS.flatMap((power) =>
    files[power].filter((row) => isAccepted(power, row)).map((row) => encounterOf(power, row)),
  );
  const recordings = files['bwv-recordings']
    .filter((row) => isAccepted('bwv-recordings', row))
    .map(recordingOf);
  const force = { files, encounters, recordings, held: heldClocks(encounters, recordings) };
  return encounters.flatMap((encounter) => {
    const officers = encounter.officers.length === 0 ? [''] : encounter.officers;
    return officers.map((officer) => findingOf(force, encounter, officer));
  });
}

/** Whether a recording runs in any second of [from, to). */
function runsIn(recording: Recording, from: number, to: number): boolean {
  for (let second = from; second < to; second += 1) {
    if (recording.start <= second && second < recording.end) return true;
  }
  return false;
}

function findingOf(force: Force, encounter: Encounter, officer: string): ModelRow {
  const policy = policyAt(force.files.policies, encounter.power, encounter.start);
  const t0 = encounter.start;
  const t1 = encounter.end ?? (policy === null ? null : t0 + policy.assumedDuration);
  const row: ModelRow = {
    record_id: encounter.id,
    power: encounter.power,
    officer_id: officer,
    finding: '',
    flags: '',
    coverage: '',
    first_press_at: '',
    last_end_at: '',
    window_from: t1 === null ? '' : utcText(t0),
    window_to: t1 === null ? '' : utcText(t1),
    policy_effective_from: policy?.from ?? '',
    clock_offset_seconds: '0',
    recording_ids: '',
  };
  if (policy === null || t1 === null || !policy.isRequired) return { ...row, finding: 'not_required' };
  const isHeld = force.held.has(encounter.power) || force.held.has(monthKey(encounter));
  const isIndeterminate = !isTimed(encounter) || officer === '' || isHeld;
  if (isIndeterminate) return { ...row, finding: 'indeterminate' };
  return { ...row, ...determined(force, encounter, officer, policy, t0, t1) };
}

/** Findings 3 to 8 of domain 3.6, for an attendance that had to be recorded and can be judged. */
function determined(
  force: Force,
  encounter: Encounter,
  officer: string,
  policy: Policy,
  t0: number,
  t1: number,
): ModelRow {
  const own = force.recordings.filter((recording) => recording.officer === officer);
  const isTagged = (recording: Recording) =>
    recording.reference !== '' && recording.reference === encounter.reference;
  const isNear = (recording: Recording) => runsIn(recording, t0 - policy.matchBefore, t1 + policy.matchAfter);
  const candidates = own.filter(
    (recording) => !recording.isDeletedEarly && (isNear(recording) || isTagged(recording)),
  );
  const footage = candidates.filter((recording) => runsIn(recording, t0, t1));
  const lost = own.filter((recording) => recording.isDeletedEarly && runsIn(recording, t0, t1));
  const near = candidates.filter(isNear);
  const covered = coveredSeconds(footage, t0, t1);

  const defects = defectsOf(footage, near, covered, encounter, policy, t0, t1);
  const marks = [
    ...(encounter.end === null ? ['assumed_end'] : []),
    ...(candidates.length > near.length ? ['suspect_tag'] : []),
  ];
  const isFull = footage.length > 0 && defects.length === 0;
  let finding = 'not_found';
  if (isFull) finding = 'full';
  else if (isAwaited(force.files['bwv-coverage'], policy, t0, t1)) finding = 'awaiting_upload';
  else if (near.length > 0) finding = 'partial';
  else if (lost.length > 0) finding = 'lost';
  else if (hasColleagueFootage(force, encounter, officer, t0, t1)) finding = 'colleague_only';
  return {
    finding,
    flags: [...defects, ...marks].sort().join(';'),
    coverage: toFourPlaces(covered.filter(Boolean).length, t1 - t0),
    first_press_at:
      footage.length === 0 ? '' : utcText(Math.min(...footage.map((recording) => recording.press))),
    last_end_at: footage.length === 0 ? '' : utcText(Math.max(...footage.map((recording) => recording.end))),
    recording_ids: [...candidates, ...lost]
      .map((recording) => recording.id)
      .sort()
      .join(';'),
  };
}

/** For each second of the window, whether footage shows it. */
function coveredSeconds(footage: Recording[], t0: number, t1: number): boolean[] {
  const covered: boolean[] = [];
  for (let second = t0; second < t1; second += 1) {
    covered.push(footage.some((recording) => recording.start <= second && second < recording.end));
  }
  return covered;
}

/** Domain 3.5. */
function defectsOf(
  footage: Recording[],
  near: Recording[],
  covered: boolean[],
  encounter: Encounter,
  policy: Policy,
  t0: number,
  t1: number,
): string[] {
  if (footage.length === 0) return near.length > 0 ? ['outside_window'] : [];
  const slack = encounter.precision === 'minute' ? 60 : 0;
  const firstPress = Math.min(...footage.map((recording) => recording.press));
  const lastEnd = Math.max(...footage.map((recording) => recording.end));
  const defects: string[] = [];
  if (firstPress > t0 + policy.startTolerance + slack) {
    defects.push('late_start');
    if (footage.some((recording) => recording.start <= t0)) defects.push('buffer_covered');
  }
  if (encounter.end !== null && lastEnd < t1 - policy.endTolerance - slack) defects.push('early_stop');
  if (longestHole(covered) > policy.gapTolerance) defects.push('interrupted');
  return defects;
}

/** The longest run of uncovered seconds that has covered seconds on both sides. */
function longestHole(covered: boolean[]): number {
  let longest = 0;
  let hole = 0;
  let hasSeenCover = false;
  for (const isCovered of covered) {
    if (!isCovered) hole += 1;
    else {
      if (hasSeenCover) longest = Math.max(longest, hole);
      hasSeenCover = true;
      hole = 0;
    }
  }
  return longest;
}

/** Domain 3.6, finding 4: no extract spans the window, or the newest that does was made too early. */
function isAwaited(coverage: readonly ContractRow[], policy: Policy, t0: number, t1: number): boolean {
  const spanning = coverage.filter(
    (row) =>
      isAccepted('bwv-coverage', row) &&
      secondsOf(cell(row, 'from')) <= t0 &&
      secondsOf(cell(row, 'to')) >= t1,
  );
  if (spanning.length === 0) return true;
  const newest = Math.max(...spanning.map((row) => secondsOf(cell(row, 'extracted_at'))));
  return newest < t1 + policy.grace;
}

/**
 * Domain 3.6, finding 7: footage of the window, not deleted early, of another officer who attended the record or its
 * incident, or that is itself filed under the incident.
 */
function hasColleagueFootage(
  force: Force,
  encounter: Encounter,
  officer: string,
  t0: number,
  t1: number,
): boolean {
  const isOfIncident = (reference: string) => reference !== '' && reference === encounter.reference;
  const colleagues = new Set(encounter.officers);
  for (const other of force.encounters) {
    if (isOfIncident(other.reference)) for (const id of other.officers) colleagues.add(id);
  }
  return force.recordings.some(
    (recording) =>
      recording.officer !== '' &&
      recording.officer !== officer &&
      (colleagues.has(recording.officer) || isOfIncident(recording.reference)) &&
      !recording.isDeletedEarly &&
      runsIn(recording, t0, t1),
  );
}

/** A share to four places, a tie away from nought: in whole numbers, as a binary fraction would lose the tie. */
function toFourPlaces(part: number, whole: number): string {
  return (Math.floor((20_000 * part + whole) / (2 * whole)) / 10_000).toFixed(4);
}
