import type { MeasureId } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { isPower } from '@/lib/reference/powers';
import type { CheckedDataset } from './quality-columns';

/** Measures of the stop and search board that are counted from a column. */
const SEARCH_MEASURES: Readonly<Record<string, readonly MeasureId[]>> = {
  outcome: ['find_rate', 'positive_outcome_rate', 'arrest_rate', 'no_further_action_share'],
  outcomeLinkedToObject: ['find_rate'],
  objectOfSearch: ['drugs_object_share'],
  ageBand: ['under_18_share'],
  moreThanOuterClothing: ['more_than_outer_clothing_share'],
  legislation: ['no_suspicion_searches'],
  searchType: ['ethnicity_not_stated_share'],
};

/** What else rests on a column, as a noun in the plural or after "the". */
const OF_POWERS: Readonly<Record<string, readonly string[]>> = {
  officerIds: ['findings on the camera of anyone at the encounter'],
  endedAt: ['cameras stopped early'],
  incidentReference: ['footage of colleagues at the same incident', 'incidents counted once'],
  subjectKey: ['repeat encounters with the same person'],
  bwvDeclared: ['the comparison of what forms say with what footage shows'],
  officerInjury: ['injuries to officers'],
  tactics: ['the tactics used'],
  reasons: ['the reasons for using force'],
  subjectInjury: ['injuries to members of the public'],
  handcuffsUsed: ['the use of handcuffs'],
  groundsText: ['reviews of the written grounds'],
  intimatePartsExposed: ['searches that exposed intimate parts'],
  riskGrade: ['figures by risk grade'],
  necessityGrounds: ['reviews of why arrests were necessary'],
};

const OF_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  selfDefinedEthnicity: ['comparisons by self-defined ethnicity'],
  officerDefinedEthnicity: ['comparisons by officer-defined ethnicity'],
  gender: ['figures by gender'],
  ageBand: ['figures by age'],
  areaCode: ['figures by area'],
};

const OF_RECORDINGS: Readonly<Record<string, readonly string[]>> = {
  officerId: ['the officer whose footage it is, so that it counts for nobody'],
  deviceId: ['faults in the clock of one camera'],
  preEventSeconds: ['late starts of the camera: without the length of the buffer, the file’s start is taken'],
  uploadedAt: ['late uploads'],
  deletionDueOn: ['footage that was deleted too early'],
  offenceCategory: ['footage kept too long, or not long enough, for its offence'],
};

const OF_HATE_INCIDENTS: Readonly<Record<string, readonly string[]>> = {
  strands: ['trends by strand'],
  occurredAt: ['the days from an incident to its report'],
  areaCode: ['figures by area'],
  resourceDeployed: ['the share of reports to which someone was sent'],
};

const OF_DEVICE_LOG: Readonly<Record<string, readonly string[]>> = {
  officerId: ['documented reasons that the log could confirm'],
};

/** What the boards say from a column of a dataset, in words; nothing where no figure or finding rests on it. */
export function whatRestsOn(dataset: CheckedDataset, column: string): string[] {
  if (dataset === 'bwv-recordings') return [...(OF_RECORDINGS[column] ?? [])];
  if (dataset === 'bwv-device-log') return [...(OF_DEVICE_LOG[column] ?? [])];
  if (dataset === 'hate-incidents') return [...(OF_HATE_INCIDENTS[column] ?? [])];
  const isSearch = dataset === 'stop-search' || dataset === 'police-uk-stop-search';
  const measures = isSearch ? (SEARCH_MEASURES[column] ?? []) : [];
  return [
    ...measures.map(measureInWords),
    ...(isPower(dataset) && column === 'officerAssaulted' ? [measureInWords('officer_assault_rate')] : []),
    ...(isPower(dataset) ? (OF_POWERS[column] ?? []) : []),
    ...(OF_PEOPLE[column] ?? []),
  ];
}

/** A measure as the boards' headings name it. */
function measureInWords(id: MeasureId): string {
  return `“${measureOf(id).name}”`;
}
