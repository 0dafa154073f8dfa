import type { TimelineChart } from '@/lib/charts/timeline-chart';
import { BAR_HEIGHT, type PlacedBar, type PlacedLane } from '@/lib/charts/timeline-lanes';
import { layoutTimeline, summariseTimeline, type TimelineLayout } from '@/lib/charts/timeline-layout';
import { Drawings } from './drawings';
import { TextBlock } from './text-block';

/** One attendance: the encounter's window, who recorded when, the latest time to press, and lateness measured. */
export function Timeline({ chart }: { chart: TimelineChart }) {
  return (
    <Drawings
      name={summariseTimeline(chart)}
      size="full"
      draw={(width) => {
        const layout = layoutTimeline(chart, width);
        return { height: layout.height, content: <TimelineDrawing layout={layout} /> };
      }}
    />
  );
}

function TimelineDrawing({ layout }: { layout: TimelineLayout }) {
  const { deadline, lanes, right, top, foot } = layout;
  return (
    <>
      <Ground layout={layout} />
      {lanes.map((lane) => (
        <line
          key={lane.lane.key}
          className="candour-chart__grid"
          x1={0}
          x2={right}
          y1={lane.foot}
          y2={lane.foot}
        />
      ))}
      {lanes.map((lane) =>
        lane.bars.map((bar) => <Bar key={`${lane.lane.key} ${bar.bar.words}`} bar={bar} />),
      )}
      <WindowEdges layout={layout} />
      {deadline === null ? null : (
        <line className="candour-lanes__deadline" x1={deadline.at} x2={deadline.at} y1={top} y2={foot + 4} />
      )}
      {lanes.map((lane) => (
        <LaneWords key={lane.lane.key} lane={lane} />
      ))}
      <Words layout={layout} />
    </>
  );
}

/** The words above and below the lanes. */
function Words({ layout: { headings, deadline, ticks, ticksAt } }: { layout: TimelineLayout }) {
  return (
    <>
      {headings.map((heading) => (
        <TextBlock
          key={heading.lines.join(' ')}
          text={heading}
          className={heading.isWindow ? 'candour-chart__value' : 'candour-chart__tick'}
        />
      ))}
      {deadline === null ? null : <TextBlock text={deadline.text} className="candour-lanes__late-words" />}
      {ticks.map((tick) => (
        <text key={tick.words} className="candour-chart__tick" x={tick.at} y={ticksAt} textAnchor="middle">
          {tick.words}
        </text>
      ))}
    </>
  );
}

function Ground({ layout: { margins, window, top, foot } }: { layout: TimelineLayout }) {
  return (
    <>
      {margins === null ? null : (
        <rect
          className="candour-lanes__margin"
          x={margins.from}
          width={margins.to - margins.from}
          y={top}
          height={foot - top}
        />
      )}
      <rect
        className="candour-lanes__window"
        x={window.from}
        width={window.to - window.from}
        y={top}
        height={foot - top}
      />
    </>
  );
}

function WindowEdges({ layout: { window, top, foot } }: { layout: TimelineLayout }) {
  return (
    <>
      <line className="candour-chart__event" x1={window.from} x2={window.from} y1={top} y2={foot} />
      <line className="candour-chart__event" x1={window.to} x2={window.to} y1={top} y2={foot} />
    </>
  );
}

function Bar({ bar: { bar, x, y, width, buffer } }: { bar: PlacedBar }) {
  return (
    <>
      {buffer === null ? null : (
        <>
          <rect
            className="candour-lanes__buffer"
            x={buffer.x}
            y={y}
            width={buffer.width}
            height={BAR_HEIGHT}
          />
          <path className="candour-lanes__hatching" d={buffer.hatching} />
        </>
      )}
      <rect
        className={`candour-lanes__bar candour-lanes__bar--${bar.kind}`}
        x={x}
        y={y}
        width={width}
        height={BAR_HEIGHT}
      />
    </>
  );
}

function LaneWords({ lane: { lane, label, bars, marks, late, whenEmpty } }: { lane: PlacedLane }) {
  return (
    <>
      <TextBlock
        text={label}
        className={lane.isSubject === true ? 'candour-chart__value' : 'candour-chart__label'}
      />
      {bars.map((bar) => (
        <TextBlock key={bar.bar.words} text={bar.text} className="candour-chart__note" />
      ))}
      {marks.map((mark) => (
        <g key={`${mark.x} ${mark.text.lines.join(' ')}`}>
          <circle className="candour-lanes__mark" cx={mark.x} cy={mark.y} r={5.5} />
          <TextBlock text={mark.text} className="candour-chart__note" />
        </g>
      ))}
      {whenEmpty === null ? null : <TextBlock text={whenEmpty} className="candour-chart__tick" />}
      {late === null ? null : (
        <>
          <path
            className="candour-lanes__late"
            d={`M${late.from} ${late.y}H${late.to}M${late.from} ${late.y - 4}v8M${late.to} ${late.y - 4}v8`}
          />
          <TextBlock
            text={late.text}
            className="candour-lanes__late-words candour-lanes__late-words--strong"
          />
        </>
      )}
    </>
  );
}
