import { londonDay } from './calendar';
import type { ForceRun, Incident } from './incidents';
import type { Officer } from './workforce';

/** What an officer's camera did at an incident. */
const CONDUCTS = [
  'whole',
  'previous_job',
  'late_start',
  'buffered_start',
  'early_stop',
  'interrupted',
  'outside_window',
  'lost',
  'wrong_tag',
  'none',
] as const;

export type Conduct = (typeof CONDUCTS)[number];

/** Why there is no footage, where there is none; `usual` for the run of reasons. */
type Cause = 'plain_clothes' | 'not_issued' | 'no_camera' | 'usual';

export interface Filming {
  officer: Officer;
  conduct: Conduct;
  cause: Cause;
}

/** Each as often as this, for an officer who lapses as often as most; the first three grow with an officer's lapses. */
const LAPSES: readonly (readonly [Conduct, number])[] = [
  ['none', 0.01],
  ['late_start', 0.024],
  ['early_stop', 0.009],
];
const MISHAPS: readonly (readonly [Conduct, number])[] = [
  ['buffered_start', 0.006],
  ['interrupted', 0.006],
  ['outside_window', 0.002],
  ['lost', 0.003],
  ['wrong_tag', 0.003],
  ['previous_job', 0.03],
];
/** How often nobody at an incident films. */
const NOBODY = 0.007;
const NOBODY_WITHOUT_CAMERAS = 0.16;
const NONE_WITHOUT_CAMERAS = 0.09;

/** What every officer's camera did at an incident. */
export function filmingsOf(run: ForceRun, incident: Incident): Filming[] {
  const planted = plantedConduct(run, incident);
  const isShort = isWithoutCameras(run, incident);
  const nobody = run.random.chance(isShort ? NOBODY_WITHOUT_CAMERAS : NOBODY * incident.team.lapses);
  return incident.officers.map((officer, index) => {
    const cause = causeOf(officer, incident, isShort);
    if (cause === 'plain_clothes' || cause === 'not_issued') return { officer, conduct: 'none', cause };
    if (planted !== null) return { officer, conduct: index === 0 ? planted : 'whole', cause };
    if (nobody) return { officer, conduct: 'none', cause };
    return { officer, conduct: conductOf(run, officer, isShort), cause };
  });
}

/** Pool cameras moved away from two teams: the real effect that a board should find. */
function isWithoutCameras(run: ForceRun, incident: Incident): boolean {
  return run.profile.hasFall && incident.team.losesCameras && incident.month.index >= run.timeline.fallFrom;
}

function causeOf(officer: Officer, incident: Incident, isShort: boolean): Cause {
  if (incident.team.role === 'plain_clothes') return 'plain_clothes';
  if (officer.cameraFrom > londonDay(incident.startedAt)) return 'not_issued';
  return isShort ? 'no_camera' : 'usual';
}

function conductOf(run: ForceRun, officer: Officer, isShort: boolean): Conduct {
  const lapses = officer.lapses * officer.team.lapses;
  let at = run.random.next();
  if (isShort) {
    at -= NONE_WITHOUT_CAMERAS;
    if (at < 0) return 'none';
  }
  for (const [conduct, share] of LAPSES) {
    at -= share * lapses;
    if (at < 0) return conduct;
  }
  for (const [conduct, share] of MISHAPS) {
    at -= share;
    if (at < 0) return conduct;
  }
  return 'whole';
}

/** In two months every conduct is planted once, in arrests, so that even the smallest data shows each of them. */
function plantedConduct(run: ForceRun, incident: Incident): Conduct | null {
  const { corrected, policyChangeFrom } = run.timeline;
  const isHere = incident.month.index === corrected + 1 || incident.month.index === policyChangeFrom;
  if (!isHere || incident.power !== 'arrests') return null;
  return CONDUCTS[incident.order] ?? null;
}
