import type { RegisterEntry } from '@/lib/recommendations/register';
import {
  type Drawing,
  type DrawingShape,
  layOut,
  type PlacedRow,
} from '@/lib/recommendations/timeline-layout';
import { TimelineMark } from './timeline-mark';

interface TimelineDrawingProps {
  register: readonly RegisterEntry[];
  today: string;
  shape: DrawingShape;
  hrefOf: (number: number) => string;
  /** The id of the heading that names the picture. */
  labelledBy: string;
}

/** The register in time, for one width: a due mark, a line as long as the lateness, and a mark where it ended. */
export function TimelineDrawing({ register, today, shape, hrefOf, labelledBy }: TimelineDrawingProps) {
  const drawing = layOut(register, today, shape);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no element for a group of links.
    <svg
      className={`candour-timeline__drawing candour-timeline__drawing--${shape.name}`}
      viewBox={`0 0 ${shape.width} ${drawing.height}`}
      role="group"
      aria-labelledby={labelledBy}
    >
      <Axis drawing={drawing} shape={shape} />
      {drawing.groups.map((group) => (
        <g key={group.heading}>
          <text className="candour-timeline__group" x={0} y={group.headingY}>
            {group.heading}
          </text>
          {group.rows.map((row) => (
            <Row key={row.number} row={row} shape={shape} startX={drawing.startX} href={hrefOf(row.number)} />
          ))}
        </g>
      ))}
      <line
        className="candour-timeline__today"
        x1={drawing.todayX}
        x2={drawing.todayX}
        y1={26}
        y2={drawing.height}
      />
    </svg>
  );
}

function Axis({ drawing, shape }: { drawing: Drawing; shape: DrawingShape }) {
  const last = drawing.ticks.at(-1);
  const anchorOf = (x: number) => {
    if (!shape.isStacked) return 'middle';
    if (x === drawing.startX) return 'start';
    return x === last?.x ? 'end' : 'middle';
  };
  return (
    <g>
      {drawing.ticks.map((tick) => (
        <g key={tick.label}>
          <line className="candour-timeline__grid" x1={tick.x} x2={tick.x} y1={26} y2={drawing.height} />
          <text
            className={`candour-timeline__tick${tick.label === 'today' ? ' candour-timeline__tick--today' : ''}`}
            x={tick.x}
            y={16}
            textAnchor={anchorOf(tick.x)}
          >
            {shape.name === 'wide' ? tick.label : tick.shortLabel}
          </text>
        </g>
      ))}
    </g>
  );
}

function Row({
  row,
  shape,
  startX,
  href,
}: {
  row: PlacedRow;
  shape: DrawingShape;
  startX: number;
  href: string;
}) {
  return (
    <a href={href} aria-label={row.words} className="candour-timeline__row">
      <rect className="candour-timeline__hit" x={0} y={row.top} width={shape.width} height={row.height} />
      <text className="candour-timeline__number" x={0} y={row.titleY}>
        {row.number}
      </text>
      <text className="candour-timeline__title" y={row.titleY}>
        {row.titleLines.map((line, index) => (
          <tspan key={line} x={34} dy={index === 0 ? 0 : 22}>
            {line}
          </tspan>
        ))}
      </text>
      <line
        className={`candour-timeline__quiet candour-timeline__quiet--${row.kind}`}
        x1={startX}
        x2={row.quietEndX}
        y1={row.lineY}
        y2={row.lineY}
      />
      {row.late === null ? null : (
        <line
          className={`candour-timeline__late candour-timeline__late--${row.kind}`}
          x1={row.late.fromX}
          x2={row.late.toX}
          y1={row.lineY}
          y2={row.lineY}
        />
      )}
      {row.dueX === null ? null : (
        <line
          className="candour-timeline__due"
          x1={row.dueX}
          x2={row.dueX}
          y1={row.lineY - 9}
          y2={row.lineY + 9}
        />
      )}
      {row.dotX === null ? null : <TimelineMark kind={row.kind} x={row.dotX} y={row.lineY} />}
    </a>
  );
}
