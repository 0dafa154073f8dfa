'use client';

import { useMemo, useState } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import {
  type ExplorerColumn,
  type ExplorerGroup,
  explorerTickInWords,
  type GroupExplorer,
} from '@/lib/police-powers/figure-files/explorer';
import { ExplorerChoices } from './explorer-choices';
import { ExplorerTooltip } from './explorer-tooltip';
import { MonthDot } from './month-dot';

const ROW_HEIGHT = 46;
const AROUND = 60;

/** Groups to be explored: which of the table's numbers is drawn, with its interval or without. */
export function GroupExplorerView({ explorer }: { explorer: GroupExplorer }) {
  const { columns } = explorer;
  const [key, setKey] = useState(() => firstDrawn(explorer)?.key ?? '');
  const [extras, setExtras] = useState<string[]>(['interval']);
  const column = columns.find((each) => each.key === key);
  if (column === undefined) return <p className="govuk-body">There are no numbers to draw.</p>;
  const hasIntervals = explorer.groups.some(({ numbers }) => numbers[key]?.interval != null);
  return (
    <>
      <ExplorerChoices
        legend="Drawn"
        kind="one"
        choices={columns.map(({ key: each, label }) => ({ key: each, label }))}
        chosen={[key]}
        choose={([next]) => setKey(next ?? key)}
      />
      {hasIntervals ? (
        <ExplorerChoices
          legend="With"
          kind="many"
          choices={[{ key: 'interval', label: '95% interval', swatch: 'candour-explore__interval' }]}
          chosen={extras}
          choose={setExtras}
        />
      ) : null}
      <p className="candour-explore__how">With the chart in focus, the arrow keys go through the groups.</p>
      <GroupChart
        explorer={explorer}
        column={column}
        hasInterval={hasIntervals && extras.includes('interval')}
      />
    </>
  );
}

/** A ratio or a share says more than what it is made of, and is drawn first. */
function firstDrawn({ columns }: GroupExplorer): ExplorerColumn | undefined {
  return columns.find(({ unit }) => unit === 'ratio') ?? columns[0];
}

interface GroupChartProps {
  explorer: GroupExplorer;
  column: ExplorerColumn;
  hasInterval: boolean;
}

function GroupChart({ explorer: { groups, name }, column, hasInterval }: GroupChartProps) {
  const saying = useMemo(() => new Map(groups.map((group) => [group.key, group])), [groups]);
  const height = groups.length * ROW_HEIGHT + AROUND;
  const isRatio = column.unit === 'ratio';
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 800, height }}>
      <ComposedChart
        className="candour-explore__chart"
        layout="vertical"
        data={[...groups]}
        margin={{ top: 8, right: 24, bottom: 4, left: 0 }}
        title={`${name}: ${column.label}`}
        desc={groups.map((group) => `${group.name}. ${group.words.join('. ')}.`).join(' ')}
      >
        <CartesianGrid horizontal={false} />
        <NumberAxis groups={groups} column={column} />
        <YAxis
          type="category"
          dataKey="key"
          width={132}
          interval={0}
          padding={isRatio ? { top: ROW_HEIGHT / 2, bottom: ROW_HEIGHT / 2 } : { top: 0, bottom: 0 }}
          tickFormatter={(key: string) => saying.get(key)?.name ?? key}
        />
        {isRatio || column.unit === 'points' ? (
          <ReferenceLine className="candour-explore__reference" x={isRatio ? 1 : 0} />
        ) : null}
        <Numbers column={column} hasInterval={hasInterval} />
        <Tooltip content={<ExplorerTooltip saying={saying} />} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Ratios stand on a doubling scale, as in the page's own drawing. */
function NumberAxis({
  groups,
  column: { key, unit },
}: {
  groups: readonly ExplorerGroup[];
  column: ExplorerColumn;
}) {
  const [from, to] = doublings(groups, key);
  const isRatio = unit === 'ratio';
  return (
    <XAxis
      type="number"
      {...(isRatio ? { scale: 'log' as const, domain: [from, to], ticks: doublingTicks(from, to) } : {})}
      allowDataOverflow={isRatio}
      tickFormatter={(value: number) => explorerTickInWords(value, unit)}
      height={32}
    />
  );
}

/** Ratios are points, for a bar from nothing means nothing on a doubling scale; other numbers are bars. */
function Numbers({ column: { key, unit }, hasInterval }: { column: ExplorerColumn; hasInterval: boolean }) {
  const numberOf = (group: ExplorerGroup) => group.numbers[key]?.value;
  const isRatio = unit === 'ratio';
  const interval = hasInterval ? (
    <ErrorBar
      className="candour-explore__interval"
      dataKey={(group: ExplorerGroup) => endsOf(group, key)}
      width={isRatio ? 0 : 8}
      isAnimationActive={false}
    />
  ) : null;
  return isRatio ? (
    <Line
      className="candour-explore__point"
      dataKey={numberOf}
      dot={MonthDot}
      activeDot={false}
      isAnimationActive={false}
    >
      {interval}
    </Line>
  ) : (
    <Bar className="candour-explore__bar" dataKey={numberOf} barSize={20} isAnimationActive={false}>
      {interval}
    </Bar>
  );
}

function endsOf(group: ExplorerGroup, key: string): [number, number] | undefined {
  const number = group.numbers[key];
  if (number === undefined || number.interval === null) return undefined;
  return [number.value - number.interval[0], number.interval[1] - number.value];
}

/** Every doubling from one end of the axis to the other. */
function doublingTicks(from: number, to: number): number[] {
  const count = Math.round(Math.log2(to / from));
  return Array.from({ length: count + 1 }, (_, i) => from * 2 ** i);
}

/** The whole doublings that hold every ratio with its interval: from a half to two at least. */
function doublings(groups: readonly ExplorerGroup[], key: string): [number, number] {
  const ends = groups.flatMap(({ numbers }) => {
    const number = numbers[key];
    return number === undefined ? [] : [number.value, ...(number.interval ?? [])].filter((end) => end > 0);
  });
  return [
    2 ** Math.floor(Math.log2(Math.min(0.5, ...ends))),
    2 ** Math.ceil(Math.log2(Math.max(2, ...ends))),
  ];
}
