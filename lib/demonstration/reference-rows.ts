import { POWERS } from '@/lib/reference/powers';
import { DAY, type Month, utcTime } from './calendar';
import { csvLine } from './csv-line';
import type { EthnicGroup, ForceProfile } from './forces';
import type { Timeline } from './timeline';
import type { Workforce } from './workforce';

/** Both forces' rows of the rule book carry this; the policy is invented. */
const POLICY_CITATION = 'Northshire and Southshire joint body-worn video policy';
/** What the residents' figures call themselves. */
const POPULATION_SOURCE = 'Demonstration residents, not a census';
const CENSUS_YEAR = '2021';
/** After the end of a month's footage, so that the upload grace has run out. */
const EXTRACT_AFTER_DAYS = 10;

export function areaLines(profile: ForceProfile): string[] {
  const header = csvLine(['area_code', 'name', 'parent_code']);
  return [header, ...profile.areas.map((area) => csvLine([area.code, area.name, '']))];
}

export function officerLines(workforce: Workforce): string[] {
  const header = csvLine([
    'officer_id',
    'team_code',
    'area_code',
    'role',
    'camera_issued_from',
    'camera_issued_to',
  ]);
  const rows = workforce.officers.map(({ officerId, team, cameraFrom, cameraTo }) =>
    csvLine([officerId, team.code, team.area.code, team.role, cameraFrom, cameraTo]),
  );
  return [header, ...rows];
}

/** Residents by five groups, for the force and each area, and by the 19 codes for the force. */
export function populationLines(profile: ForceProfile): string[] {
  const lines = [csvLine(['area_code', 'ethnic_group', 'age_band', 'people', 'census_year', 'source'])];
  const add = (areaCode: string, group: string, people: number) =>
    lines.push(csvLine([areaCode, group, '', String(Math.round(people)), CENSUS_YEAR, POPULATION_SOURCE]));
  const groups = Object.entries(profile.residentShares) as [EthnicGroup, number][];
  for (const [group, share] of groups) add('', group, profile.residents * share);
  for (const [group, share] of groups) {
    for (const [code, part] of CODES[group]) add('', code, profile.residents * share * part);
  }
  for (const area of profile.areas) {
    for (const [group, share] of groups) add(area.code, group, profile.residents * area.share * share);
  }
  return lines;
}

/** The census's 19 groups inside the five, as 18+1 codes: invented shares. */
const CODES: Record<EthnicGroup, readonly (readonly [string, number])[]> = {
  White: [
    ['W1', 0.91],
    ['W2', 0.01],
    ['W3', 0.002],
    ['W4', 0.002],
    ['W9', 0.076],
  ],
  Mixed: [
    ['M1', 0.31],
    ['M2', 0.13],
    ['M3', 0.29],
    ['M9', 0.27],
  ],
  Asian: [
    ['A1', 0.34],
    ['A2', 0.31],
    ['A3', 0.1],
    ['A4', 0.09],
    ['A9', 0.16],
  ],
  Black: [
    ['B1', 0.24],
    ['B2', 0.63],
    ['B9', 0.13],
  ],
  Other: [
    ['O2', 0.27],
    ['O9', 0.73],
  ],
};

/**
 * The joint policy: a first edition with wide tolerances, a second from part-way, and domestic incidents named only
 * some months in. The first day of the first edition lies before the period.
 */
export function policyLines(timeline: Timeline): string[] {
  const [first, change, domestic] = [0, timeline.policyChangeFrom, timeline.domesticRequiredFrom].map(
    (index) => `${timeline.months[index]?.text ?? ''}-01`,
  );
  const lines = [
    csvLine([
      'power',
      'effective_from',
      'required',
      'start_tolerance_seconds',
      'end_tolerance_seconds',
      'gap_tolerance_seconds',
      'match_before_seconds',
      'match_after_seconds',
      'assumed_duration_seconds',
      'upload_grace_hours',
      'citation',
    ]),
  ];
  const assumed = {
    'stop-search': '900',
    'use-of-force': '300',
    arrests: '1800',
    'domestic-incidents': '3600',
  };
  for (const power of POWERS) {
    const add = (from: string | undefined, required: string, tolerances: readonly string[], words: string) =>
      lines.push(
        csvLine([power, from ?? '', required, ...tolerances, '240', '240', assumed[power], '168', words]),
      );
    const isDomestic = power === 'domestic-incidents';
    add(first, isDomestic ? 'no' : 'yes', ['60', '60', '60'], `${POLICY_CITATION}, first edition, section 4`);
    if (isDomestic)
      add(domestic, 'yes', ['60', '60', '60'], `${POLICY_CITATION}, first edition as amended, section 4`);
    add(change, 'yes', ['20', '30', '45'], `${POLICY_CITATION}, second edition, section 4`);
  }
  return lines;
}

/** What the footage extracts cover: month by month, each a day wider at both ends; the last one ends early. */
export function coverageLines(timeline: Timeline): string[] {
  const header = csvLine(['from', 'to', 'extracted_at']);
  return [header, ...timeline.months.map((month) => csvLine(coverageOf(timeline, month).map(utcTime)))];
}

/** From, to and the time of the extract of one month's footage. */
export function coverageOf(timeline: Timeline, month: Month): [number, number, number] {
  const isLast = month.index === timeline.months.length - 1;
  if (isLast) return [month.from - DAY, timeline.footageTo, timeline.footageExtractedAt];
  return [
    month.from - DAY,
    month.to + DAY,
    Math.min(month.to + EXTRACT_AFTER_DAYS * DAY, timeline.footageExtractedAt),
  ];
}
