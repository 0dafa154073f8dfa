import type { Finding } from '@/lib/activation/finding';
import type { Dimension } from '@/lib/measures/measure';
import type { Power } from '@/lib/reference/powers';
import { type EncounterRow, type PublicRow, type RawFacts, TEAM_OF } from './raw-facts';

type Answers = Partial<Omit<EncounterRow, keyof PublicRow>> & PublicRow;

/** One thing that can be counted: a search, a record, or one officer at a record. */
export interface Fact {
  readonly of: 'search' | 'record' | 'attendance' | 'filmed record';
  readonly power: Power;
  readonly month: string;
  readonly area: string;
  /** The teams of the officers whose it is. */
  readonly teams: readonly string[];
  readonly row: Answers;
  readonly finding: Finding | null;
  /** What was found of every officer at the record. */
  readonly findings: readonly Finding[];
  /** Of its month: the first form of its incident, the first about its person there, a search of somebody searched before. */
  readonly isFirstOfIncident: boolean;
  readonly isFirstOfPerson: boolean;
  readonly isRepeat: boolean;
}

const NOT_FIRST = { isFirstOfIncident: false, isFirstOfPerson: false, isRepeat: false };

/** Everything that can be counted of a force. */
export function factsOf({ encounters, publicSearches }: RawFacts): Fact[] {
  const rows = encounters.map(({ row }) => row);
  const ownMonths = new Set(rows.flatMap(({ power, month }) => (power === 'stop-search' ? [month] : [])));
  const facts: Fact[] = [];
  for (const { row, findings } of encounters) {
    const shared = { power: row.power, month: row.month, area: row.area_code ?? '', row, findings };
    const teams = teamsOf(row.officer_ids);
    const record = { ...shared, ...ordersOf(row, rows), teams, finding: null };
    facts.push({ ...record, of: 'record' }, { ...record, of: 'filmed record' });
    if (row.power === 'stop-search') facts.push({ ...record, of: 'search' });
    for (const [i, finding] of findings.entries()) {
      const officer = row.officer_ids[i];
      const ofOfficer = officer === undefined ? [] : teamsOf([officer]);
      facts.push({ ...shared, ...NOT_FIRST, of: 'attendance', teams: ofOfficer, finding });
    }
  }
  for (const row of publicSearches) {
    if (ownMonths.has(row.month)) continue;
    const nobody = { teams: [], area: '', finding: null, findings: [] };
    facts.push({ ...NOT_FIRST, ...nobody, of: 'search', power: 'stop-search', month: row.month, row });
  }
  return facts;
}

function teamsOf(officers: readonly string[]): string[] {
  return officers.flatMap((officer) => TEAM_OF[officer] ?? []);
}

function ordersOf(row: EncounterRow, rows: readonly EncounterRow[]) {
  const earlier = rows.filter(
    (other) =>
      other.power === row.power &&
      other.month === row.month &&
      `${other.started_at} ${other.record_id}` < `${row.started_at} ${row.record_id}`,
  );
  const isSameIncident = (other: EncounterRow) =>
    row.incident_reference !== null && other.incident_reference === row.incident_reference;
  const isSamePerson = (other: EncounterRow) =>
    row.subject_key !== null && other.subject_key === row.subject_key;
  return {
    isFirstOfIncident: !earlier.some(isSameIncident),
    isFirstOfPerson: !earlier.some((other) => isSameIncident(other) && isSamePerson(other)),
    isRepeat: earlier.some(isSamePerson),
  };
}

const GROUP_OF_SELF_DEFINED: Readonly<Record<string, string>> = {
  W1: 'white',
  W9: 'white',
  M3: 'mixed',
  A9: 'asian',
  O1: 'asian',
  B2: 'black',
  O2: 'other',
  NS: 'not_stated',
};
const OFFICER_DEFINED = ['white', 'black', 'asian', 'mixed', 'other'];
const NONE = 'not_recorded';

/** The groups of a fact in a dimension; one, but for what a form can name several of. */
export function groupsOfFact(fact: Fact, dimension: Dimension): readonly string[] {
  const { row, power, finding } = fact;
  const inOne = (...parts: readonly Dimension[]) => [
    parts.map((part) => groupsOfFact(fact, part).join('')).join('|'),
  ];
  switch (dimension) {
    case 'all':
      return ['all'];
    case 'power':
      return [power];
    case 'finding':
      return [finding ?? NONE];
    case 'self_defined_ethnicity':
      return [GROUP_OF_SELF_DEFINED[row.self_defined_ethnicity ?? ''] ?? NONE];
    case 'officer_defined_ethnicity':
      return [OFFICER_DEFINED.find((group) => group === row.officer_defined_ethnicity) ?? NONE];
    case 'tactic':
      return each(row.tactics);
    case 'reason':
      return each(row.reasons);
    case 'age_and_gender':
      return inOne('age_band', 'gender');
    case 'ethnicity_by_power_and_object':
      return inOne('self_defined_ethnicity', 'legislation', 'object_of_search');
    default:
      return [row[dimension] ?? NONE];
  }
}

function each(codes: readonly string[] | null | undefined): string[] {
  return codes === null || codes === undefined || codes.length === 0 ? [NONE] : [...new Set(codes)];
}
