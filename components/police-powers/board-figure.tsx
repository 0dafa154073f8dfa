import type { ReactNode } from 'react';
import { Figure } from '@/components/figures/figure';
import type { FigureWords } from '@/lib/police-powers/board-facts';

/** A board's figure: its words, its table and what it rests on around its drawing. */
export function BoardFigure({ figure, children }: { figure: FigureWords; children: ReactNode }) {
  const { heading, reading, source, coverage, notes, table } = figure;
  return (
    <Figure
      heading={heading}
      reading={reading}
      source={source}
      coverage={coverage}
      notes={notes}
      table={table}
    >
      {children}
    </Figure>
  );
}
