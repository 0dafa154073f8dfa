import { CannotSay } from '@/components/figures/cannot-say';
import { FigureGrid } from '@/components/figures/figure-grid';
import { PageSection } from '@/components/layout/page-section';
import { Plain } from '@/components/layout/plain';
import type { Board } from '@/lib/police-powers/boards/board';
import type { BoardLinks } from '@/lib/police-powers/figure-files/figure-links';
import { BoardFigure } from './board-figure';
import { GlanceMeasures } from './glance-measures';

/**
 * A board below its heading: at a glance, one question a section, and what it cannot say. It leads to the same for as long
 * as it is kept, which is for one viewer's roles and one filter.
 */
export function BoardSections({ board, links }: { board: Board; links: BoardLinks }) {
  return (
    <Plain of={board}>
      <PageSection heading="At a glance">
        <GlanceMeasures measures={board.glance} />
      </PageSection>
      {board.sections
        .filter(({ figures, words }) => figures.length > 0 || words !== undefined)
        .map(({ heading, words, figures }) => (
          <PageSection key={heading} heading={heading}>
            {words === undefined ? null : <p className="govuk-body">{words}</p>}
            <FigureGrid>
              {figures.map((figure) => (
                <BoardFigure key={figure.id} figure={figure} links={links} />
              ))}
            </FigureGrid>
          </PageSection>
        ))}
      <CannotSay caveats={board.cannotSay} />
    </Plain>
  );
}
