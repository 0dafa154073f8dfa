import type { DisclosureClass } from '@/lib/access/scope';
import { frameHexagons, type HexagonFrame } from '@/lib/charts/hexagon-frame';
import { shownValue, withheld } from '@/lib/disclosure/disclosed';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import type { MonthReceived } from '@/lib/measures/measure-count';
import type { Month } from '@/lib/period/month';
import { monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { SearchHexagons } from './search-hexagons';
import {
  type Concentration,
  type CountClass,
  classWords,
  concentrationOf,
  countClasses,
  total,
} from './search-map-classes';

/** What the map of searches is made of, as the database gave it. */
export interface SearchMapFacts {
  readonly forceName: string;
  readonly disclosure: DisclosureClass;
  readonly period: ReportingPeriod;
  readonly hexagons: SearchHexagons;
  /** The months received of the public files and of the force's own extracts. */
  readonly received: readonly MonthReceived[];
  /** When a file of searches was last brought in. */
  readonly asAt: Date | null;
  /** True where the page is narrowed to an area, a team or a group: the map is of all searches all the same. */
  readonly isNarrowed?: boolean;
}

/** A class with its words, and its searches as the viewer may see them. */
export interface ShownClass extends CountClass {
  readonly words: string;
  readonly shown: number | null;
}

/** What the map's words are made of: every number as the viewer may see it, null where it is withheld. */
export interface MapReading {
  readonly facts: SearchMapFacts;
  readonly frame: HexagonFrame;
  /** The hexagons that are drawn, from the fewest searches to the most. */
  readonly classes: readonly ShownClass[];
  readonly concentration: Concentration | null;
  readonly searches: number | null;
  /** In hexagons of the map, the ones that are too small to be drawn among them. */
  readonly onMap: number | null;
  /** In hexagons that are too small to be drawn. */
  readonly undrawn: number | null;
  readonly outside: number | null;
  readonly unlocated: number | null;
}

/**
 * The map's numbers for its viewer. The searches of every class, of the hexagons that are not drawn, outside the map and
 * without coordinates are one table with one total, so that nothing of it gives a small number back.
 */
export function readMap(facts: SearchMapFacts): MapReading {
  const { hexagons, disclosure } = facts;
  const frame = frameHexagons(hexagons.cells, hexagons.width);
  const classes = countClasses(frame.inside, disclosure);
  const drawn = classes.reduce((sum, { searches }) => sum + searches, 0);
  const parts = [total(frame.inside) - drawn, frame.outside, hexagons.unlocated];
  const table = discloseTable([...classes.map(({ searches }) => searches), ...parts], disclosure);
  const shown = table.cells.map((cell) => shownValue(cell));
  const [undrawn = null, outside = null, unlocated = null] = shown.slice(classes.length);
  const searches = shownValue(table.total ?? withheld('suppressed'));
  return {
    facts,
    frame,
    classes: classes.map((each, i) => ({ ...each, words: classWords(each), shown: shown[i] ?? null })),
    concentration: concentrationOf(frame.inside),
    searches,
    onMap:
      searches === null || outside === null || unlocated === null ? null : searches - outside - unlocated,
    undrawn,
    outside,
    unlocated,
  };
}

/** The period's months by what was received of them. */
export interface SourceMonths {
  /** A public file: on the map. */
  readonly mapped: readonly Month[];
  /** The force's own extract alone. */
  readonly ownOnly: readonly Month[];
  /** Both. */
  readonly both: readonly Month[];
  /** Neither. */
  readonly missing: readonly Month[];
}

/** Which months a map can be of. */
export function sourceMonths({ hexagons, received, period }: SearchMapFacts): SourceMonths {
  const isMapped = new Set(hexagons.months);
  const isOwn = new Set(received.flatMap(({ dataset, month }) => (dataset === 'stop-search' ? [month] : [])));
  const months = monthsOf(period);
  return {
    mapped: months.filter((month) => isMapped.has(month)),
    ownOnly: months.filter((month) => isOwn.has(month) && !isMapped.has(month)),
    both: months.filter((month) => isOwn.has(month) && isMapped.has(month)),
    missing: months.filter((month) => !isOwn.has(month) && !isMapped.has(month)),
  };
}
