import {
  layoutMonthBars,
  type MonthBars as MonthBarsChart,
  type MonthBarsLayout,
  summariseMonthBars,
} from '@/lib/charts/month-bars';
import { FootTicks, ValueAxis } from './axes';
import { Drawings } from './drawings';

/** A count by month as bars the width of the page; a month that was not received is a dashed, hatched gap. */
export function MonthBars({ chart }: { chart: MonthBarsChart }) {
  return (
    <Drawings
      name={summariseMonthBars(chart)}
      size="full"
      draw={(width) => {
        const layout = layoutMonthBars(chart, width);
        return { height: layout.height, content: <Bars layout={layout} /> };
      }}
    />
  );
}

function Bars({
  layout: { from, to, foot, valueTicks, monthTicks, bars, gaps },
}: {
  layout: MonthBarsLayout;
}) {
  return (
    <>
      <ValueAxis ticks={valueTicks} from={from} to={to} />
      {bars.map(({ words, ...bar }) => (
        <rect key={words} className="candour-month-bars__bar" {...bar}>
          <title>{words}</title>
        </rect>
      ))}
      {gaps.map(({ words, ...gap }) => (
        <g key={words}>
          <rect className="candour-month-bars__gap" {...gap}>
            <title>{words}</title>
          </rect>
          <path
            className="candour-month-bars__cross"
            d={`M${gap.x + gap.width / 2 - 4} ${foot - 14}l8 8m0 -8l-8 8`}
          />
        </g>
      ))}
      <FootTicks ticks={monthTicks} foot={foot} />
    </>
  );
}
