import { londonDay, type Month } from './calendar';
import type { AreaProfile, ForceProfile } from './forces';
import { RandomSource, WeightedTable } from './random-source';
import type { Timeline } from './timeline';

type TeamRole = 'response' | 'neighbourhood' | 'plain_clothes' | 'roads' | 'firearms';

export interface Team {
  code: string;
  area: AreaProfile;
  role: TeamRole;
  /** How often its officers go without footage, against the force's usual. */
  lapses: number;
  /** True where every reason is the same sentence, copied. */
  copiesReasons: boolean;
  /** True where pool cameras moved away from it. */
  losesCameras: boolean;
  officers: Officer[];
}

export interface Officer {
  officerId: string;
  team: Team;
  deviceId: string;
  /** Seconds before the encounter at which this officer usually presses record. */
  habitSeconds: number;
  lapses: number;
  /** Days, YYYY-MM-DD; empty where never issued, or still held. */
  cameraFrom: string;
  cameraTo: string;
}

export interface Workforce {
  teams: readonly Team[];
  officers: readonly Officer[];
  /** Draws an area's team as often as it works. */
  teamsByArea: ReadonlyMap<string, WeightedTable<Team>>;
  /** The officer whose camera's clock is an hour ahead, and the one whose clock drifts. */
  hourAhead: Officer;
  drifting: Officer;
}

const TEAMS_PER_AREA = 3;
/** The third team of each of the first areas has a special role; of the others it is neighbourhood. */
const THIRD_TEAMS: readonly TeamRole[] = ['plain_clothes', 'roads', 'firearms', 'plain_clothes'];
/** The places of the teams that the traps are about, in any force: area by number, team by letter. */
const COPYING_TEAM = '04-B';
const CAMERALESS_TEAMS = ['06-A', '06-B'];
/** Plain-clothes teams are small and meet few people: their share of the area's work. */
const WORK: Record<TeamRole, number> = {
  response: 1,
  neighbourhood: 0.7,
  roads: 0.5,
  firearms: 0.25,
  plain_clothes: 0.07,
};

/** A force's teams and officers, none of them named. */
export function workforceOf(seed: string, profile: ForceProfile, timeline: Timeline): Workforce {
  const random = new RandomSource(`${seed}/${profile.forceId}/workforce`);
  const teams = profile.areas.flatMap((area, index) => teamsOf(area, index, random));
  const strength = Math.round(600 * timeline.scale);
  let number = 1000;
  for (const team of teams) {
    const size = Math.max(3, Math.round((strength * team.area.share) / TEAMS_PER_AREA));
    for (let i = 0; i < size; i += 1) {
      number += random.between(1, 9);
      team.officers.push(officerOf(profile, team, number, timeline.months, random));
    }
  }
  const officers = teams.flatMap((team) => team.officers);
  return {
    teams,
    officers,
    teamsByArea: new Map(
      profile.areas.map((area) => [
        area.code,
        new WeightedTable(teams.filter((t) => t.area === area).map((t) => [t, WORK[t.role]] as const)),
      ]),
    ),
    hourAhead: firstOf(teams, `${profile.letter}02-A`),
    drifting: firstOf(teams, `${profile.letter}03-A`),
  };
}

function teamsOf(area: AreaProfile, areaIndex: number, random: RandomSource): Team[] {
  return ['A', 'B', 'C'].map((letter, index) => {
    const role = index < 2 ? 'response' : (THIRD_TEAMS[areaIndex] ?? 'neighbourhood');
    const place = `${area.code.slice(1)}-${letter}`;
    return {
      code: `${area.code}-${letter}`,
      area,
      role,
      lapses: role === 'firearms' ? 2.2 : random.bell(1, 0.25),
      copiesReasons: place === COPYING_TEAM,
      losesCameras: CAMERALESS_TEAMS.includes(place),
      officers: [],
    };
  });
}

function officerOf(
  profile: ForceProfile,
  team: Team,
  number: number,
  months: readonly Month[],
  random: RandomSource,
): Officer {
  const hasCamera = team.role !== 'plain_clothes';
  const start = months[0]?.from ?? 0;
  const isNew = random.chance(0.06);
  const leaves = random.chance(0.04);
  const later = months[random.between(1, Math.max(1, Math.floor(months.length / 3)))]?.from ?? start;
  return {
    officerId: `${profile.letter}${number}`,
    team,
    deviceId: `${profile.letter}-CAM-${number}`,
    habitSeconds: Math.max(2, random.bell(26, 12)),
    lapses: random.chance(0.1) ? 2.5 : Math.max(0.2, random.bell(0.85, 0.3)),
    cameraFrom: hasCamera ? (isNew ? londonDay(later) : '2021-04-01') : '',
    cameraTo: hasCamera && leaves ? londonDay(months.at(-1)?.from ?? start) : '',
  };
}

function firstOf(teams: readonly Team[], code: string): Officer {
  const officer = teams.find((team) => team.code === code)?.officers[0];
  if (officer === undefined) throw new RangeError(`Team ${code} has no officers.`);
  officer.cameraFrom = '2021-04-01';
  officer.cameraTo = '';
  return officer;
}
