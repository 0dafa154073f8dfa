import { hexagonArea } from '@/lib/charts/hexagons';
import { WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { listInWords } from '@/lib/format/lists';
import { formatCount, formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { periodInWords } from '@/lib/period/reporting-period';
import { type FigureTable, figureTable, type NumberCell } from '../figure-files/figure-table';
import { isClear } from './search-map-classes';
import { busiestSquares, placesInWords } from './search-map-places';
import type { MapReading, ShownClass } from './search-map-reading';

/** The finding: how far searches are concentrated, or why that cannot be said. */
export function mapHeading({ facts, frame, classes, concentration, onMap }: MapReading): string {
  const { hexagons, disclosure } = facts;
  if (hexagons.months.length === 0) return 'No map: the force’s own extracts have no coordinates';
  if (hexagons.cells.length === 0) return 'No map: no search in the public files has coordinates';
  const top = classes.at(-1);
  if (top === undefined) return 'No map: no place has searches enough to be shown';
  if (concentration === null) return 'Too few searches or places to say whether searches are concentrated';
  if (!isClear(concentration)) {
    return 'No clear concentration: searches are spread about as chance would spread them';
  }
  const drawn = formatCount(countHexagons(classes), 'hexagon', 'hexagons');
  const places =
    disclosure === 'external' ? `${drawn} with 5 or more` : `${formatNumber(frame.inside.length)} hexagons`;
  const busiest = formatNumber(top.cells.length);
  if (onMap === null || onMap === 0 || top.shown === null) {
    return `Searches are concentrated: ${busiest} of ${places} had ${top.words} each`;
  }
  return `${formatPercent(top.shown / onMap)} of the searches on the map were in ${busiest} of ${places}`;
}

/** How to read the drawing. */
export function mapReading({ facts: { hexagons, disclosure, period }, classes }: MapReading): string {
  if (classes.length === 0) return `Searches in ${periodInWords(period)}: what is known of where they were.`;
  const { width } = hexagons;
  const blank = disclosure === 'external' ? 'none recorded, or fewer than 5' : 'none recorded';
  return `Searches in ${periodInWords(period)} by hexagon, ${width} km across (${formatDecimal(hexagonArea(width))} km²). Larger and darker: more searches. Blank: ${blank}. Letters and digits are those of National Grid squares.`;
}

const MOST_SQUARES = 5;

/** The picture in sentences. */
export function mapSummary({ facts: { hexagons }, classes, onMap }: MapReading): string {
  const searches = onMap === null ? 'searches' : formatCount(onMap, 'search', 'searches');
  const drawn = formatCount(countHexagons(classes), 'hexagon', 'hexagons');
  const busiest = [...classes].reverse();
  const squares = busiestSquares(busiest[0]?.cells ?? [], hexagons.width)
    .slice(0, MOST_SQUARES)
    .map(({ square }) => square);
  return [
    `Map of ${searches} in ${drawn} ${hexagons.width} km across.`,
    ...busiest.map(({ words, cells }) => `${words}: ${formatCount(cells.length, 'hexagon', 'hexagons')}.`),
    `The most are in the National Grid ${squares.length === 1 ? 'square' : 'squares'} ${listInWords(squares)}.`,
  ].join(' ');
}

const HEADINGS = ['Searches in a hexagon', 'Hexagons', 'Searches', 'Share of the map', 'Where'] as const;

/**
 * The map as a table: its classes, busiest first, with where they are, and then what is not on it. Places are squares of the
 * National Grid, with how many hexagons lie in each where there are many.
 */
export function mapTable(reading: MapReading): FigureTable {
  const { classes, facts } = reading;
  const table = figureTable(`Searches by hexagon, ${facts.hexagons.width} km across`, HEADINGS, [
    ...[...classes].reverse().map((each) => classRow(each, reading)),
    ...(facts.hexagons.months.length === 0 ? [] : rowsApart(reading)),
  ]);
  const last = table.columns.at(-1)?.key;
  return {
    ...table,
    columns: table.columns.map((each) => ({ ...each, isNumeric: each.isNumeric && each.key !== last })),
  };
}

/** What the map has but does not draw, and what it does not have. */
function rowsApart({ facts, onMap, undrawn, outside, unlocated }: MapReading) {
  const rowOf = (key: string, words: string, searches: number | null, share: NumberCell | string = '–') => ({
    key,
    cells: [words, '–', countCell(searches), share, '–'],
  });
  return [
    ...(facts.disclosure === 'external'
      ? [rowOf('undrawn', '1 to 4 searches: not drawn', undrawn, shareCell(undrawn, onMap))]
      : []),
    rowOf('outside', 'Outside the map', outside),
    rowOf('unlocated', 'Without coordinates', unlocated),
  ];
}

function classRow({ words, cells, shown, from }: ShownClass, { facts, onMap }: MapReading) {
  const hexagons = { words: formatNumber(cells.length), value: cells.length };
  const where = placesInWords(cells, facts.hexagons.width);
  return { key: `from-${from}`, cells: [words, hexagons, countCell(shown), shareCell(shown, onMap), where] };
}

function countCell(count: number | null): NumberCell {
  return { words: count === null ? WITHHELD_WORDS.suppressed : formatNumber(count), value: count };
}

function shareCell(count: number | null, all: number | null): NumberCell {
  if (count === null || all === null || all === 0) return { words: '–', value: null, unit: 'share' };
  return { words: formatPercent(count / all), value: count / all, unit: 'share' };
}

function countHexagons(classes: readonly ShownClass[]): number {
  return classes.reduce((sum, { cells }) => sum + cells.length, 0);
}
