import { DAY, HOUR, londonDay, MINUTE, SECOND } from './calendar';
import type { Conduct, Filming } from './conduct';
import type { ForceRun, Incident } from './incidents';
import type { RandomSource } from './random-source';
import type { Officer } from './workforce';

/** One file of the digital evidence system, as its device wrote it. */
export interface Clip {
  officerId: string;
  deviceId: string;
  /** Start of the file, buffer included; the device's own clock. */
  startedAt: number;
  endedAt: number;
  preEventSeconds: number;
  reference: string;
  category: 'evidential' | 'non_evidential';
  offenceCategory: string;
  uploadedAt: number;
  dueOn: string;
  /** 0 where it is still held. */
  deletedAt: number;
  deletionReason: string;
}

interface Stretch {
  from: number;
  to: number;
}

const SHORT_RETENTION_DAYS = 31;
const LONG_RETENTION_DAYS = 2190;
const DRIFT_SECONDS = 720;
const HOUR_AHEAD_DEVICE = 'CAM-9001';
const DRIFTING_DEVICE = 'CAM-9002';

/** The clips that an officer's camera made of an incident, by what it did. */
export function clipsOf(run: ForceRun, incident: Incident, { officer, conduct }: Filming): Clip[] {
  const { random } = run;
  return stretchesOf(random, incident, officer, conduct).map((stretch) => {
    const preEvent = conduct === 'buffered_start' || random.chance(0.94) ? 30 : 0;
    const clip = clipOf(run, officer, stretch, preEvent);
    const isTagged = conduct === 'wrong_tag' || random.chance(0.9) || clip.deviceId !== officer.deviceId;
    clip.reference = isTagged ? incident.reference : '';
    keepAsEvidence(random, clip, incident);
    if (isUploadedLate(run, incident)) clip.uploadedAt = incident.month.to + random.between(12, 22) * DAY;
    schedule(run, clip, conduct === 'lost');
    return clip;
  });
}

/** A recording of something that no record is about: about three in ten of all footage. */
export function unrelatedClip(run: ForceRun, officer: Officer, at: number): Clip {
  const { random } = run;
  const clip = clipOf(run, officer, { from: at, to: at + random.between(90, 1300) * SECOND }, 30);
  schedule(run, clip, false);
  return clip;
}

function clipOf(run: ForceRun, officer: Officer, stretch: Stretch, preEventSeconds: number): Clip {
  const { deviceId, aheadBy } = deviceOf(run, officer, stretch.from);
  return {
    officerId: officer.officerId,
    deviceId,
    startedAt: stretch.from - preEventSeconds * SECOND + aheadBy,
    endedAt: stretch.to + aheadBy,
    preEventSeconds,
    reference: '',
    category: 'non_evidential',
    offenceCategory: 'none',
    uploadedAt: stretch.to + run.random.between(40, 660) * MINUTE,
    dueOn: '',
    deletedAt: 0,
    deletionReason: '',
  };
}

/** The camera an officer wears, and how far its clock is ahead. */
function deviceOf(run: ForceRun, officer: Officer, at: number): { deviceId: string; aheadBy: number } {
  const { workforce, timeline, profile } = run;
  const wrongFrom = timeline.months[timeline.wrongClockFrom]?.from ?? 0;
  if (!profile.hasWrongClocks || at < wrongFrom) return { deviceId: officer.deviceId, aheadBy: 0 };
  if (officer === workforce.hourAhead)
    return { deviceId: `${profile.letter}-${HOUR_AHEAD_DEVICE}`, aheadBy: HOUR };
  if (officer !== workforce.drifting) return { deviceId: officer.deviceId, aheadBy: 0 };
  const share = (at - wrongFrom) / (timeline.endsAt - wrongFrom);
  return {
    deviceId: `${profile.letter}-${DRIFTING_DEVICE}`,
    aheadBy: Math.round(share * DRIFT_SECONDS) * SECOND,
  };
}

