import { type HexagonMap, levelOf } from '@/lib/charts/hexagon-map';
import { TEXT_SIZE, textWidth } from '@/lib/charts/text-layout';
import { formatCount } from '@/lib/format/numbers';
import type { WidthDrawing } from './drawings';
import { drawHexagonMap, SWATCHES } from './hexagon-map';

const ROW = 26;
const TEXT_AT = 30;

/** A map with the key to its classes below, as one drawing, for a picture that stands by itself: the page's key is a list. */
export function drawHexagonMapWithKey(map: HexagonMap, width: number): WidthDrawing {
  const { height, content } = drawHexagonMap(map, width);
  return {
    height: height + 12 + map.classes.length * ROW,
    content: (
      <>
        {content}
        {map.classes.map(({ words, cells }, i) => {
          const level = levelOf(i, map.classes.length);
          return (
            <g key={words} transform={`translate(0 ${height + 12 + i * ROW})`}>
              <path className={`candour-hexagons__level--${level}`} d={SWATCHES[level]} />
              <text className="candour-chart__value" x={TEXT_AT} y={16}>
                {words}
              </text>
              <text
                className="candour-chart__tick"
                x={TEXT_AT + textWidth(words, TEXT_SIZE, true) + 8}
                y={16}
              >
                {formatCount(cells.length, 'hexagon', 'hexagons')}
              </text>
            </g>
          );
        })}
      </>
    ),
  };
}
