import { POWERS, type Power } from '@/lib/reference/powers';
import { londonInstant, MINUTE, type Month } from './calendar';
import type { AreaProfile, ForceProfile } from './forces';
import { INCIDENTS_PER_YEAR, incidentCount, incidentTimes } from './incident-times';
import { RandomSource, WeightedTable } from './random-source';
import { People, type Subject } from './subjects';
import type { Timeline } from './timeline';
import { type Officer, type Team, type Workforce, workforceOf } from './workforce';

/** One use of one power inside an incident, with its true times. */
export interface PowerRecord {
  power: Power;
  startedAt: number;
  endedAt: number;
  /** The first is the one who filed the form. */
  officers: readonly Officer[];
}

/** Something that officers went to: one incident number, one or more records, one stretch of time. */
export interface Incident {
  /** What it began as. */
  power: Power;
  month: Month;
  /** 0 for the first incident of this power in the month. */
  order: number;
  startedAt: number;
  endsAt: number;
  reference: string;
  area: AreaProfile;
  team: Team;
  officers: readonly Officer[];
  subject: Subject;
  /** The authority of a no-suspicion search; empty for all others. */
  section60: string;
  records: readonly PowerRecord[];
}

/** Everything that one force's generation draws on. */
export interface ForceRun {
  profile: ForceProfile;
  timeline: Timeline;
  workforce: Workforce;
  people: People;
  random: RandomSource;
  areas: WeightedTable<AreaProfile>;
  /** How often an incident is given to an officer with a wrong clock, so that there are pairs enough. */
  wrongClockShare: number;
}

/** Minutes, shortest and longest. */
const DURATIONS: Record<Power, readonly [number, number]> = {
  'stop-search': [5, 24],
  'use-of-force': [2, 12],
  arrests: [10, 42],
  'domestic-incidents': [25, 105],
};

/** How often one, two or three officers go. */
const CREWS: Record<Power, WeightedTable<number>> = {
  'stop-search': new WeightedTable([
    [1, 48],
    [2, 46],
    [3, 6],
  ]),
  'use-of-force': new WeightedTable([
    [1, 48],
    [2, 38],
    [3, 14],
  ]),
  arrests: new WeightedTable([
    [1, 42],
    [2, 50],
    [3, 8],
  ]),
  'domestic-incidents': new WeightedTable([
    [1, 14],
    [2, 80],
    [3, 6],
  ]),
};

const PAIRS_WANTED = 32;

export function startForce(seed: string, profile: ForceProfile, timeline: Timeline): ForceRun {
  const perMonth = (Object.values(INCIDENTS_PER_YEAR).reduce((a, b) => a + b, 0) * timeline.scale) / 12;
  const monthsWrong = timeline.months.length - timeline.wrongClockFrom;
  return {
    profile,
    timeline,
    workforce: workforceOf(seed, profile, timeline),
    people: new People(profile),
    random: new RandomSource(`${seed}/${profile.forceId}/incidents`),
    areas: new WeightedTable(profile.areas.map((area) => [area, area.share] as const)),
    wrongClockShare: profile.hasWrongClocks ? Math.min(0.2, PAIRS_WANTED / (perMonth * monthsWrong)) : 0,
  };
}

/** A month's incidents in order of time. */
export function incidentsOf(run: ForceRun, month: Month): Incident[] {
  const starts = POWERS.flatMap((power) => {
    const count = incidentCount(power, month, run.timeline.scale, run.random);
    return incidentTimes(power, month, count, run.random).map((startedAt) => ({
      power,
      startedAt,
      section60: '',
    }));
  });
  starts.push(...section60Starts(run, month));
  starts.sort((a, b) => a.startedAt - b.startedAt);
  const orders = new Map<Power, number>();
  return starts.map((start, index) => {
    const order = orders.get(start.power) ?? 0;
    orders.set(start.power, order + 1);
    return incidentAt(run, month, { ...start, order, index });
  });
}

/** On one day in every fourth month a no-suspicion authority is given for one area, from 16:00 to 23:00. */
function section60Starts(run: ForceRun, month: Month) {
  if (month.index % 4 !== 1) return [];
  const day = run.random.between(8, 22);
  const count = Math.max(6, Math.round(45 * run.timeline.scale));
  const section60 = `${run.profile.letter}/S60/${month.text}/${String(day).padStart(2, '0')}`;
  return Array.from({ length: count }, () => ({
    power: 'stop-search' as const,
    startedAt: londonInstant(month.year, month.month, day, run.random.between(16 * 3600, 23 * 3600 - 1)),
    section60,
  }));
}

