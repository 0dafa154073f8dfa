import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { formatDate } from '@/lib/format/times';
import { type Month, monthInWords } from '@/lib/period/month';
import { monthCount } from '@/lib/period/reporting-period';
import { type MapReading, type SearchMapFacts, sourceMonths } from './search-map-reading';

const MOST_NAMED = 6;

/** Whose files the map is made of, and as at when. */
export function mapSource({ forceName, asAt }: SearchMapFacts): string {
  return `${forceName} public stop and search data (data.police.uk)${asAt === null ? '' : `, as at ${formatDate(asAt)}`}.`;
}

/** How much the map shows: months received, searches with coordinates, searches on the map. */
export function mapCoverage({ facts, searches, onMap, unlocated }: MapReading): string {
  const months = sourceMonths(facts);
  const all = monthCount(facts.period);
  const received = `${months.mapped.length} of ${formatCount(all, 'month', 'months')} of public files received.`;
  const missing = months.missing.length === 0 ? '' : ` Not received: ${namedMonths(months.missing)}.`;
  if (searches === null || searches === 0 || unlocated === null) return `${received}${missing}`;
  if (unlocated === searches)
    return `${received}${missing} None of ${formatCount(searches, 'search', 'searches')} has coordinates.`;
  const located = `${formatPercent((searches - unlocated) / searches)} of ${formatCount(searches, 'search', 'searches')} have coordinates`;
  const mapped = onMap === null ? '' : ` and ${formatPercent(onMap / searches)} are on the map`;
  return `${received}${missing} ${located}${mapped}.`;
}

const POINTS =
  'Public coordinates are no addresses: each search is moved to the nearest of a fixed list of places, such as the middle of a street, so that no home can be told by it. One near an edge may be drawn in the next hexagon.';
const MEANING =
  'The map counts searches, not people, and does not know how many people were there to be searched. Searches gather where people do; it cannot say whether they were justified.';

/** What the map leaves out and what it cannot say. */
export function mapNotes(reading: MapReading): string[] {
  const { facts, concentration } = reading;
  const { ownOnly, both } = sourceMonths(facts);
  const isExternal = facts.disclosure === 'external';
  return [
    ...(concentration === null || isExternal
      ? []
      : [
          `By chance alone the busiest ${formatNumber(concentration.busiest)} of these hexagons would hold about ${formatPercent(concentration.byChance)}.`,
        ]),
    ...outsideNote(reading),
    ...(ownOnly.length === 0
      ? []
      : [
          `Not on the map: ${namedMonths(ownOnly)}, known from the force’s own extract alone, which has no coordinates.`,
        ]),
    ...(both.length === 0
      ? []
      : [
          `For ${formatCount(both.length, 'month', 'months')} the other figures count the force’s own extract and the map the public file: their totals can differ.`,
        ]),
    ...(facts.isNarrowed === true
      ? [
          'The public files know neither areas nor teams: the map is of all searches, whatever the page is narrowed to.',
        ]
      : []),
    ...(isExternal
      ? ['Counts are rounded to 5, and hexagons with fewer than 5 searches are not drawn.']
      : []),
    ...(reading.classes.length === 0 ? [] : [POINTS, MEANING]),
  ];
}

function outsideNote({ facts, frame, outside }: MapReading): string[] {
  if (outside === null || outside === 0) return [];
  const all = `${formatCount(outside, 'search', 'searches')} with coordinates ${outside === 1 ? 'lies' : 'lie'} outside the map`;
  if (facts.disclosure === 'external' || frame.far === 0) return [`${all}.`];
  const distance = formatNumber(Math.floor(frame.farKm / 10) * 10);
  return [
    `${all}, ${formatNumber(frame.far)} of them more than ${distance} km from its middle: those coordinates are probably wrong.`,
  ];
}

function namedMonths(months: readonly Month[]): string {
  const named = months.slice(0, MOST_NAMED).map(monthInWords).join(', ');
  return months.length > MOST_NAMED ? `${named} and ${months.length - MOST_NAMED} more` : named;
}
