import { type HexagonMap, type HexagonMapLayout, layoutHexagonMap, levelOf } from '@/lib/charts/hexagon-map';
import { formatCount } from '@/lib/format/numbers';
import { Drawings, type WidthDrawing } from './drawings';

/** Counts by hexagon on the National Grid, with the key to its classes below. Its table says where they are in words. */
export function HexagonMapDrawing({ map }: { map: HexagonMap }) {
  return (
    <div className="candour-hexagons">
      <Drawings name={map.summary} size="full" draw={(width) => drawHexagonMap(map, width)} />
      <ul className="candour-hexagons__key">
        {map.classes.map(({ words, cells }, i) => (
          <li key={words}>
            <svg
              className="candour-hexagons__swatch"
              viewBox="0 0 22 22"
              aria-hidden="true"
              focusable="false"
            >
              <path
                className={`candour-hexagons__level--${levelOf(i, map.classes.length)}`}
                d={SWATCHES[levelOf(i, map.classes.length)]}
              />
            </svg>
            <span>
              <strong>{words}</strong>{' '}
              <span className="candour-quiet">{formatCount(cells.length, 'hexagon', 'hexagons')}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same for one width, without its key, for a picture that stands by itself. */
export function drawHexagonMap(map: HexagonMap, width: number): WidthDrawing {
  const layout = layoutHexagonMap(map, width);
  return { height: layout.height, content: <Ground layout={layout} /> };
}

/** The key's hexagons, as large beside each other as on the map. */
export const SWATCHES = {
  1: 'M11 4.8l5.4 3.1v6.2l-5.4 3.1l-5.4 -3.1v-6.2z',
  2: 'M11 3.4l6.6 3.8v7.6l-6.6 3.8l-6.6 -3.8v-7.6z',
  3: 'M11 2.2l7.6 4.4v8.8l-7.6 4.4l-7.6 -4.4v-8.8z',
  4: 'M11 1.2l8.4 4.9v9.8l-8.4 4.9l-8.4 -4.9v-9.8z',
} as const;

function Ground({
  layout: { ground, lines, classes, columns, rows, letters, scale, north },
}: {
  layout: HexagonMapLayout;
}) {
  return (
    <>
      <rect className="candour-hexagons__ground" {...ground} />
      {lines.map(({ isMajor, ...line }) => (
        <line
          key={`${line.x1} ${line.y1} ${line.x2}`}
          className={
            isMajor ? 'candour-hexagons__line candour-hexagons__line--major' : 'candour-hexagons__line'
          }
          {...line}
        />
      ))}
      {letters.map(({ words, ...at }) => (
        <text key={words} className="candour-hexagons__letters" {...at}>
          {words}
        </text>
      ))}
      {classes.map(({ level, path }) => (
        <path key={level} className={`candour-hexagons__level--${level}`} d={path} />
      ))}
      {[...columns, ...rows].map(({ words, ...at }) => (
        <text key={`${at.x} ${at.y}`} className="candour-chart__tick" textAnchor="middle" {...at}>
          {words}
        </text>
      ))}
      <path className="candour-hexagons__scale" d={`M${scale.x} ${scale.y - 5}v5h${scale.length}v-5`} />
      <text x={scale.x + scale.length + 8} y={scale.y + 2}>
        {scale.words}
      </text>
      <path className="candour-hexagons__north" d={`M${north.x} ${north.y - 22}l5 12l-5 -3l-5 3z`} />
      <text x={north.x - 12} y={north.y - 8} textAnchor="end">
        Grid north
      </text>
    </>
  );
}
