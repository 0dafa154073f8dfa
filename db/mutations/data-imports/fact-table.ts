import type { DatasetName } from '@/lib/ingest/dataset';
import { isPower } from '@/lib/reference/powers';

/** Where a dataset's facts stand. Names are the database's own. */
export interface FactTable {
  /** The dataset under which earlier versions and monthly counts are kept. */
  readonly dataset: DatasetName;
  readonly table: string;
  /** The columns that, after the force, make the table's key. */
  readonly key: readonly string[];
  /** The columns of `changed_fact`: what findings and counts need to know of a fact that changed. */
  readonly changed: readonly string[];
  /** The column of `changed` whose London month a fact is counted under: a month, or an instant; null where facts have no time. */
  readonly month: { readonly column: string; readonly isInstant: boolean } | null;
  /** True where the facts are encounters, whose attendances are kept in step. */
  readonly hasAttendances: boolean;
}

type Place = Omit<FactTable, 'dataset' | 'hasAttendances'>;

const monthOf = (column: string) => ({ column, isInstant: true });
const MONTH = { column: 'month', isInstant: false };

const ENCOUNTERS: Place = {
  table: 'encounter',
  key: ['power', 'record_id'],
  changed: [
    'power',
    'record_id',
    'incident_reference',
    'month',
    'started_at',
    'time_precision',
    'is_precision_stated',
    'officer_ids',
    'ended_at',
  ],
  month: MONTH,
};

const PLACES: Record<DatasetName, Place> = {
  areas: { table: 'area', key: ['area_code'], changed: ['area_code'], month: null },
  officers: { table: 'officer', key: ['officer_id'], changed: ['officer_id'], month: null },
  population: {
    table: 'population',
    key: ['area_code', 'ethnic_group', 'age_band', 'census_year'],
    changed: ['area_code', 'ethnic_group', 'age_band', 'census_year'],
    month: null,
  },
  policies: {
    table: 'bwv_policy',
    key: ['power', 'effective_from'],
    changed: ['power', 'effective_from'],
    month: null,
  },
  'bwv-coverage': {
    table: 'footage_coverage',
    key: ['covers_from', 'covers_to'],
    changed: ['covers_from', 'covers_to'],
    month: monthOf('covers_from'),
  },
  'bwv-recordings': {
    table: 'recording',
    key: ['recording_id'],
    changed: [
      'recording_id',
      'officer_id',
      'started_at',
      'ended_at',
      'incident_reference',
      'device_id',
      'pre_event_seconds',
    ],
    month: monthOf('started_at'),
  },
  'bwv-device-log': {
    table: 'device_log_entry',
    key: ['device_id', 'at', 'event_key'],
    changed: ['device_id', 'at', 'event_key'],
    month: monthOf('at'),
  },
  'stop-search': ENCOUNTERS,
  'use-of-force': ENCOUNTERS,
  arrests: ENCOUNTERS,
  'domestic-incidents': ENCOUNTERS,
  'hate-incidents': {
    table: 'hate_incident',
    key: ['record_id'],
    changed: ['record_id', 'month'],
    month: MONTH,
  },
  'police-uk-stop-search': {
    table: 'public_search',
    key: ['month', 'search_key'],
    changed: ['month', 'search_key'],
    month: MONTH,
  },
};

/** Where a dataset's facts stand. */
export function factTableOf(dataset: DatasetName): FactTable {
  return { ...PLACES[dataset], dataset, hasAttendances: isPower(dataset) };
}

/** Every table that an import of a dataset may write to: a footage extract may also say what it covers. */
export function factTablesOf(dataset: DatasetName): FactTable[] {
  return dataset === 'bwv-recordings'
    ? [factTableOf(dataset), factTableOf('bwv-coverage')]
    : [factTableOf(dataset)];
}

/** A column's name in the database. */
export function columnName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a table's key, each with the alias of its table in front. */
export function keyOf(facts: FactTable, alias: string): string {
  return facts.key.map((column) => `${alias}.${column}`).join(', ');
}

/** That two rows, under their aliases, have the same key. */
export function sameKey(facts: FactTable, alias: string, other: string): string {
  return facts.key.map((column) => `${alias}.${column} = ${other}.${column}`).join(' and ');
}

/** A fact's key as `fact_version.record_key` has it: a JSON array of texts, with instants in UTC. */
export function recordKey(facts: FactTable, alias: string): string {
  const texts = facts.key.map((column) =>
    INSTANT_KEYS.has(column)
      ? `to_char(${alias}.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : `${alias}.${column}::text`,
  );
  return `jsonb_build_array(${texts.join(', ')})::text`;
}

const INSTANT_KEYS: ReadonlySet<string> = new Set(['covers_from', 'covers_to', 'at']);
