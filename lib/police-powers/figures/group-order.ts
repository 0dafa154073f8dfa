import { CROSSED_BY, NOT_RECORDED, NOT_STATED } from '@/lib/measures/measure';

const UNKNOWN: ReadonlySet<string> = new Set([NOT_RECORDED, NOT_STATED, 'unrecognised']);

/** The census's order for ethnic groups, youngest first for ages; other comes last, and what is not known after it. */
const ORDER = [
  'white',
  'asian',
  'black',
  'mixed',
  'under_10',
  '10_17',
  '18_24',
  '25_34',
  'over_34',
  'male',
  'female',
  'other',
];

/** True where a group, or a part of one that is crossed, is of records that do not say. */
export function isUnknown(group: string): boolean {
  return group.split(CROSSED_BY).some((part) => UNKNOWN.has(part));
}

/** Sorts groups as their lists have them, crossed ones by one part after the other; what is not known comes last. */
export function inListOrder(a: string, b: string): number {
  return sortKey(a).localeCompare(sortKey(b));
}

function sortKey(group: string): string {
  const places = group.split(CROSSED_BY).map((part) => {
    const at = ORDER.indexOf(part);
    return String(at === -1 ? ORDER.length : at).padStart(2, '0');
  });
  return [Number(isUnknown(group)), ...places, group].join(' ');
}
