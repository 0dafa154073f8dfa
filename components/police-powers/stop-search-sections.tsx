import { BarList } from '@/components/charts/bar-list';
import { IntervalPlot } from '@/components/charts/interval-plot';
import { TrendLine } from '@/components/charts/trend-line';
import { CannotSay } from '@/components/figures/cannot-say';
import { FigureGrid } from '@/components/figures/figure-grid';
import { PageSection } from '@/components/layout/page-section';
import type { MixFigure } from '@/lib/police-powers/mix-figures';
import type { StopSearchBoard } from '@/lib/police-powers/stop-search-board';
import { BoardFigure } from './board-figure';
import { GlanceMeasures } from './glance-measures';

/** The stop and search board below its heading: one question a section. */
export function StopSearchSections({ board }: { board: StopSearchBoard }) {
  const [volume, finds] = board.trends;
  return (
    <>
      <PageSection heading="At a glance">
        <GlanceMeasures measures={board.glance} />
      </PageSection>
      <PageSection heading="What changed">
        <FigureGrid>
          {[volume, finds].map((figure) =>
            figure === undefined ? null : (
              <BoardFigure key={figure.id} figure={figure}>
                <TrendLine chart={figure.chart} />
              </BoardFigure>
            ),
          )}
        </FigureGrid>
      </PageSection>
      <PageSection heading="What searches were for, and what became of them">
        <FigureGrid>
          {board.mixes.map((figure) => (
            <Mix key={figure.id} figure={figure} />
          ))}
        </FigureGrid>
      </PageSection>
      <Fairness board={board} />
      <PageSection heading="No-suspicion searches, apart">
        <p className="govuk-body">{board.noSuspicionWords}</p>
        {board.noSuspicion === null ? null : <Mix figure={board.noSuspicion} />}
      </PageSection>
      <CannotSay caveats={board.cannotSay} />
    </>
  );
}

function Fairness({ board: { fairness, trends } }: { board: StopSearchBoard }) {
  const notStated = trends[2];
  return (
    <PageSection heading="Is it fair?">
      {fairness.length === 0 ? (
        <p className="govuk-body">
          Groups cannot be compared: no census figures are held for this force or area, or no month of the
          period was received.
        </p>
      ) : null}
      <FigureGrid>
        {fairness.map((figure) => (
          <BoardFigure key={figure.id} figure={figure}>
            <IntervalPlot chart={figure.chart} />
          </BoardFigure>
        ))}
        {notStated === undefined ? null : (
          <BoardFigure figure={notStated}>
            <TrendLine chart={notStated.chart} />
          </BoardFigure>
        )}
      </FigureGrid>
    </PageSection>
  );
}

function Mix({ figure }: { figure: MixFigure }) {
  return (
    <BoardFigure figure={figure}>
      <BarList chart={figure.chart} />
    </BoardFigure>
  );
}
