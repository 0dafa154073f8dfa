import { BarList } from '@/components/charts/bar-list';
import { StackedShareBar } from '@/components/charts/stacked-share-bar';
import { TrendLine } from '@/components/charts/trend-line';
import { CannotSay } from '@/components/figures/cannot-say';
import { Figure } from '@/components/figures/figure';
import { FigureGrid, MeasureGrid } from '@/components/figures/figure-grid';
import { MeasureCard } from '@/components/figures/measure-card';
import { PageSection } from '@/components/layout/page-section';
import { Plain } from '@/components/layout/plain';
import { DataTable } from '@/components/tables/data-table';
import type { GlanceMeasure, HateIncidentBoard } from '@/lib/hate-incidents/hate-incident-board';
import type { FigureWords } from '@/lib/hate-incidents/hate-incident-facts';
import type { StrandSection } from '@/lib/hate-incidents/strand-figures';

/** The hate incidents page below its heading: one question a section. */
export function HateIncidentSections({ board }: { board: HateIncidentBoard }) {
  return (
    <Plain>
      <PageSection heading="At a glance">
        <Measures measures={board.glance} />
      </PageSection>
      <PageSection heading="Month by month">
        <FigureGrid>
          {board.trends.map((figure) => (
            <Figure key={figure.id} {...wordsOf(figure)}>
              <TrendLine chart={figure.chart} />
            </Figure>
          ))}
        </FigureGrid>
      </PageSection>
      <PageSection heading="What was decided">
        <Figure {...wordsOf(board.mix)}>
          <StackedShareBar bar={board.mix.bar} />
        </Figure>
        <div className="candour-section">
          <Measures measures={board.times} />
        </div>
      </PageSection>
      <PageSection heading="By strand">
        <Strands strands={board.strands} />
      </PageSection>
      {board.areas === null ? null : (
        <PageSection heading="By area">
          <DataTable {...board.areas} />
        </PageSection>
      )}
      <CannotSay caveats={board.cannotSay} />
    </Plain>
  );
}

function Strands({ strands }: { strands: StrandSection }) {
  return (
    <>
      <p className="govuk-body">{strands.words}</p>
      <FigureGrid>
        {strands.figures.map((figure) => (
          <Figure key={figure.id} {...wordsOf(figure)}>
            <BarList chart={figure.chart} />
          </Figure>
        ))}
      </FigureGrid>
      <div className="candour-section">
        <h3 className="govuk-heading-s">Each strand by month</h3>
        <Measures level={4} measures={strands.trends} />
      </div>
    </>
  );
}

function Measures({ measures, level = 3 }: { measures: readonly GlanceMeasure[]; level?: 3 | 4 }) {
  return (
    <MeasureGrid>
      {measures.map(({ name, value, of, spark, verdict }) => (
        <MeasureCard
          key={name}
          level={level}
          name={name}
          value={value}
          of={of}
          spark={spark}
          verdict={verdict}
          reason={verdict?.reason}
        />
      ))}
    </MeasureGrid>
  );
}

function wordsOf({ heading, reading, source, coverage, notes, table }: FigureWords) {
  return { heading, reading, source, coverage, notes, table };
}
