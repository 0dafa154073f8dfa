'use client';

import { useMemo, useState } from 'react';
import {
  Area,
  Brush,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { tickInWords, valueInWords } from '@/lib/charts/chart-value';
import { formatShortMonth } from '@/lib/format/times';
import type { ExplorerMonth, TrendExplorer } from '@/lib/police-powers/figure-files/explorer';
import { ExplorerChoices } from './explorer-choices';
import { ExplorerTooltip } from './explorer-tooltip';
import { MonthDot, OpenDot } from './month-dot';

type SeriesKey = 'value' | 'before' | 'usual' | 'interval' | 'counted' | 'of';

const HEIGHT = 420;
const BRUSH_FROM = 6;

/** A trend to be explored: its series on and off, its months narrowed, and its period laid over the one before. */
export function TrendExplorerView({ explorer }: { explorer: TrendExplorer }) {
  const [chosen, setChosen] = useState<string[]>(['value', 'before', 'usual']);
  const [way, setWay] = useState('months');
  const isCompared = way === 'compared';
  const months = useMemo(
    () =>
      isCompared ? explorer.months.filter(({ month }) => explorer.compared.includes(month)) : explorer.months,
    [explorer, isCompared],
  );
  return (
    <>
      {explorer.compared.length === 0 ? null : (
        <ExplorerChoices
          legend="Months"
          kind="one"
          choices={[
            { key: 'months', label: 'All months in order' },
            { key: 'compared', label: 'This period over the one before' },
          ]}
          chosen={[way]}
          choose={([next]) => setWay(next ?? 'months')}
        />
      )}
      <ExplorerChoices
        legend="Drawn"
        kind="many"
        choices={seriesOf(explorer, isCompared)}
        chosen={chosen}
        choose={setChosen}
      />
      <p className="candour-explore__how" id="explorer-how">
        With the chart in focus, the left and right arrow keys go through the months.
        {months.length > BRUSH_FROM ? ' The two handles below it narrow the months.' : ''}
      </p>
      <TrendChart
        key={way}
        explorer={explorer}
        months={months}
        isCompared={isCompared}
        isOn={(key) => chosen.includes(key)}
      />
    </>
  );
}

function seriesOf({ name, unit, months }: TrendExplorer, isCompared: boolean) {
  const has = (key: keyof ExplorerMonth) => months.some((month) => month[key] !== null);
  const all: { key: SeriesKey; label: string; swatch: string; isThere: boolean }[] = [
    { key: 'value', label: name, swatch: 'candour-explore__value', isThere: true },
    { key: 'before', label: 'The period before', swatch: 'candour-explore__before', isThere: isCompared },
    { key: 'usual', label: 'Usual range', swatch: 'candour-explore__usual', isThere: has('usual') },
    { key: 'interval', label: '95% interval', swatch: 'candour-explore__interval', isThere: has('interval') },
    {
      key: 'counted',
      label: 'Counted (right axis)',
      swatch: 'candour-explore__counted',
      isThere: has('counted'),
    },
    { key: 'of', label: 'Of (right axis)', swatch: 'candour-explore__of', isThere: has('of') },
  ];
  return all.filter(
    ({ isThere, key }) => isThere && (unit !== 'count' || (key !== 'counted' && key !== 'of')),
  );
}

interface TrendChartProps {
  explorer: TrendExplorer;
  months: readonly ExplorerMonth[];
  isCompared: boolean;
  isOn: (key: SeriesKey) => boolean;
}

function TrendChart({ explorer, months, isCompared, isOn }: TrendChartProps) {
  const saying = useMemo(() => sayingOf(explorer, months, isCompared), [explorer, months, isCompared]);
  const hasCounts = isOn('counted') || isOn('of');
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 800, height: HEIGHT }}>
      <ComposedChart
        className="candour-explore__chart"
        data={[...months]}
        margin={{ top: 16, right: hasCounts ? 0 : 32, bottom: 4, left: 0 }}
        title={`${explorer.name} by month`}
        desc={explorer.summary}
      >
        <CartesianGrid vertical={false} />
        <Axes explorer={explorer} hasCounts={hasCounts} />
        {isOn('usual') ? <UsualRange /> : null}
        {isOn('counted') ? <CountLine series="counted" /> : null}
        {isOn('of') ? <CountLine series="of" /> : null}
        {isCompared && isOn('before') ? <BeforeLine /> : null}
        {isOn('value') ? <ValueLine hasInterval={isOn('interval')} /> : null}
        <Tooltip content={<ExplorerTooltip saying={saying} />} isAnimationActive={false} />
        {months.length > BRUSH_FROM ? (
          <Brush
            className="candour-explore__brush"
            dataKey="month"
            tickFormatter={formatShortMonth}
            height={36}
            travellerWidth={14}
            ariaLabel="Narrow the months"
          />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function Axes({
  explorer: { unit, startsAtZero },
  hasCounts,
}: {
  explorer: TrendExplorer;
  hasCounts: boolean;
}) {
  return (
    <>
      <XAxis dataKey="month" tickFormatter={formatShortMonth} minTickGap={24} height={32} />
      <YAxis
        domain={[startsAtZero ? 0 : 'auto', 'auto']}
        tickFormatter={(value: number) => tickInWords(value, unit)}
        width={58}
      />
      {hasCounts ? (
        <YAxis
          yAxisId="counts"
          orientation="right"
          tickFormatter={(value: number) => tickInWords(value, 'count')}
          width={62}
        />
      ) : null}
    </>
  );
}

function UsualRange() {
  return (
    <>
      <Area className="candour-explore__usual" dataKey="usual" isAnimationActive={false} activeDot={false} />
      <Line
        className="candour-explore__centre"
        dataKey="centre"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </>
  );
}

function ValueLine({ hasInterval }: { hasInterval: boolean }) {
  return (
    <Line
      className="candour-explore__value"
      dataKey="value"
      dot={MonthDot}
      activeDot={{ className: 'candour-explore__active' }}
      isAnimationActive={false}
    >
      {hasInterval ? (
        <ErrorBar
          className="candour-explore__interval"
          dataKey={endsFromValue}
          width={0}
          isAnimationActive={false}
        />
      ) : null}
    </Line>
  );
}

function BeforeLine() {
  return (
    <Line
      className="candour-explore__before"
      dataKey="before.value"
      dot={OpenDot}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

function CountLine({ series }: { series: 'counted' | 'of' }) {
  return (
    <Line
      className={`candour-explore__${series}`}
      yAxisId="counts"
      dataKey={series}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

/** How far the ends of a month's interval are from its value. */
function endsFromValue({ value, interval }: ExplorerMonth): [number, number] | undefined {
  return value === null || interval === null ? undefined : [value - interval[0], interval[1] - value];
}

function sayingOf({ unit }: TrendExplorer, months: readonly ExplorerMonth[], isCompared: boolean) {
  const say = (value: number | null) => (value === null ? 'no value' : valueInWords(value, unit));
  return new Map(
    months.map(({ month, name, words, usual, isUnusual, before }) => [
      month as string,
      {
        name,
        words: [
          ...words,
          ...(usual === null ? [] : [`Usual range: ${say(Math.max(0, usual[0]))} to ${say(usual[1])}`]),
          ...(isUnusual ? ['Marked as unusual'] : []),
          ...(isCompared && before !== null ? [`${before.name}: ${say(before.value)}`] : []),
        ],
      },
    ]),
  );
}
