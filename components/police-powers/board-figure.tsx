import { Figure } from '@/components/figures/figure';
import type { BoardFigure as Described } from '@/lib/police-powers/boards/board';
import type { BoardLinks } from '@/lib/police-powers/figure-files/figure-links';
import { FigureDrawing } from './figure-drawing';
import { linkedTable } from './linked-table';

interface BoardFigureProps {
  figure: Described;
  links: BoardLinks;
  level?: 2 | 3;
}

/** A board's figure: its finding, its drawing, its table with the records behind each number, and its downloads. */
export function BoardFigure({ figure, links, level = 3 }: BoardFigureProps) {
  const { id, heading, reading, source, coverage, notes, table, drawing } = figure;
  return (
    <Figure
      heading={heading}
      level={level}
      reading={reading}
      source={source}
      coverage={coverage}
      notes={notes}
      table={linkedTable(table, links)}
      downloads={[
        ...links.formats.map((format) => ({
          words: format.toUpperCase(),
          href: links.download(id, format),
        })),
        ...(links.figure === null ? [] : [{ words: 'Explore', href: links.figure(id) }]),
      ]}
    >
      <FigureDrawing drawing={drawing} />
    </Figure>
  );
}
