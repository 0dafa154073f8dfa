import { isPower } from '@/lib/reference/powers';
import type { DatasetName } from '../dataset';

/** A column that boards use: its header, the facts it fills, and what cannot be said where it is empty throughout. */
interface UsedColumn {
  readonly header: string;
  readonly facts: readonly string[];
  readonly loss: string;
}

function used(header: string, facts: string | readonly string[], loss: string): UsedColumn {
  return { header, facts: typeof facts === 'string' ? [facts] : facts, loss };
}

const BY_SELF_DEFINED = 'no figure by self-defined ethnicity, and no comparison with residents';
const BY_OFFICER_DEFINED = 'no figure by officer-defined ethnicity';
const BY_POWER = 'no figure by power searched under, and every search counts as one on suspicion';
const OBJECTS = 'no share of searches for drugs or for other objects';
const LINKED = 'no find rate';
const CLOTHING = 'no share of searches that removed more than outer clothing';
const OUTCOMES = 'no find rate, arrest rate or share without further action';
const AGES = 'no figure by age, and none for children';
const GENDERS = 'no figure by gender';

const ENCOUNTER: readonly UsedColumn[] = [
  used('officer_ids', 'officerIds', 'no finding, because no officer is known'),
  used(
    'incident_reference',
    'incidentReference',
    'no check of clocks, and no colleague at the same incident',
  ),
  used('ended_at', 'endedAt', 'the end is assumed, and no finding says that a recording stopped early'),
  used('area_code', 'areaCode', 'no figure by area'),
  used('self_defined_ethnicity', 'selfDefinedEthnicity', BY_SELF_DEFINED),
  used('officer_defined_ethnicity', 'officerDefinedEthnicity', BY_OFFICER_DEFINED),
  used('gender', 'gender', GENDERS),
  used('age', ['ageYears', 'ageBand'], AGES),
  used('bwv_declared', 'bwvDeclared', 'no comparison of what the form says of BWV with the footage'),
  used('officer_assaulted', 'officerAssaulted', 'no rate of assaults on officers'),
];

const SEARCH: readonly UsedColumn[] = [
  used('legislation', 'legislation', BY_POWER),
  used('object_of_search', 'objectOfSearch', OBJECTS),
  used('outcome', 'outcome', OUTCOMES),
  used('outcome_linked_to_object', 'outcomeLinkedToObject', LINKED),
  used('more_than_outer_clothing', 'moreThanOuterClothing', CLOTHING),
];

const OF_DATASET: Partial<Record<DatasetName, readonly UsedColumn[]>> = {
  'stop-search': SEARCH,
  'use-of-force': [used('tactics', 'tactics', 'no figure by tactic')],
  'police-uk-stop-search': [
    used('Latitude and Longitude', 'latitude', 'no search can be placed within the force'),
    used('Gender', 'gender', GENDERS),
    used('Age range', 'ageBand', AGES),
    used('Self-defined ethnicity', 'selfDefinedEthnicity', BY_SELF_DEFINED),
    used('Officer-defined ethnicity', 'officerDefinedEthnicity', BY_OFFICER_DEFINED),
    used('Legislation', 'legislation', BY_POWER),
    used('Object of search', 'objectOfSearch', OBJECTS),
    used('Outcome', 'outcome', OUTCOMES),
    used('Outcome linked to object of search', 'outcomeLinkedToObject', LINKED),
    used('Removal of more than just outer clothing', 'moreThanOuterClothing', CLOTHING),
  ],
  'bwv-recordings': [
    used('officer_id', 'officerId', 'no recording belongs to an officer, so that none can be found'),
    used('device_id', 'deviceId', 'no check of the clocks of devices'),
    used('pre_event_seconds', 'preEventSeconds', 'the press of record is taken as the start of the file'),
    used('incident_reference', 'incidentReference', 'no check of clocks, and no colleague by incident'),
    used('uploaded_at', 'uploadedAt', 'nothing on late uploads'),
    used('deletion_due_on', 'deletionDueOn', 'no warning before footage is deleted'),
  ],
  'hate-incidents': [
    used('area_code', 'areaCode', 'no figure by area'),
    used('strands', 'strands', 'no figure by strand'),
    used('assessed_at', 'assessedAt', 'no time from report to assessment'),
    used('reviewed_at', 'reviewedAt', 'nothing on reviews'),
  ],
  officers: [used('team_code', 'teamCode', 'nothing by team')],
};

/** The columns of a dataset without which the boards cannot say something. */
export function columnsThatBoardsUse(dataset: DatasetName): readonly UsedColumn[] {
  const own = OF_DATASET[dataset] ?? [];
  return isPower(dataset) ? [...ENCOUNTER, ...own] : own;
}
