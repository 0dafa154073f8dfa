import { type GridPoint, gridLettersOf } from '@/lib/reference/os-grid';
import { type HexagonWidth, hexagonMiddle } from './hexagons';
import { px, TEXT_SIZE, textWidth } from './text-layout';

/** Hexagons whose counts are alike, with the words that say how many. */
interface HexagonClass {
  /** "8 to 29 searches". */
  readonly words: string;
  readonly cells: readonly string[];
}

/** Counts by hexagon as a map: one description for its drawings, its key and its summary. */
export interface HexagonMap {
  /** What the picture says, in sentences made from its numbers. */
  readonly summary: string;
  readonly width: HexagonWidth;
  /** From the fewest to the most; one to four. */
  readonly classes: readonly HexagonClass[];
}

/** How strongly a class is drawn, 1 to 4: by ink and by size, so that neither has to be told by colour alone. */
export type HexagonLevel = 1 | 2 | 3 | 4;

interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** True at the edge of a lettered square of 100 km. */
  readonly isMajor: boolean;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** A map laid out for one width: every number in the drawing's own pixels. */
export interface HexagonMapLayout {
  readonly height: number;
  readonly ground: { x: number; y: number; width: number; height: number };
  /** All hexagons of a level as one path. */
  readonly classes: readonly { readonly level: HexagonLevel; readonly path: string }[];
  readonly lines: readonly Line[];
  /** The digits of the grid's columns, under the map, and of its rows, left of it. */
  readonly columns: readonly Label[];
  readonly rows: readonly Label[];
  readonly letters: readonly Label[];
  readonly scale: { readonly x: number; readonly y: number; readonly length: number; readonly words: string };
  /** Where the arrow to the grid's north stands: its foot. */
  readonly north: { readonly x: number; readonly y: number };
}

/** The level of each class: the fewest are faintest, the most strongest, whatever their number. */
export function levelOf(index: number, classes: number): HexagonLevel {
  if (classes <= 1) return 4;
  return (1 + Math.round((index * 3) / (classes - 1))) as HexagonLevel;
}

/** A hexagon's size in parts of its cell. The strongest leave a hair of white between neighbours. */
const SIZES: Record<HexagonLevel, number> = { 1: 0.62, 2: 0.76, 3: 0.88, 4: 0.97 };

const LEFT = 30;
const TOP = 4;
/** Left free of hexagons, for the letters of the topmost squares. */
const HEAD = 22;
const UNDER = 62;
/** A map is no taller than this in a drawing of a width: an upright one is drawn smaller. */
const TALLEST = 640;
const UPRIGHT = 1.35;

interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Lays out the map for a drawing of a width. */
export function layoutHexagonMap(map: HexagonMap, width: number): HexagonMapLayout {
  const tight = boundsOf(map);
  const across = tight.east - tight.west;
  const tallest = Math.min(TALLEST, (width - LEFT) * UPRIGHT);
  const scale = Math.min((width - LEFT) / across, tallest / (tight.north - tight.south));
  const bounds = { ...tight, north: tight.north + HEAD / scale };
  const [groundWidth, height] = [across * scale, (bounds.north - bounds.south) * scale];
  const left = LEFT + (width - LEFT - groundWidth) / 2;
  const x = (easting: number) => px(left + (easting - bounds.west) * scale);
  const y = (northing: number) => px(TOP + (bounds.north - northing) * scale);
  const foot = TOP + height;
  const ground = { x: px(left), y: TOP, width: px(groundWidth), height: px(height) };
  return {
    height: foot + UNDER,
    ground,
    classes: map.classes.map(({ cells }, i) => {
      const level = levelOf(i, map.classes.length);
      const radius = (map.width * 1000 * scale * SIZES[level]) / Math.sqrt(3);
      const middles = cells.map((cell) => hexagonMiddle(cell, map.width));
      return {
        level,
        path: middles.map((at) => hexagonPath(x(at.easting), y(at.northing), radius)).join(''),
      };
    }),
    ...gridOf(bounds, scale, x, y, ground),
    scale: { x: ground.x, y: foot + 46, ...scaleBar(scale, groundWidth) },
    north: { x: px(left + groundWidth - 8), y: foot + 50 },
  };
}

/** The ground that holds every hexagon, with a margin of half a hexagon. */
function boundsOf({ classes, width }: HexagonMap): Bounds {
  const middles = classes.flatMap(({ cells }) => cells.map((cell) => hexagonMiddle(cell, width)));
  const margin = width * 1000 * 1.1;
  const ends = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const { easting, northing } of middles) {
    ends.west = Math.min(ends.west, easting - margin);
    ends.east = Math.max(ends.east, easting + margin);
    ends.south = Math.min(ends.south, northing - margin);
    ends.north = Math.max(ends.north, northing + margin);
  }
  return ends;
}

