import { type LeadStrip as LeadStripChart, layoutLeadStrip } from '@/lib/charts/lead-strip';
import { Drawings } from './drawings';

/** Clocks beside each other: how long after the recorded start record was pressed, a lane a clock. */
export function LeadStrip({ chart, summary }: { chart: LeadStripChart; summary: string }) {
  return (
    <Drawings
      name={summary}
      size="full"
      draw={(width) => {
        const layout = layoutLeadStrip(chart, width);
        return { height: layout.height, content: <LeadStripDrawing layout={layout} /> };
      }}
    />
  );
}

function LeadStripDrawing({ layout }: { layout: ReturnType<typeof layoutLeadStrip> }) {
  const { lanes, ticks, zero, foot, width } = layout;
  return (
    <>
      {lanes.map((lane) => (
        <g key={lane.label}>
          <line className="candour-chart__grid" x1={0} x2={width} y1={lane.foot} y2={lane.foot} />
          {lane.bars.map((bar) => (
            <rect
              key={bar.x}
              className={lane.isSubject ? 'candour-lanes__bar--own' : 'candour-lanes__bar--outside'}
              {...bar}
            />
          ))}
          <line className="candour-chart__reference" x1={zero} x2={zero} y1={lane.top} y2={lane.foot} />
          <text className="candour-chart__value" x={0} y={lane.labelAt}>
            {lane.label}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick.words} className="candour-chart__tick" x={tick.at} y={foot + 20} textAnchor="middle">
          {tick.words}
        </text>
      ))}
    </>
  );
}
