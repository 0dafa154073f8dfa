import { ALL_GROUP, type EncounterMeasure } from '@/lib/measures/measure';
import { UNRECOGNISED } from '@/lib/reference/code-list';
import { TACTICS } from '@/lib/reference/use-of-force-codes';
import { FORCE, MONTHS } from './facts-query';
import { codeColumn, ethnicGroupColumn } from './group-columns';
import { literal, textArray } from './literals';
import {
  areaCondition,
  type FactsWanted,
  type MeasureFamily,
  powerCondition,
  recordTeamCondition,
} from './measure-family';

const CED_TACTICS = textArray(TACTICS.codes.filter((code) => code === 'ced' || code.startsWith('ced_')));

const RECORD = `month, import_id, line, record_id, null::text as officer_id, started_at, coalesce(area_code, '') as area_code,
  'encounter' as source, power, officer_assaulted, officer_injury, self_defined_ethnicity, officer_defined_ethnicity,
  gender, age_band, tactics, reasons, subject_injury, single_crewed, voluntary_attendance_considered, force_used,
  risk_grade, children_present, arrest_made, officer_ids`;

/**
 * The first form of its incident, and of its person in it: worked out over the month, whatever it is narrowed to. A form
 * without a reference, or without a person's key, is alone, whatever its record id.
 */
const isAlone = (column: string) => `case when ${column} is null then record_id end`;
const IN_INCIDENT = `partition by month, incident_reference, ${isAlone('incident_reference')}`;
const IN_PERSON = `${IN_INCIDENT}, subject_key, ${isAlone('subject_key')}`;
const isFirst = (within: string) => `row_number() over (${within} order by started_at, record_id) = 1`;

/** Every record of every power in the force's own extracts. What sorts all the forms is done only where it is asked for. */
function facts(wanted: FactsWanted): string {
  const { measures, filter } = wanted;
  const from = `from encounter where force_id = ${FORCE} and month = any (${MONTHS}) and ${powerCondition('power', wanted)}`;
  const where = (id: EncounterMeasure, words: string) => (measures.has(id) ? words : 'null::boolean');
  return `
    select * from (
      select ${RECORD}, null::boolean as is_first_of_incident, null::boolean as is_first_of_person
      ${from} and power <> 'use-of-force'
      union all
      select ${RECORD},
             ${where('use_of_force_incidents', isFirst(IN_INCIDENT))} as is_first_of_incident,
             ${where('use_of_force_people', isFirst(IN_PERSON))} as is_first_of_person
      ${from} and power = 'use-of-force') record
    where ${areaCondition('area_code', filter)} and ${recordTeamCondition(filter)}`;
}

const known = (column: string) => `${column} is not null`;
const ofPower = (power: string, condition = 'true') => `power = ${literal(power)} and ${condition}`;
const isStated = (column: string) => `${column} is not null and ${column} <> ${literal(UNRECOGNISED)}`;

/** The powers beside stop and search, and assaults on officers: domain 6. */
export const ENCOUNTER_FAMILY: MeasureFamily<EncounterMeasure> = {
  facts,
  groups: {
    all: literal(ALL_GROUP),
    power: 'power',
    self_defined_ethnicity: ethnicGroupColumn('self_defined_ethnicity'),
    officer_defined_ethnicity: ethnicGroupColumn('officer_defined_ethnicity'),
    gender: codeColumn('gender'),
    age_band: codeColumn('age_band'),
    subject_injury: codeColumn('subject_injury'),
    risk_grade: codeColumn('risk_grade'),
  },
  manyGroups: { tactic: 'tactics', reason: 'reasons' },
  filterGroups: {},
  counts: {
    use_of_force_forms: { among: ofPower('use-of-force'), counted: 'true' },
    use_of_force_incidents: { among: ofPower('use-of-force', 'is_first_of_incident'), counted: 'true' },
    use_of_force_people: { among: ofPower('use-of-force', 'is_first_of_person'), counted: 'true' },
    ced_share: {
      // A tactic that cannot be read may have been a CED: a form with one, and none that can be read, is not known.
      among: ofPower(
        'use-of-force',
        `(tactics && ${CED_TACTICS} or (cardinality(tactics) > 0 and ${literal(UNRECOGNISED)} <> all (tactics)))`,
      ),
      counted: `tactics && ${CED_TACTICS}`,
    },
    subject_injury_share: {
      among: ofPower('use-of-force', isStated('subject_injury')),
      counted: `subject_injury <> 'none'`,
    },
    single_crewed_share: { among: ofPower('use-of-force', known('single_crewed')), counted: 'single_crewed' },
    arrests: { among: ofPower('arrests'), counted: 'true' },
    voluntary_attendance_considered_share: {
      among: ofPower('arrests', known('voluntary_attendance_considered')),
      counted: 'voluntary_attendance_considered',
    },
    arrest_force_used_share: { among: ofPower('arrests', known('force_used')), counted: 'force_used' },
    domestic_incidents: { among: ofPower('domestic-incidents'), counted: 'true' },
    domestic_high_risk_share: {
      among: ofPower('domestic-incidents', isStated('risk_grade')),
      counted: `risk_grade = 'high'`,
    },
    domestic_arrest_share: {
      among: ofPower('domestic-incidents', known('arrest_made')),
      counted: 'arrest_made',
    },
    domestic_children_share: {
      among: ofPower('domestic-incidents', known('children_present')),
      counted: 'children_present',
    },
    officer_assault_rate: { among: known('officer_assaulted'), counted: 'officer_assaulted' },
    officer_injury_rate: { among: isStated('officer_injury'), counted: `officer_injury <> 'none'` },
  },
};
