import type { ReactNode } from 'react';
import { BarList } from '@/components/charts/bar-list';
import { IntervalPlot } from '@/components/charts/interval-plot';
import { TrendLine } from '@/components/charts/trend-line';
import { Figure } from '@/components/figures/figure';
import { FigureGrid } from '@/components/figures/figure-grid';
import type { FigureWords } from '@/lib/police-powers/board-facts';
import type { MixFigure } from '@/lib/police-powers/mix-figures';
import type { StopSearchBoard } from '@/lib/police-powers/stop-search-board';
import { CannotSay } from './cannot-say';
import { GlanceMeasures } from './glance-measures';

/** The stop and search board below its heading: one question a section. */
export function StopSearchSections({ board }: { board: StopSearchBoard }) {
  const [volume, finds] = board.trends;
  return (
    <>
      <Section id="at-a-glance" heading="At a glance">
        <GlanceMeasures measures={board.glance} />
      </Section>
      <Section id="what-changed" heading="What changed">
        <FigureGrid>
          {[volume, finds].map((figure) =>
            figure === undefined ? null : (
              <Figure key={figure.id} {...shownWords(figure)}>
                <TrendLine chart={figure.chart} />
              </Figure>
            ),
          )}
        </FigureGrid>
      </Section>
      <Section id="what-for" heading="What searches were for, and what became of them">
        <FigureGrid>
          {board.mixes.map((figure) => (
            <Mix key={figure.id} figure={figure} />
          ))}
        </FigureGrid>
      </Section>
      <Fairness board={board} />
      <Section id="no-suspicion" heading="No-suspicion searches, apart">
        <p className="govuk-body">{board.noSuspicionWords}</p>
        {board.noSuspicion === null ? null : <Mix figure={board.noSuspicion} />}
      </Section>
      <CannotSay caveats={board.cannotSay} />
    </>
  );
}

function Fairness({ board: { fairness, trends } }: { board: StopSearchBoard }) {
  const notStated = trends[2];
  return (
    <Section id="is-it-fair" heading="Is it fair?">
      {fairness.length === 0 ? (
        <p className="govuk-body">
          Groups cannot be compared: no census figures are held for this force or area, or no month of the
          period was received.
        </p>
      ) : null}
      <FigureGrid>
        {fairness.map((figure) => (
          <Figure key={figure.id} {...shownWords(figure)}>
            <IntervalPlot chart={figure.chart} />
          </Figure>
        ))}
        {notStated === undefined ? null : (
          <Figure {...shownWords(notStated)}>
            <TrendLine chart={notStated.chart} />
          </Figure>
        )}
      </FigureGrid>
    </Section>
  );
}

function Mix({ figure }: { figure: MixFigure }) {
  return (
    <Figure {...shownWords(figure)}>
      <BarList chart={figure.chart} />
    </Figure>
  );
}

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="candour-board-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

function shownWords({ heading, reading, source, coverage, notes, table }: FigureWords) {
  return { heading, reading, source, coverage, notes, table };
}
