import { StackedShareBar } from '@/components/charts/stacked-share-bar';
import { FigureGrid } from '@/components/figures/figure-grid';
import { PageSection } from '@/components/layout/page-section';
import { Plain } from '@/components/layout/plain';
import { DataTable } from '@/components/tables/data-table';
import type { CameraBoard } from '@/lib/police-powers/boards/camera-board';
import type { BoardLinks } from '@/lib/police-powers/figure-files/figure-links';
import { BoardFigure } from './board-figure';
import { GlanceMeasures } from './glance-measures';

/** The board on cameras below its heading: one question a section. */
export function CameraSections({ board, links }: { board: CameraBoard; links: BoardLinks }) {
  return (
    <Plain>
      <PageSection heading="At a glance">
        <GlanceMeasures measures={board.glance} />
      </PageSection>
      <PageSection heading={`What the cameras show: ${board.shares.whole}`}>
        <StackedShareBar bar={board.shares} />
        <DataTable {...board.byPower} />
      </PageSection>
      <PageSection heading="What changed">
        <FigureGrid>
          {board.trends.map((figure) => (
            <BoardFigure key={figure.id} figure={figure} links={links} />
          ))}
        </FigureGrid>
      </PageSection>
      <PageSection heading="Month by month">
        <DataTable {...board.byMonth} isCaptionHidden />
      </PageSection>
    </Plain>
  );
}