interface Start {
  power: Power;
  startedAt: number;
  section60: string;
  order: number;
  index: number;
}

function incidentAt(run: ForceRun, month: Month, start: Start): Incident {
  const { random } = run;
  const { team, officers } = crewOf(run, month, start);
  const records = recordsOf(random, start, officers);
  return {
    power: start.power,
    month,
    order: start.order,
    startedAt: start.startedAt,
    endsAt: Math.max(...records.map((record) => record.endedAt)),
    reference: `${run.profile.letter}-${month.text.replace('-', '')}-${String(start.index + 1).padStart(5, '0')}`,
    area: team.area,
    team,
    officers,
    subject: run.people.meet(random),
    section60: start.section60,
    records,
  };
}

function crewOf(run: ForceRun, month: Month, start: Start): { team: Team; officers: Officer[] } {
  const { random, workforce } = run;
  const first = start.section60 === '' ? wrongClockOfficer(run, month) : null;
  const area =
    start.section60 === '' ? run.areas.draw(random) : (run.profile.areas[0] ?? run.areas.draw(random));
  const team = first?.team ?? workforce.teamsByArea.get(area.code)?.draw(random);
  if (team === undefined) throw new RangeError(`Area ${area.code} has no teams.`);
  const officers = [first ?? random.pick(team.officers)];
  const wanted = Math.min(CREWS[start.power].draw(random), team.officers.length);
  for (let tries = 0; officers.length < wanted && tries < 20; tries += 1) {
    const colleague = random.pick(team.officers);
    if (!officers.includes(colleague)) officers.push(colleague);
  }
  return { team, officers };
}

function wrongClockOfficer(run: ForceRun, month: Month): Officer | null {
  if (month.index < run.timeline.wrongClockFrom || run.wrongClockShare === 0) return null;
  const at = run.random.next();
  if (at < run.wrongClockShare) return run.workforce.hourAhead;
  return at < 2 * run.wrongClockShare ? run.workforce.drifting : null;
}

/** What was recorded of an incident: its own power, and the arrest and the uses of force that followed. */
function recordsOf(random: RandomSource, start: Start, officers: readonly Officer[]): PowerRecord[] {
  const { power, startedAt } = start;
  const endedAt = startedAt + minutes(random, ...DURATIONS[power]);
  if (power === 'use-of-force') return formsOf(random, officers, startedAt, endedAt, 1);
  const records: PowerRecord[] = [{ power, startedAt, endedAt, officers }];
  if (power === 'arrests') return [...records, ...formsOf(random, officers, startedAt, endedAt, 0.5)];
  const isSearch = power === 'stop-search';
  if (random.chance(isSearch ? 0.12 : 0.3)) {
    const arrestedAt = isSearch ? endedAt - MINUTE : startedAt + minutes(random, 8, 20);
    const arrestEndsAt = arrestedAt + minutes(random, 10, 35);
    records.push({ power: 'arrests', startedAt: arrestedAt, endedAt: arrestEndsAt, officers });
    records.push(...formsOf(random, officers, arrestedAt, arrestEndsAt, 0.35));
  } else if (isSearch) {
    records.push(...formsOf(random, officers, startedAt, endedAt, 0.07));
  }
  return records;
}

/** Use of force: one form by each officer who used it. */
function formsOf(
  random: RandomSource,
  officers: readonly Officer[],
  from: number,
  to: number,
  probability: number,
): PowerRecord[] {
  if (!random.chance(probability)) return [];
  return officers.flatMap((officer, index) => {
    if (index > 0 && random.chance(0.25)) return [];
    const startedAt = from + Math.floor((random.next() * (to - from)) / 3);
    const endedAt = Math.min(to, startedAt + minutes(random, 1, 9));
    return [{ power: 'use-of-force' as const, startedAt, endedAt, officers: [officer] }];
  });
}

function minutes(random: RandomSource, least: number, most: number): number {
  return Math.round((least + random.next() * (most - least)) * 60) * 1000;
}
