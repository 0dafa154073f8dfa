import type { Dataset, DatasetName } from '../dataset';
import { areas } from './areas';
import { arrests } from './arrests';
import { bwvCoverage } from './bwv-coverage';
import { bwvDeviceLog } from './bwv-device-log';
import { bwvRecordings } from './bwv-recordings';
import { domesticIncidents } from './domestic-incidents';
import { hateIncidents } from './hate-incidents';
import { officers } from './officers';
import { policeUkStopSearch } from './police-uk-stop-search';
import { policies } from './policies';
import { population } from './population';
import { stopSearch } from './stop-search';
import { useOfForce } from './use-of-force';

/** Every dataset by its name: the one registry. */
export const ALL_DATASETS: Readonly<Record<DatasetName, Dataset>> = {
  areas,
  officers,
  population,
  policies,
  'bwv-coverage': bwvCoverage,
  'bwv-recordings': bwvRecordings,
  'bwv-device-log': bwvDeviceLog,
  'stop-search': stopSearch,
  'use-of-force': useOfForce,
  arrests,
  'domestic-incidents': domesticIncidents,
  'hate-incidents': hateIncidents,
  'police-uk-stop-search': policeUkStopSearch,
};
