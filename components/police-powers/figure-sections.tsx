import { Figure } from '@/components/figures/figure';
import { SummaryList } from '@/components/govuk/summary-list';
import { PageSection } from '@/components/layout/page-section';
import { Plain } from '@/components/layout/plain';
import { DataTable } from '@/components/tables/data-table';
import { SortableTable } from '@/components/tables/sortable-table';
import { measureOf } from '@/lib/measures/measures';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { BoardFigure } from '@/lib/police-powers/boards/board';
import { explorerOf } from '@/lib/police-powers/figure-files/explorer';
import type { FigureFiles } from '@/lib/police-powers/figure-files/figure-files';
import { FIGURE_FORMATS, type FigureLinks } from '@/lib/police-powers/figure-files/figure-links';
import { directionInWords } from '@/lib/police-powers/figure-files/figure-provenance';
import { figureColumns, figureRows } from '@/lib/police-powers/figures/sortable-figure';
import type { PeriodComparison } from '@/lib/police-powers/filters/period-comparison';
import type { TableView } from '@/lib/tables/table-view';
import { FigureExplorer } from './explore/figure-explorer';
import { FigureDrawing } from './figure-drawing';
import { FigureFilesTable } from './figure-files-table';

interface FigureSectionsProps {
  figure: BoardFigure;
  /** The period in view; a trend goes back further. */
  period: ReportingPeriod;
  links: FigureLinks;
  view: TableView;
  /** Null where there is no period before to set it against. */
  comparison: PeriodComparison | null;
  /** Null where the viewer may not see files. */
  files: FigureFiles | null;
  forceId: string;
  isExplored: boolean;
}

/** A figure by itself below its heading: its drawing, its table, what it means and where it is from. */
export function FigureSections(props: FigureSectionsProps) {
  const { figure, links, comparison, files } = props;
  const { id, reading, source, coverage, notes, drawing } = figure;
  return (
    <>
      <Plain>
        <Figure
          heading={measureOf(figure.measure).name}
          level={2}
          reading={reading}
          source={source}
          coverage={coverage}
          notes={notes}
          downloads={FIGURE_FORMATS.map((format) => ({
            words: format.toUpperCase(),
            href: links.download(id, format),
          }))}
        >
          <FigureDrawing drawing={drawing} size="full" />
        </Figure>
      </Plain>
      <FigureExplorer explorer={explorerOf(figure, props.period)} isOpen={props.isExplored} />
      {comparison === null ? null : (
        <PageSection heading="Beside the period before">
          <p className="govuk-body">{comparison.words}</p>
          <DataTable {...comparison.table} isCaptionHidden />
        </PageSection>
      )}
      <Numbers figure={figure} links={links} view={props.view} />
      <Definition figure={figure} />
      {files === null ? null : (
        <PageSection heading="The files it came from">
          <FigureFilesTable files={files} forceId={props.forceId} />
        </PageSection>
      )}
    </>
  );
}

/** The figure's whole table, for its reader to arrange. */
function Numbers({
  figure: { id, table },
  links,
  view,
}: Pick<FigureSectionsProps, 'figure' | 'links' | 'view'>) {
  const [path = '', query = ''] = links.figure(id).split('?');
  return (
    <PageSection heading="The numbers">
      <SortableTable
        caption={table.caption}
        isCaptionHidden
        columns={figureColumns(table)}
        rows={figureRows(table, links)}
        view={view}
        path={path}
        keep={[...new URLSearchParams(query)]}
      />
    </PageSection>
  );
}

/** What the figure's measure asks, counts and leaves out: its one definition, in its own words. */
function Definition({ figure }: { figure: BoardFigure }) {
  const measure = measureOf(figure.measure);
  return (
    <PageSection heading="What is measured">
      <SummaryList
        rows={[
          { key: 'Measure', value: measure.name },
          { key: 'The question', value: measure.question },
          { key: 'Counted', value: measure.numerator },
          { key: 'Counted among', value: measure.denominator },
          { key: 'Source', value: measure.source },
          { key: 'Direction', value: directionInWords(measure) },
          ...(measure.caveats.length === 0
            ? []
            : [{ key: 'To bear in mind', value: measure.caveats.join(' ') }]),
        ]}
      />
      <p className="govuk-body">
        The page, the table and every file have these numbers from this one definition.{' '}
        <a className="govuk-link" href="/how-we-measure">
          How we measure
        </a>
        .
      </p>
    </PageSection>
  );
}
