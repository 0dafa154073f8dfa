import type { ReactNode } from 'react';

/** Figures side by side, two to a row where there is room. */
export function FigureGrid({ children }: { children: ReactNode }) {
  return <div className="candour-figure-grid">{children}</div>;
}

/** Measures side by side, four to a row where there is room. */
export function MeasureGrid({ children }: { children: ReactNode }) {
  return <div className="candour-measure-grid">{children}</div>;
}
