import { formatNumber } from '@/lib/format/numbers';
import type { Classification } from './hate-incident-counts';
import { type FigureTable, type HateIncidentFacts, tableOf } from './hate-incident-facts';

const COLUMNS: readonly (readonly [Classification, string])[] = [
  ['hate_crime', 'Hate crimes'],
  ['non_crime_hate_incident', 'Non-crime'],
  ['not_recorded', 'Not recorded'],
  ['unclassified', 'Not yet classified'],
];

/** The reports of each area, in the order of their names (areas are not ranked); those without an area last. */
export function areaTable(facts: HateIncidentFacts): FigureTable {
  const known = new Set(facts.areas.map(({ areaCode }) => areaCode));
  const isElsewhere = (code: string | null) => code === null || !known.has(code);
  const rows = [
    ...facts.areas.map(({ areaCode, name }) => rowOf(facts, name, (code) => code === areaCode)),
    ...(facts.byArea.some(({ areaCode }) => isElsewhere(areaCode))
      ? [rowOf(facts, 'No area, or one not in the force’s list', isElsewhere)]
      : []),
  ];
  return tableOf(
    'Reports by area over the period, in order of name',
    ['Area', ...COLUMNS.map(([, name]) => name), 'All reports'],
    rows,
  );
}

function rowOf(facts: HateIncidentFacts, name: string, isIn: (areaCode: string | null) => boolean): string[] {
  const counts = facts.byArea.filter(({ areaCode }) => isIn(areaCode));
  const sumOf = (classification: Classification | null) =>
    counts
      .filter((count) => classification === null || count.classification === classification)
      .reduce((sum, { reports }) => sum + reports, 0);
  return [
    name,
    ...COLUMNS.map(([classification]) => formatNumber(sumOf(classification))),
    formatNumber(sumOf(null)),
  ];
}
