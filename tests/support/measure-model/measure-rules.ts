import type { Finding } from '@/lib/activation/finding';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type {
  ActivationMeasure,
  AvailabilityMeasure,
  CountedMeasure,
  EncounterMeasure,
  SearchMeasure,
} from '@/lib/measures/measure';
import { POWERS, type Power } from '@/lib/reference/powers';
import type { Fact } from './facts';

/** What a measure counts, of which facts, one fact at a time. */
interface MeasureRule {
  readonly of: Fact['of'];
  readonly among: (fact: Fact) => boolean;
  readonly counted: (fact: Fact) => boolean;
}

type Test = MeasureRule['among'];
type Row = Fact['row'];

const all: Test = () => true;
const search = (among: Test, counted: Test): MeasureRule => ({ of: 'search', among, counted });
const record = (power: Power, among: Test, counted: Test): MeasureRule => ({
  of: 'record',
  among: (fact) => fact.power === power && among(fact),
  counted,
});
/** Among the records of a power that answer yes or no, those that answer yes. */
const answered = (power: Power, column: keyof Row) =>
  record(
    power,
    ({ row }) => isAnswered(row[column]),
    ({ row }) => row[column] === true,
  );

function isAnswered(answer: unknown): boolean {
  return answer === true || answer === false;
}

function isCode(code: string | null | undefined): boolean {
  return code !== null && code !== undefined && code !== 'unrecognised';
}

const needsNoSuspicion: Test = ({ row }) =>
  ['cjpoa_1994_s60', 'tact_2000_s47a', 'poa_2023_s11'].includes(row.legislation ?? '');
const hasOutcome: Test = ({ row }) => isCode(row.outcome) && row.outcome !== 'found_outcome_unavailable';
const onSuspicion: Test = (fact) => !needsNoSuspicion(fact) && hasOutcome(fact);
const isPositive: Test = (fact) => hasOutcome(fact) && fact.row.outcome !== 'nfa';
const isLinkKnown: Test = ({ row }) =>
  row.outcome_linked_to_object === 'yes' || row.outcome_linked_to_object === 'no';
const isLinked: Test = ({ row }) => row.outcome_linked_to_object === 'yes';
const isAgeKnown: Test = ({ row }) => typeof row.age_years === 'number' || isCode(row.age_band);
const isChild: Test = ({ row }) =>
  typeof row.age_years === 'number'
    ? row.age_years < 18
    : row.age_band === 'under_10' || row.age_band === '10_17';
const isExposed: Test = ({ row }) =>
  row.more_than_outer_clothing === true || row.intimate_parts_exposed === true;

const SEARCHES: Record<SearchMeasure, MeasureRule> = {
  searches: search(all, all),
  suspicion_searches: search((fact) => !needsNoSuspicion(fact), all),
  no_suspicion_searches: search(needsNoSuspicion, all),
  find_rate: search(
    (fact) => onSuspicion(fact) && isLinkKnown(fact),
    (fact) => isPositive(fact) && isLinked(fact),
  ),
  positive_outcome_rate: search(onSuspicion, isPositive),
  arrest_rate: search(onSuspicion, ({ row }) => row.outcome === 'arrest'),
  no_further_action_share: search(onSuspicion, ({ row }) => row.outcome === 'nfa'),
  unlinked_find_share: search(
    (fact) => onSuspicion(fact) && isPositive(fact) && isLinkKnown(fact),
    (fact) => !isLinked(fact),
  ),
  ethnicity_not_stated_share: search(
    ({ row }) => row.search_type !== 'vehicle',
    ({ row }) => !isCode(row.self_defined_ethnicity) || row.self_defined_ethnicity === 'NS',
  ),
  drugs_object_share: search(
    ({ row }) => isCode(row.object_of_search) && row.object_of_search !== 'unavailable',
    ({ row }) => row.object_of_search === 'controlled_drugs',
  ),
  under_18_share: search(isAgeKnown, isChild),
  more_than_outer_clothing_share: search(
    ({ row }) => isAnswered(row.more_than_outer_clothing),
    ({ row }) => row.more_than_outer_clothing === true,
  ),
  intimate_parts_share: search(
    ({ row }) => isAnswered(row.intimate_parts_exposed),
    ({ row }) => row.intimate_parts_exposed === true,
  ),
  handcuffs_share: search(
    ({ row }) => isAnswered(row.handcuffs_used),
    ({ row }) => row.handcuffs_used === true,
  ),
  child_exposure_appropriate_adult_share: search(
    (fact) => isChild(fact) && isExposed(fact) && ['yes', 'no'].includes(fact.row.appropriate_adult ?? ''),
    ({ row }) => row.appropriate_adult === 'yes',
  ),
  repeat_search_share: search(
    ({ row }) => typeof row.subject_key === 'string',
    ({ isRepeat }) => isRepeat,
  ),
};