/** A hexagon on its corner around a middle, from its top clockwise. */
function hexagonPath(x: number, y: number, radius: number): string {
  const half = px(radius / 2);
  const side = px((radius * Math.sqrt(3)) / 2);
  const r = 2 * half;
  return `M${x} ${px(y - r)}l${side} ${half}v${r}l${-side} ${half}l${-side} ${-half}v${-r}z`;
}

/** The grid's squares, in kilometres: the smallest whose digits have room are drawn. */
const SQUARES_KM = [1, 10, 100] as const;
const LEAST_SQUARE = 24;

type Axis = (metres: number) => number;

function gridOf(
  bounds: Bounds,
  scale: number,
  x: Axis,
  y: Axis,
  ground: HexagonMapLayout['ground'],
): Pick<HexagonMapLayout, 'lines' | 'columns' | 'rows' | 'letters'> {
  const step = (SQUARES_KM.find((km) => km * 1000 * scale >= LEAST_SQUARE) ?? 100) * 1000;
  const [top, foot] = [ground.y, ground.y + ground.height];
  const [left, right] = [ground.x, ground.x + ground.width];
  const verticals = marksBetween(bounds.west, bounds.east, step);
  const horizontals = marksBetween(bounds.south, bounds.north, step);
  const isMajor = (metres: number) => metres % 100_000 === 0;
  return {
    lines: [
      ...verticals.map((m) => ({ x1: x(m), x2: x(m), y1: top, y2: px(foot), isMajor: isMajor(m) })),
      ...horizontals.map((m) => ({ x1: left, x2: px(right), y1: y(m), y2: y(m), isMajor: isMajor(m) })),
    ],
    columns: squaresBetween(bounds.west, bounds.east, step).flatMap(({ from, to, start }) =>
      label(digitsOf(start, step), { x: (x(from) + x(to)) / 2, y: foot + 17 }, (to - from) * scale),
    ),
    rows: squaresBetween(bounds.south, bounds.north, step).flatMap(({ from, to, start }) =>
      label(digitsOf(start, step), { x: left - 14, y: (y(from) + y(to)) / 2 + 5 }, (to - from) * scale),
    ),
    letters: lettersOf(bounds, scale, x, y),
  };
}

/** The letters of each lettered square with room for them, in its upper left corner. */
function lettersOf(bounds: Bounds, scale: number, x: Axis, y: Axis): Label[] {
  return squaresBetween(bounds.west, bounds.east, 100_000).flatMap((column) =>
    squaresBetween(bounds.south, bounds.north, 100_000).flatMap((row) => {
      const hasRoom = Math.min(column.to - column.from, row.to - row.from) * scale >= 30;
      const corner: GridPoint = { easting: column.start, northing: row.start };
      return hasRoom ? [{ x: x(column.from) + 6, y: y(row.to) + 19, words: gridLettersOf(corner) }] : [];
    }),
  );
}

function label(words: string, at: { x: number; y: number }, room: number): Label[] {
  return words !== '' && room >= textWidth(words, TEXT_SIZE) + 2 ? [{ x: px(at.x), y: px(at.y), words }] : [];
}

/** The digits of a square in its lettered square, as a grid reference has them; none where the letters say it all. */
function digitsOf(metres: number, step: number): string {
  if (step === 100_000) return '';
  return String((metres % 100_000) / step).padStart(step === 1000 ? 2 : 1, '0');
}

/** The round metres between two ends. */
function marksBetween(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

/** The squares between two ends, the first and the last as far as they are seen; `start` is where each begins. */
function squaresBetween(
  from: number,
  to: number,
  step: number,
): { from: number; to: number; start: number }[] {
  const first = Math.floor(from / step);
  const count = Math.ceil(to / step) - first;
  return Array.from({ length: count }, (_, i) => {
    const start = (first + i) * step;
    return { start, from: Math.max(from, start), to: Math.min(to, start + step) };
  });
}

const SCALE_KM = [100, 50, 20, 10, 5, 2, 1] as const;

/** The longest round distance that is no more than a third of the map and no more than 160 px. */
function scaleBar(scale: number, room: number): { length: number; words: string } {
  const most = Math.min(160, room / 3);
  const km = SCALE_KM.find((each) => each * 1000 * scale <= most) ?? 1;
  return { length: px(km * 1000 * scale), words: `${km} km` };
}
