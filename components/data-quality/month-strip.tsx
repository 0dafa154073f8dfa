import type { MonthShare } from '@/lib/data-quality/completeness';
import type { Month } from '@/lib/period/month';

const WIDTH = 7;
const HEIGHT = 28;

interface MonthStripProps {
  /** What it shows, in a sentence. */
  name: string;
  months: readonly MonthShare[];
  /** Months to mark: nearly empty. */
  marked: readonly Month[];
}

/** A column's share filled in, a bar a month; months without records are left open. No text, so it may be scaled. */
export function MonthStrip({ name, months, marked }: MonthStripProps) {
  return (
    <svg
      className="candour-month-strip"
      viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      {months.map(({ month, share }, i) =>
        share === null ? null : (
          <g key={month}>
            <rect
              className={
                marked.includes(month) ? 'candour-month-strip__marked' : 'candour-month-strip__ground'
              }
              x={i * WIDTH + 0.5}
              width={WIDTH - 1}
              y={0}
              height={HEIGHT}
            />
            <rect
              className="candour-month-strip__filled"
              x={i * WIDTH + 0.5}
              width={WIDTH - 1}
              y={Math.round(HEIGHT * (1 - share) * 10) / 10}
              height={Math.round(HEIGHT * share * 10) / 10}
            />
          </g>
        ),
      )}
    </svg>
  );
}