const isCed = (tactic: string) => tactic === 'ced' || tactic.startsWith('ced_');
const tacticsOf = ({ row }: Fact) => row.tactics ?? [];

const RECORDS: Record<EncounterMeasure, MeasureRule> = {
  use_of_force_forms: record('use-of-force', all, all),
  use_of_force_incidents: record('use-of-force', ({ isFirstOfIncident }) => isFirstOfIncident, all),
  use_of_force_people: record('use-of-force', ({ isFirstOfPerson }) => isFirstOfPerson, all),
  // A tactic that cannot be read may have been a CED: without one that can be read, it is not known.
  ced_share: record(
    'use-of-force',
    (fact) =>
      tacticsOf(fact).some(isCed) ||
      (tacticsOf(fact).length > 0 && !tacticsOf(fact).includes('unrecognised')),
    (fact) => tacticsOf(fact).some(isCed),
  ),
  subject_injury_share: record(
    'use-of-force',
    ({ row }) => isCode(row.subject_injury),
    ({ row }) => row.subject_injury !== 'none',
  ),
  single_crewed_share: answered('use-of-force', 'single_crewed'),
  arrests: record('arrests', all, all),
  voluntary_attendance_considered_share: answered('arrests', 'voluntary_attendance_considered'),
  arrest_force_used_share: answered('arrests', 'force_used'),
  domestic_incidents: record('domestic-incidents', all, all),
  domestic_high_risk_share: record(
    'domestic-incidents',
    ({ row }) => isCode(row.risk_grade),
    ({ row }) => row.risk_grade === 'high',
  ),
  domestic_arrest_share: answered('domestic-incidents', 'arrest_made'),
  domestic_children_share: answered('domestic-incidents', 'children_present'),
  officer_assault_rate: {
    of: 'record',
    among: ({ row }) => isAnswered(row.officer_assaulted),
    counted: ({ row }) => row.officer_assaulted === true,
  },
  officer_injury_rate: {
    of: 'record',
    among: ({ row }) => isCode(row.officer_injury),
    counted: ({ row }) => row.officer_injury !== 'none',
  },
};

const found =
  (...findings: Finding[]): Test =>
  ({ finding }) =>
    finding !== null && findings.includes(finding);
const isDeterminable = found('full', 'partial', 'not_found', 'lost', 'colleague_only');
const isOn = found('full', 'partial');

const UNDETERMINED: readonly Finding[] = ['not_required', 'awaiting_upload', 'indeterminate'];
const SEEN: readonly Finding[] = ['full', 'partial', 'colleague_only'];

function measuresOfFindings(
  power: Power,
): Partial<Record<ActivationMeasure | AvailabilityMeasure, MeasureRule>> {
  const ids = activationMeasuresOf(power);
  const of = 'attendance';
  const determinable: Test = (fact) => fact.power === power && isDeterminable(fact);
  return {
    [ids.activation]: { of, among: determinable, counted: isOn },
    [ids.fullCompliance]: { of, among: determinable, counted: found('full') },
    [ids.findings]: { of, among: (fact: Fact) => fact.power === power, counted: all },
    [ids.availability]: {
      of: 'filmed record',
      among: (fact: Fact) =>
        fact.power === power && fact.findings.some((finding) => !UNDETERMINED.includes(finding)),
      counted: ({ findings }: Fact) => findings.some((finding) => SEEN.includes(finding)),
    },
  };
}

/** Every counted measure's rule, written from its definition in words (domain 3 and 6). */
export const MEASURE_RULES: Record<CountedMeasure, MeasureRule> = {
  ...SEARCHES,
  ...RECORDS,
  ...(Object.assign({}, ...POWERS.map(measuresOfFindings)) as Record<
    ActivationMeasure | AvailabilityMeasure,
    MeasureRule
  >),
  bwv_activation_officer_assaults: {
    of: 'attendance',
    among: (fact) => isDeterminable(fact) && fact.row.officer_assaulted === true,
    counted: isOn,
  },
};
