import type { HexagonMap } from '@/lib/charts/hexagon-map';
import type { FigureWords } from '../boards/board-facts';
import { mapHeading, mapReading, mapSummary, mapTable } from './search-map-figure-words';
import { type MapReading, readMap, type SearchMapFacts, sourceMonths } from './search-map-reading';
import { mapCoverage, mapNotes, mapSource } from './search-map-source-words';

/** Where searches were recorded. No map where there is nothing that may be drawn: its words say why. */
export interface SearchMapFigure {
  readonly words: FigureWords;
  readonly map: HexagonMap | null;
}

/** The map of a period's searches; null where no file of searches was received for it. */
export function searchMapFigure(facts: SearchMapFacts): SearchMapFigure | null {
  const months = sourceMonths(facts);
  if (months.mapped.length === 0 && months.ownOnly.length === 0) return null;
  const reading = readMap(facts);
  return {
    words: {
      id: 'search-map',
      heading: mapHeading(reading),
      reading: mapReading(reading),
      source: mapSource(facts),
      coverage: mapCoverage(reading),
      notes: mapNotes(reading),
      table: mapTable(reading),
    },
    map: reading.classes.length === 0 ? null : mapOf(reading),
  };
}

function mapOf(reading: MapReading): HexagonMap {
  return {
    summary: mapSummary(reading),
    width: reading.facts.hexagons.width,
    classes: reading.classes.map(({ words, cells }) => ({ words, cells })),
  };
}
