import { FigureGrid } from '@/components/figures/figure-grid';
import { MeasureCard } from '@/components/figures/measure-card';
import { PageSection } from '@/components/layout/page-section';
import { WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import type { BoardLinks } from '@/lib/police-powers/figure-files/figure-links';
import type { ComparedMeasure } from '@/lib/police-powers/side-by-side/side-by-side';
import type { PolicyWords } from '@/lib/police-powers/side-by-side/side-by-side-words';
import { SummaryList } from '../govuk/summary-list';
import { BoardFigure } from './board-figure';

/** Figures here lead nowhere: what is behind them is each force's own. */
const NO_LINKS: BoardLinks = { figure: null, formats: [], download: () => '', rows: null };

/** The policy that two forces work under, or what each has entered. */
export function SharedPolicy({ policy: { heading, rows } }: { policy: PolicyWords }) {
  return (
    <PageSection heading={heading}>
      <SummaryList
        rows={rows.map(({ key, value }) => ({
          key,
          value: value.map((words) => (
            <p key={words} className="govuk-body govuk-!-margin-bottom-1">
              {words}
            </p>
          )),
        }))}
      />
    </PageSection>
  );
}

/** Each measure of forces beside each other: what can be said of the difference, the numbers, and the months on one scale. */
export function ComparedMeasures({ measures }: { measures: readonly ComparedMeasure[] }) {
  return measures.map(({ id, name, question, difference, sides }) => (
    <PageSection key={id} heading={name}>
      <p className="govuk-body">
        {question}
        {difference === null ? null : (
          <>
            {' '}
            <strong>{difference.words}</strong>
          </>
        )}
      </p>
      <FigureGrid>
        {sides.map(({ forceName, glance }) => (
          <MeasureCard
            key={forceName}
            name={forceName}
            value={glance.value.isShown ? glance.value.value : WITHHELD_WORDS[glance.value.why]}
            of={glance.detail}
            reason={glance.verdict?.reason}
          />
        ))}
        {sides.map(({ figure }) => (
          <BoardFigure key={figure.id} figure={figure} links={NO_LINKS} />
        ))}
      </FigureGrid>
    </PageSection>
  ));
}
