import type { DatasetName, FactKind } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { isPower } from '@/lib/reference/powers';

/** The datasets whose rows stand in a month and are counted for the data quality page. */
export const CHECKED_DATASETS = [
  'stop-search',
  'use-of-force',
  'arrests',
  'domestic-incidents',
  'police-uk-stop-search',
  'hate-incidents',
  'bwv-recordings',
  'bwv-device-log',
] as const satisfies readonly DatasetName[];

export type CheckedDataset = (typeof CHECKED_DATASETS)[number];

/** A column of a dataset's facts, as the data quality page checks it. */
export interface QualityColumn {
  /** In camelCase, as the facts have it. */
  readonly name: string;
  readonly kind: FactKind;
  /** True where its texts are read through a list of codes, so that one may be unrecognised. */
  readonly isCode: boolean;
  /** True where a row may rightly have nothing in it: an empty one is then no fault. */
  readonly isOccasional: boolean;
  /** True where it describes a person, whom a search of a vehicle alone does not have. */
  readonly isOfPerson: boolean;
}

/** Keys, and what the import works out from other cells: every accepted row has them. */
const ALWAYS_FILLED: ReadonlySet<string> = new Set([
  'power',
  'recordId',
  'month',
  'searchKey',
  'searchedOn',
  'searchedAt', // how exactly times are known is a check of its own
  'timePrecision',
  'isPrecisionStated',
  'ageYears', // an age in years always has its band
  'regime',
  'recordingId',
  'at',
  'event',
  'eventKey',
  'classification',
  'reportedAt',
  'longitude', // stands and falls with the latitude
]);

/** A file of the footage system has both ends of its recording, or its row is rejected. */
const ALWAYS_FILLED_IN: Partial<Record<CheckedDataset, ReadonlySet<string>>> = {
  'bwv-recordings': new Set(['startedAt', 'endedAt']),
  'bwv-device-log': new Set(['deviceId']),
};

const OCCASIONAL: ReadonlySet<string> = new Set([
  'bwvReasonCode', // only where the camera was off
  'bwvReasonText',
  'appropriateAdult', // only for children and vulnerable adults
  'section60Authority',
  'partOfPolicingOperation',
  'policingOperation',
  'incidentReference',
  'impactFactors',
  'deletedAt',
  'deletionReason',
  'religionTarget',
  'personalDataGround',
  'escalatedToCrimeOn',
  'retentionReviewDueOn',
  'removedOn',
  'ticketReference',
  'trivialTest',
  // hate incidents: only of reports that are no crime, and once assessed or reviewed
  'assessedAt',
  'assessorRole',
  'personalDataRecorded',
  'rationaleRecorded',
  'freeExpressionConsidered',
  'reviewedAt',
  'reviewerRole',
  'reviewOutcome',
]);

/** An encounter without its incident number is a fault; a recording or a search may have none. */
const EXPECTED_OF_POWERS: ReadonlySet<string> = new Set(['incidentReference']);

const OF_PERSON: ReadonlySet<string> = new Set([
  'selfDefinedEthnicity',
  'officerDefinedEthnicity',
  'gender',
  'ageBand',
]);

const CODES: ReadonlySet<string> = new Set([
  'selfDefinedEthnicity',
  'officerDefinedEthnicity',
  'gender',
  'ageBand',
  'bwvDeclared',
  'bwvReasonCode',
  'officerInjury',
  'searchType',
  'legislation',
  'objectOfSearch',
  'outcome',
  'outcomeLinkedToObject',
  'appropriateAdult',
  'tactics',
  'reasons',
  'impactFactors',
  'locationType',
  'subjectConduct',
  'subjectInjury',
  'necessityGrounds',
  'riskGrade',
  'strands',
  'assessorRole',
  'personalDataGround',
  'trivialTest',
  'reviewerRole',
  'reviewOutcome',
]);

/** The columns of a dataset whose completeness is followed, in the order of its contract. */
export function qualityColumnsOf(dataset: CheckedDataset): QualityColumn[] {
  return ALL_DATASETS[dataset].factColumns
    .filter(({ name }) => !ALWAYS_FILLED.has(name) && ALWAYS_FILLED_IN[dataset]?.has(name) !== true)
    .filter(({ name, kind }) => !(kind === 'instant' && name === 'startedAt'))
    .map(({ name, kind }) => ({
      name,
      kind,
      isCode: CODES.has(name),
      isOfPerson: hasSearchType(dataset) && OF_PERSON.has(name),
      isOccasional: OCCASIONAL.has(name) && !(isPower(dataset) && EXPECTED_OF_POWERS.has(name)),
    }));
}

/** Whether a dataset is of searches, which may be of a vehicle alone. */
function hasSearchType(dataset: CheckedDataset): boolean {
  return dataset === 'stop-search' || dataset === 'police-uk-stop-search';
}

/** Whether a dataset's rows are counted for the data quality page. */
export function isCheckedDataset(text: string): text is CheckedDataset {
  return (CHECKED_DATASETS as readonly string[]).includes(text);
}

const NAMES: Readonly<Record<string, string>> = {
  ageBand: 'Age',
  latitude: 'Place on the map',
  officerIds: 'Officers',
  officerId: 'Officer',
  endedAt: 'End',
  areaCode: 'Area',
  deviceId: 'Device',
  subjectKey: 'Subject key',
  selfDefinedEthnicity: 'Self-defined ethnicity',
  officerDefinedEthnicity: 'Officer-defined ethnicity',
  bwvDeclared: 'Camera used, as the form says',
  bwvReasonCode: 'Reason for no camera (code)',
  bwvReasonText: 'Reason for no camera (text)',
  officerAssaulted: 'Officer assaulted',
  groundsText: 'Grounds',
  searchType: 'Type of search',
  objectOfSearch: 'Object of search',
  outcomeLinkedToObject: 'Outcome linked to object',
  moreThanOuterClothing: 'More than outer clothing removed',
  section60Authority: 'Section 60 authority',
  preEventSeconds: 'Buffer before the press',
  category: 'Category of footage',
  singleCrewed: 'Single crewed',
};

/** A column's name in plain words: `objectOfSearch` is "Object of search". */
export function columnInWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return NAMES[name] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
