import { drawBarList } from '@/components/charts/bar-list-drawing';
import type { WidthDrawing } from '@/components/charts/drawings';
import { drawFunnel } from '@/components/charts/funnel-plot';
import { drawHexagonMapWithKey } from '@/components/charts/hexagon-map-picture';
import { drawIntervals } from '@/components/charts/interval-plot';
import { drawTrend } from '@/components/charts/trend-line';
import { summariseBarList } from '@/lib/charts/bar-list-layout';
import { DRAWING_TEXT } from '@/lib/charts/drawing-styles';
import { summariseFunnel } from '@/lib/charts/funnel-summary';
import { summariseIntervals } from '@/lib/charts/interval-layout';
import { drawingWidth, layoutPicture } from '@/lib/charts/picture-layout';
import { TEXT_SIZE } from '@/lib/charts/text-layout';
import { summariseTrend } from '@/lib/charts/trend-summary';
import { formatDate } from '@/lib/format/times';
import type { BoardFigure, Drawing } from '@/lib/police-powers/boards/board';
import {
  disclosureInWords,
  type FigureFile,
  figurePeriodInWords,
  narrowedInWords,
} from '@/lib/police-powers/figure-files/figure-provenance';

/** At this width its smallest text is some 8 points high where the picture fills a printed page. */
const WIDTH = 800;

const SPACE = 'http://www.w3.org/2000/svg';

/** A figure as one picture that stands by itself: its finding, its drawing, and where its numbers are from. */
export function FigurePicture({ file }: { file: FigureFile }) {
  const { figure, facts } = file;
  const { height, content } = draw(figure.drawing, drawingWidth(WIDTH));
  const layout = layoutPicture(WIDTH, height, above(file), below(file));
  return (
    <svg
      xmlns={SPACE}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby="title description"
      fontFamily={DRAWING_TEXT.family}
      fontSize={TEXT_SIZE}
      fill={DRAWING_TEXT.fill}
    >
      <title id="title">{`${facts.forceName}: ${figure.heading}`}</title>
      <desc id="description">{summarise(figure)}</desc>
      <rect width={layout.width} height={layout.height} fill="#fff" />
      {layout.lines.map(({ words, x, y, size, isBold, isQuiet }) => (
        <text
          key={`${y}`}
          x={x}
          y={y}
          fontSize={size}
          {...(isBold === true ? { fontWeight: 700 } : {})}
          {...(isQuiet === true ? { fill: DRAWING_TEXT.quietFill } : {})}
        >
          {words}
        </text>
      ))}
      <g transform={`translate(${layout.drawing.x} ${layout.drawing.y})`}>{content}</g>
    </svg>
  );
}

function draw(drawing: Drawing, width: number): WidthDrawing {
  switch (drawing.kind) {
    case 'trend':
      return drawTrend(drawing.chart, width);
    case 'intervals':
      return drawIntervals(drawing.chart, width);
    case 'bars':
      return drawBarList(drawing.chart, width);
    case 'funnel':
      return drawFunnel(drawing.chart, width);
    case 'hexagons':
      return drawing.map === null ? { height: 0, content: null } : drawHexagonMapWithKey(drawing.map, width);
  }
}

function summarise(figure: BoardFigure): string {
  const { drawing } = figure;
  switch (drawing.kind) {
    case 'trend':
      return summariseTrend(drawing.chart);
    case 'intervals':
      return summariseIntervals(drawing.chart);
    case 'bars':
      return summariseBarList(drawing.chart);
    case 'funnel':
      return summariseFunnel(drawing.chart);
    case 'hexagons':
      return drawing.map?.summary ?? figure.heading;
  }
}

function above(file: FigureFile) {
  const { figure, facts, boardName } = file;
  const narrowed = narrowedInWords(file);
  const place = [facts.forceName, boardName, figurePeriodInWords(file)];
  return [
    { words: figure.heading, size: 22, isBold: true },
    { words: place.join(' · '), size: 15 },
    ...(narrowed === null ? [] : [{ words: `Only: ${narrowed}`, size: 15, isBold: true }]),
    { words: figure.reading, size: 14, isQuiet: true },
  ];
}

function below({ figure, facts, generatedAt }: FigureFile) {
  return [
    ...figure.notes,
    `${figure.source} ${figure.coverage}`,
    `${disclosureInWords(facts.disclosure)} Made ${formatDate(generatedAt)} with Candour.`,
  ].map((words) => ({ words, size: 13, isQuiet: true }));
}
