import type { SparkChart } from '@/lib/charts/spark-chart';
import {
  layoutSpark,
  SPARK_HEIGHT,
  SPARK_WIDTH,
  type SparkLayout,
  summariseSpark,
} from '@/lib/charts/spark-layout';

interface SparkLineProps {
  chart: SparkChart;
  /** What is measured, as the picture's name begins. */
  name: string;
}

/** A trend in small over its usual range: no text, so that it may be scaled to its place. */
export function SparkLine({ chart, name }: SparkLineProps) {
  const { bands, breaks, path, dots, unusual } = layoutSpark(chart);
  return (
    <svg
      className="candour-spark"
      viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`}
      role="img"
      aria-label={summariseSpark(name, chart)}
      preserveAspectRatio="xMidYMid meet"
    >
      {bands.map((band) => (
        <Band key={band.x} band={band} />
      ))}
      {breaks.map((x) => (
        <line key={x} className="candour-chart__event" x1={x} x2={x} y1={0} y2={SPARK_HEIGHT} />
      ))}
      <path className="candour-chart__line" d={path} />
      {dots.map((dot) => (
        <circle key={dot.x} className="candour-chart__dot" cx={dot.x} cy={dot.y} r={3} />
      ))}
      {unusual.map(({ x, y }) => (
        <path key={x} className="candour-chart__unusual" d={`M${x} ${y - 5}l5 5l-5 5l-5 -5Z`} />
      ))}
    </svg>
  );
}

function Band({ band: { x, width, centre, path } }: { band: SparkLayout['bands'][number] }) {
  return (
    <>
      <path className="candour-chart__band" d={path} />
      <line className="candour-chart__centre" x1={x} x2={x + width} y1={centre} y2={centre} />
    </>
  );
}
