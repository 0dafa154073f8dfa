'use client';

interface MonthDotProps {
  cx?: number | undefined;
  cy?: number | undefined;
  payload?: { readonly isUnusual?: boolean };
}

/** A month on its line: a dot, or a diamond where it is marked as unusual, as in the page's own drawing. */
export function MonthDot({ cx, cy, payload }: MonthDotProps) {
  if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return <g />;
  return payload?.isUnusual === true ? (
    <path className="candour-chart__unusual" d={`M${cx} ${cy - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z`} />
  ) : (
    <circle className="candour-chart__dot" cx={cx} cy={cy} r={3.5} />
  );
}

/** A month of the period before: an open dot. */
export function OpenDot({ cx, cy }: MonthDotProps) {
  if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return <g />;
  return <circle className="candour-explore__open-dot" cx={cx} cy={cy} r={3.5} />;
}
