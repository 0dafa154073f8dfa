import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireScope } from '@/app/_server/viewer';
import { HeldNotice } from '@/components/activation/held-notice';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { FigureSections } from '@/components/police-powers/figure-sections';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { BOARD_NAMES, type BoardId, boardPath, isBoardId } from '@/lib/police-powers/boards/board-ids';
import { boardHref, figureLinks } from '@/lib/police-powers/figure-files/figure-links';
import { figurePeriodInWords, narrowedInWords } from '@/lib/police-powers/figure-files/figure-provenance';
import { figureColumns } from '@/lib/police-powers/figures/sortable-figure';
import { comparisonOf } from '@/lib/police-powers/filters/period-comparison';
import { queryToKeep, usualPeriodOf } from '@/lib/police-powers/saved-views/saved-view';
import { readTableView, tableViewParameters } from '@/lib/tables/table-view';
import { YourViews } from '../../views/your-views';
import { readFigure, readFigureFiles } from './read-figure';

interface FigurePageProps {
  params: Promise<{ board: string; figure: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: FigurePageProps): Promise<Metadata> {
  const { board } = await params;
  return { title: isBoardId(board) ? `A figure of ${BOARD_NAMES[board].toLowerCase()}` : 'Police powers' };
}

/** One figure of a board by itself: large, with its whole table, what it means, where it is from, and its files. */
export default async function FigurePage({ params, searchParams }: FigurePageProps) {
  const { board, figure: figureId } = await params;
  if (!isBoardId(board)) notFound();
  const asked = await searchParams;
  const { scope, force } = await requireScope('board.read', firstValue(asked, 'force'));
  const reading = await readFigure(scope, force, board, figureId, asked);
  if (reading === null) notFound();
  const { figure, page } = reading;
  const { filters } = page.reading;
  const file = { figure, facts: page.facts };
  const narrowed = narrowedInWords(file);
  const shown = narrowed === null ? '' : ` Only: ${narrowed}.`;
  const columns = figureColumns(figure.table);
  const view = readTableView(asked, columns);
  const isExplored = firstValue(asked, 'explore') === '1';
  return (
    <>
      <Breadcrumbs above={pathTo(board, force.forceId, boardHref(board, force.forceId, filters))} />
      <PageHeading
        caption={`${force.name}, ${BOARD_NAMES[board].toLowerCase()}`}
        heading={figure.heading}
        lead={`${figurePeriodInWords(file)}.${shown}`}
      />
      <HeldNotice holds={page.holds} scope={scope} />
      <AddressProblems problems={page.reading.problems} />
      <FigureSections
        figure={figure}
        period={filters.period}
        links={figureLinks(board, force.forceId, filters, scope.permissions.has('record.read'))}
        view={view}
        comparison={comparisonOf(figure, page.facts)}
        files={await readFigureFiles(scope, reading)}
        forceId={force.forceId}
        isExplored={isExplored}
      />
      <YourViews
        scope={scope}
        path={`${boardPath(board)}/${figure.id}`}
        query={queryToKeep(filters, usualPeriodOf(page.facts.received), [
          ...tableViewParameters(view, columns),
          ...(isExplored ? [['explore', '1'] as const] : []),
        ])}
      />
    </>
  );
}

function pathTo(board: BoardId, forceId: string, href: string) {
  return [
    { text: 'Police powers', href: `/police-powers?force=${forceId}` },
    { text: BOARD_NAMES[board], href },
  ];
}
