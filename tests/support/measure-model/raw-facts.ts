import fc from 'fast-check';
import { FINDINGS, type Finding } from '@/lib/activation/finding';
import { ageBandOf } from '@/lib/reference/age-bands';
import { POWERS, type Power } from '@/lib/reference/powers';

/** What a search says in either source. */
interface SearchAnswers {
  readonly search_type: string | null;
  readonly legislation: string | null;
  readonly object_of_search: string | null;
  readonly outcome: string | null;
  readonly outcome_linked_to_object: string | null;
  readonly more_than_outer_clothing: boolean | null;
}

/** What a row says of the person. */
interface Person {
  readonly self_defined_ethnicity: string | null;
  readonly officer_defined_ethnicity: string | null;
  readonly gender: string | null;
  readonly age_band: string | null;
}

/** A row of a public file, as the tables hold it. */
export interface PublicRow extends SearchAnswers, Person {
  readonly month: string;
}

/** A row of a force's own extract, as the tables hold it; columns of another power are null. */
export interface EncounterRow extends SearchAnswers, Person {
  readonly power: Power;
  readonly record_id: string;
  readonly month: string;
  readonly started_at: string;
  readonly incident_reference: string | null;
  readonly subject_key: string | null;
  readonly area_code: string | null;
  readonly officer_ids: readonly string[];
  readonly age_years: number | null;
  readonly officer_assaulted: boolean | null;
  readonly officer_injury: string | null;
  readonly intimate_parts_exposed: boolean | null;
  readonly appropriate_adult: string | null;
  readonly handcuffs_used: boolean | null;
  readonly tactics: readonly string[] | null;
  readonly reasons: readonly string[] | null;
  readonly subject_injury: string | null;
  readonly single_crewed: boolean | null;
  readonly voluntary_attendance_considered: boolean | null;
  readonly force_used: boolean | null;
  readonly risk_grade: string | null;
  readonly children_present: boolean | null;
  readonly arrest_made: boolean | null;
}

/** A record with what was found of each of its officers, in their order. */
export interface EncounterWithFindings {
  readonly row: EncounterRow;
  readonly findings: readonly Finding[];
}

/** The raw facts of a small force. */
export interface RawFacts {
  readonly encounters: readonly EncounterWithFindings[];
  readonly publicSearches: readonly PublicRow[];
}

export const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'] as const;
export const AREAS = ['N1', 'N2', "N'3"] as const;
/** The register's officers by team; one is in none, and records name one more whom it does not know. */
export const TEAM_OF: Readonly<Record<string, string | null>> = {
  A: 'T1',
  B: 'T1',
  C: 'T2',
  D: 'T$1',
  E: null,
};
export const TEAMS = ['T1', 'T2', 'T$1', 'T9'] as const;

const orNull = <T>(...values: readonly T[]) => fc.constantFrom<T | null>(null, ...values);
const answer = fc.constantFrom<boolean | null>(null, true, false);

const searchAnswers: { [K in keyof SearchAnswers]: fc.Arbitrary<SearchAnswers[K]> } = {
  search_type: orNull('person', 'vehicle', 'person_and_vehicle', 'unrecognised'),
  legislation: orNull(
    'mda_1971_s23',
    'pace_1984_s1',
    'cjpoa_1994_s60',
    'tact_2000_s47a',
    'poa_2023_s11',
    'unrecognised',
  ),
  object_of_search: orNull('controlled_drugs', 'stolen_goods', 'unavailable', 'unrecognised'),
  outcome: orNull('nfa', 'nfa', 'arrest', 'caution', 'found_outcome_unavailable', 'unrecognised'),
  outcome_linked_to_object: orNull('yes', 'no', 'unknown', 'unrecognised'),
  more_than_outer_clothing: answer,
};

const person = {
  self_defined_ethnicity: orNull('W1', 'W9', 'B2', 'O1', 'O2', 'M3', 'A9', 'NS', 'unrecognised'),
  officer_defined_ethnicity: orNull('white', 'black', 'asian', 'mixed', 'other', 'unknown', 'unrecognised'),
  gender: orNull('male', 'female', 'other', 'unknown', 'unrecognised'),
};

const bands = orNull('under_10', '10_17', '18_24', 'over_34', 'unrecognised');

const publicRow: fc.Arbitrary<PublicRow> = fc.record({
  ...searchAnswers,
  ...person,
  age_band: bands,
  month: fc.constantFrom(...MONTHS),
});

const tacticList = fc.option(
  fc.array(fc.constantFrom('handcuffs', 'ced_drawn', 'ced_fired', 'ced', 'baton_used', 'unrecognised'), {
    maxLength: 4,
  }),
);
const reasonList = fc.option(
  fc.array(fc.constantFrom('protect_self', 'effect_arrest', 'unrecognised'), { maxLength: 3 }),
);

