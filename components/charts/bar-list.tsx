import { type BarListChart, type BarListRow, barLength } from '@/lib/charts/bar-list';
import { valueInWords } from '@/lib/charts/chart-value';

/** Horizontal bars, each with its name and its value in words. A list to those who cannot see it. */
export function BarList({ chart }: { chart: BarListChart }) {
  return (
    <ul className="candour-bars" aria-label={chart.measure}>
      {chart.rows.map((row) => (
        <li key={row.key} className="candour-bars__row">
          <span className="candour-bars__label">
            <RowName row={row} />
          </span>
          <svg className="candour-bars__track" aria-hidden="true" focusable="false">
            <rect className="candour-bars__ground" width="100%" height="100%" />
            <rect
              className={`candour-tone--${row.tone ?? 'ink'}`}
              width={`${barLength(chart, row) * 100}%`}
              height="100%"
            />
          </svg>
          <span className="candour-bars__value">
            {row.value === null ? null : <strong>{valueInWords(row.value, chart.unit)}</strong>}{' '}
            {row.note === undefined ? null : <span className="candour-quiet">{row.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function RowName({ row }: { row: BarListRow }) {
  return row.href === undefined ? (
    row.label
  ) : (
    <a className="govuk-link" href={row.href}>
      {row.label}
    </a>
  );
}
