import { RandomSource } from '@/lib/demonstration/random-source';
import { DAY } from '@/lib/period/civil-date';

/** What one invented day of a busy force puts into its files, as lines of the contracts' CSV. */
export interface GeneratedDay {
  readonly encounters: readonly string[];
  readonly recordings: readonly string[];
}

export const ENCOUNTERS_A_DAY = 1850;
export const RECORDINGS_PER_ENCOUNTER = 4;
export const OFFICERS = 1500;

/** How many days are drawn; a longer history has them again and again. */
export const DRAWN_DAYS = 600;
export const NUMBERS_A_DAY = 10_000;

/** Days are counted from this one: the history lies before it, the further day that is brought in is day 0. */
const DAY_ZERO = Date.UTC(2026, 8, 30);
/** The month in which day 0 lies. */
export const LAST_MONTH = '2026-09';

export const ENCOUNTER_HEADER =
  'record_id,incident_reference,officer_ids,started_at,ended_at,area_code,subject_key,self_defined_ethnicity,officer_defined_ethnicity,gender,age,bwv_declared,search_type,legislation,object_of_search,grounds_text,outcome,outcome_linked_to_object';
export const RECORDING_HEADER =
  'recording_id,officer_id,device_id,started_at,ended_at,duration_seconds,pre_event_seconds,incident_reference,category,offence_category,uploaded_at,deletion_due_on,deleted_at,deletion_reason,model';

/** The stop and search records and footage of a day: the same for the same number, whatever the history's length. */
export function generateDay(day: number): GeneratedDay {
  const random = new RandomSource(`bench/day/${day}`);
  const midnight = DAY_ZERO + day * DAY;
  const starts = Array.from({ length: ENCOUNTERS_A_DAY }, () => random.between(0, 85_000)).sort(
    (a, b) => a - b,
  );
  const encounters: string[] = [];
  const recordings: string[] = [];
  starts.forEach((second, index) => {
    const encounter = drawEncounter(random, day, index, midnight + second * 1000);
    encounters.push(encounterLine(random, encounter));
    for (let clip = 0; clip < RECORDINGS_PER_ENCOUNTER; clip += 1) {
      recordings.push(recordingLine(random, encounter, clip));
    }
  });
  return { encounters, recordings };
}

interface Encounter {
  readonly number: string;
  readonly officer: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Counted upwards from the first day that a history could have, so that ids grow with time as a source's do. */
export function numberOf(day: number, index: number): string {
  return String((day + 20_000) * NUMBERS_A_DAY + index).padStart(10, '0');
}

function drawEncounter(random: RandomSource, day: number, index: number, startedAt: number): Encounter {
  return {
    number: numberOf(day, index),
    officer: random.between(1, OFFICERS),
    startedAt,
    endedAt: startedAt + random.between(120, 1500) * 1000,
  };
}

function encounterLine(random: RandomSource, { number, officer, startedAt, endedAt }: Encounter): string {
  const colleague = random.chance(0.1) ? `;PC${(officer % OFFICERS) + 1}` : '';
  return [
    `SS-${number}`,
    `INC-${number}`,
    `PC${officer}${colleague}`,
    iso(startedAt),
    iso(endedAt),
    `K${random.between(1, 12)}`,
    `subject-${random.between(1, 400_000)}`,
    random.pick(['W1', 'W1', 'W1', 'W1', 'W9', 'B1', 'B2', 'A2', 'M1', 'NS']),
    random.pick(['White', 'White', 'White', 'Black', 'Asian']),
    random.pick(['Male', 'Male', 'Male', 'Female']),
    random.between(14, 60),
    random.chance(0.9) ? 'yes' : 'no',
    'Person search',
    'Misuse of Drugs Act 1971 (section 23)',
    'Controlled drugs',
    'smell of cannabis and seen to pass a packet',
    random.pick([
      'A no further action disposal',
      'A no further action disposal',
      'Arrest',
      'Community resolution',
    ]),
    random.pick(['yes', 'no', 'no']),
  ].join(',');
}

/** The first clip of an encounter is mostly its own; the others are of any job that day. */
function recordingLine(random: RandomSource, encounter: Encounter, clip: number): string {
  const isItsOwn = clip === 0 && random.chance(0.88);
  const officer = isItsOwn ? encounter.officer : random.between(1, OFFICERS);
  const start = isItsOwn
    ? encounter.startedAt + random.between(-60, 25) * 1000
    : encounter.startedAt + random.between(-7200, 7200) * 1000;
  const end = isItsOwn
    ? encounter.endedAt + random.between(-20, 120) * 1000
    : start + random.between(60, 1200) * 1000;
  const isDeleted = random.chance(0.1);
  return [
    `R-${encounter.number}-${clip}`,
    `PC${officer}`,
    `CAM-${officer}`,
    iso(start),
    iso(Math.max(end, start + 1000)),
    Math.max(end - start, 1000) / 1000,
    30,
    isItsOwn ? `INC-${encounter.number}` : '',
    random.pick(['Evidential', 'Non-evidential', 'Stop and search', 'Domestic abuse', 'Use of force']),
    random.pick(['', 'Violence against the person', 'Possession of drugs', 'Public order', 'Theft']),
    iso(start + random.between(3600, 40_000) * 1000),
    iso(start + 31 * DAY).slice(0, 10),
    isDeleted ? iso(start + 40 * DAY) : '',
    isDeleted ? 'Retention period over' : '',
    'Axon Body 4',
  ].join(',');
}

function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