const ofAnyPower = {
  day: fc.integer({ min: 1, max: 3 }),
  month: fc.constantFrom(...MONTHS),
  // A reference that is another form's record id is still no reference to that form.
  incident_reference: orNull('I1', 'I2', 'I3', 'R0001', 'R0002'),
  subject_key: orNull('P1', 'P2', 'P3', 'R0001'),
  area_code: orNull(...AREAS, 'elsewhere'),
  officer_ids: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'unlisted'), { maxLength: 3 }),
  age: fc.oneof(
    fc.integer({ min: 5, max: 40 }).map((years) => ({ age_years: years, age_band: ageBandOf(years) })),
    bands.map((band) => ({ age_years: null, age_band: band })),
  ),
  officer_assaulted: answer,
  officer_injury: orNull('none', 'minor', 'serious', 'unrecognised'),
  findings: fc.array(fc.constantFrom(...FINDINGS), { minLength: 3, maxLength: 3 }),
};

const ofOnePower = {
  ...searchAnswers,
  intimate_parts_exposed: answer,
  appropriate_adult: orNull('yes', 'no', 'not_applicable', 'unrecognised'),
  handcuffs_used: answer,
  tactics: tacticList,
  reasons: reasonList,
  subject_injury: orNull('none', 'minor', 'serious', 'fatal', 'unrecognised'),
  single_crewed: answer,
  voluntary_attendance_considered: answer,
  force_used: answer,
  risk_grade: orNull('standard', 'medium', 'high', 'unrecognised'),
  children_present: answer,
  arrest_made: answer,
};

const NONE_OF_POWER: Record<keyof typeof ofOnePower, null> = {
  search_type: null,
  legislation: null,
  object_of_search: null,
  outcome: null,
  outcome_linked_to_object: null,
  more_than_outer_clothing: null,
  intimate_parts_exposed: null,
  appropriate_adult: null,
  handcuffs_used: null,
  tactics: null,
  reasons: null,
  subject_injury: null,
  single_crewed: null,
  voluntary_attendance_considered: null,
  force_used: null,
  risk_grade: null,
  children_present: null,
  arrest_made: null,
};

/** The columns that only one power has. */
const COLUMNS_OF: Record<Power, readonly (keyof typeof ofOnePower)[]> = {
  'stop-search': [
    'search_type',
    'legislation',
    'object_of_search',
    'outcome',
    'outcome_linked_to_object',
    'more_than_outer_clothing',
    'intimate_parts_exposed',
    'appropriate_adult',
    'handcuffs_used',
  ],
  'use-of-force': ['outcome', 'tactics', 'reasons', 'subject_injury', 'single_crewed'],
  arrests: ['voluntary_attendance_considered', 'force_used'],
  'domestic-incidents': ['risk_grade', 'children_present', 'arrest_made'],
};

const encounterDraw = fc.record({
  power: fc.constantFrom(...POWERS, 'stop-search' as const, 'use-of-force' as const),
  shared: fc.record({ ...person, ...ofAnyPower }),
  own: fc.record(ofOnePower),
});

/** A small force, whose own extract lacks some months of searches, and whose public files lack others. */
export function rawFacts(size: number): fc.Arbitrary<RawFacts> {
  return fc
    .record({
      draws: fc.array(encounterDraw, { minLength: size / 2, maxLength: size }),
      publicSearches: fc.array(publicRow, { maxLength: size }),
      monthsWithoutOwn: fc.subarray([...MONTHS], { maxLength: 2 }),
    })
    .map(({ draws, publicSearches, monthsWithoutOwn }) => ({
      publicSearches,
      encounters: draws
        .filter(({ power, shared }) => !(power === 'stop-search' && monthsWithoutOwn.includes(shared.month)))
        .map(encounterOf),
    }));
}

type Draw = typeof encounterDraw extends fc.Arbitrary<infer T> ? T : never;

function encounterOf({ power, shared, own }: Draw, index: number): EncounterWithFindings {
  const { age, day, findings, ...rest } = shared;
  const columns = Object.fromEntries(COLUMNS_OF[power].map((column) => [column, own[column]]));
  const row: EncounterRow = {
    ...NONE_OF_POWER,
    ...columns,
    ...rest,
    ...age,
    power,
    record_id: `R${String(index).padStart(4, '0')}`,
    started_at: `${shared.month}-0${day}T12:00:00Z`,
  };
  return { row, findings: findings.slice(0, Math.max(1, shared.officer_ids.length)) };
}