/** When the button was pressed and when it was pressed again, true times. */
function stretchesOf(
  random: RandomSource,
  incident: Incident,
  officer: Officer,
  conduct: Conduct,
): Stretch[] {
  const { startedAt, endsAt } = incident;
  const lasts = endsAt - startedAt;
  const press = startedAt - Math.round(Math.max(0, random.bell(officer.habitSeconds, 8))) * SECOND;
  const stop = endsAt + random.between(25, 200) * SECOND;
  switch (conduct) {
    case 'none':
      return [];
    case 'late_start':
      return [
        { from: startedAt + Math.min(random.between(95, 330) * SECOND, seconds(lasts * 0.6)), to: stop },
      ];
    case 'buffered_start':
      return [{ from: startedAt + random.between(23, 29) * SECOND, to: stop }];
    case 'early_stop':
      return [{ from: press, to: startedAt + seconds(lasts * (0.35 + random.next() * 0.35)) }];
    case 'interrupted':
      return withHole(press, startedAt, lasts, stop);
    case 'outside_window':
      return [
        { from: endsAt + random.between(95, 190) * SECOND, to: endsAt + random.between(300, 700) * SECOND },
      ];
    case 'wrong_tag': {
      const later = endsAt + random.between(3 * 60, 30 * 60) * MINUTE;
      return [{ from: later, to: later + random.between(120, 900) * SECOND }];
    }
    case 'previous_job':
      return [{ from: startedAt - random.between(9, 45) * MINUTE, to: stop }];
    default:
      return inFiles(random, { from: press, to: stop });
  }
}

function withHole(press: number, startedAt: number, lasts: number, stop: number): Stretch[] {
  const holeFrom = startedAt + seconds(lasts * 0.3);
  const holeTo = Math.min(
    holeFrom + Math.max(130 * SECOND, seconds(lasts * 0.2)),
    startedAt + seconds(lasts * 0.9),
  );
  return [
    { from: press, to: holeFrom },
    { from: holeTo, to: stop },
  ];
}

/** Some cameras begin a new file after a while: two files, no more than two seconds apart. */
function inFiles(random: RandomSource, whole: Stretch): Stretch[] {
  const half = seconds((whole.to - whole.from) / 2);
  if (half < 10 * MINUTE || !random.chance(0.3)) return [whole];
  const middle = whole.from + half;
  return [
    { from: whole.from, to: middle },
    { from: middle + random.between(0, 2) * SECOND, to: whole.to },
  ];
}

function keepAsEvidence(random: RandomSource, clip: Clip, incident: Incident): void {
  const hasArrest = incident.records.some((record) => record.power === 'arrests');
  if (!hasArrest && incident.power !== 'domestic-incidents' && random.chance(0.8)) return;
  clip.category = 'evidential';
  clip.offenceCategory =
    incident.power === 'domestic-incidents' ? 'domestic_abuse' : random.pick(OFFENCE_CATEGORIES);
}

const OFFENCE_CATEGORIES = ['violence', 'drugs', 'theft', 'public_order', 'weapons', ''];

/** In some months one area's docking stations were down for two weeks. */
function isUploadedLate(run: ForceRun, incident: Incident): boolean {
  if (!run.timeline.late.includes(incident.month.index)) return false;
  if (incident.area !== run.profile.areas[1]) return false;
  const day = (incident.startedAt - incident.month.from) / DAY;
  return day > 7 && day < 22;
}

/** When the file is due to be deleted, and whether it has been: as due, or lost before. */
function schedule(run: ForceRun, clip: Clip, isLost: boolean): void {
  const days = clip.category === 'evidential' ? LONG_RETENTION_DAYS : SHORT_RETENTION_DAYS;
  const dueAt = clip.endedAt + (days + 1) * DAY;
  clip.dueOn = londonDay(dueAt);
  const deletedAt = isLost
    ? clip.uploadedAt + run.random.between(2, 15) * DAY
    : dueAt + run.random.between(20, 48) * HOUR;
  if (deletedAt >= run.timeline.footageExtractedAt) return;
  clip.deletedAt = deletedAt;
  clip.deletionReason = isLost ? run.random.pick(LOSSES) : 'retention period over';
}

const LOSSES = ['deleted in error', 'storage fault', 'wrong category, short retention'];

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / SECOND) * SECOND;
}
