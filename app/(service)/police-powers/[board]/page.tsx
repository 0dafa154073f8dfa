import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireScope } from '@/app/_server/viewer';
import { HeldNotice } from '@/components/activation/held-notice';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { BoardFilterForm } from '@/components/police-powers/board-filter-form';
import { BoardLinks } from '@/components/police-powers/board-links';
import { BoardSections } from '@/components/police-powers/board-sections';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { nothingYet } from '@/lib/measures/public-periods';
import { BOARD_NAMES, boardPath, isBoardId } from '@/lib/police-powers/boards/board-ids';
import { figureLinks } from '@/lib/police-powers/figure-files/figure-links';
import { queryToKeep, usualPeriodOf } from '@/lib/police-powers/saved-views/saved-view';
import { readBoard } from '../read-board';
import { YourViews } from '../views/your-views';

interface BoardPageProps {
  params: Promise<{ board: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  const { board } = await params;
  return { title: isBoardId(board) ? BOARD_NAMES[board] : 'Police powers' };
}

export default async function BoardPage({ params, searchParams }: BoardPageProps) {
  const { board: id } = await params;
  if (!isBoardId(id)) notFound();
  const asked = await searchParams;
  const { scope, force, forces } = await requireScope('board.read', firstValue(asked, 'force'));
  const page = await readBoard(scope, force, id, asked);
  const caption = `${force.name}, ${BOARD_NAMES[id].toLowerCase()}`;
  const above = (
    <Breadcrumbs above={[{ text: 'Police powers', href: `/police-powers?force=${force.forceId}` }]} />
  );
  if (page === null) {
    return (
      <>
        {above}
        <PageHeading
          caption={caption}
          heading={nothingYet(`records of ${BOARD_NAMES[id].toLowerCase()}`, scope.disclosure)}
        />
        <BoardFilterForm board={id} force={force} forces={forces} reading={null} />
        <InsetText>This board fills when a file of these records is brought in for {force.name}.</InsetText>
      </>
    );
  }
  const { board, reading, holds } = page;
  const links = figureLinks(id, force.forceId, reading.filters, scope.permissions.has('record.read'));
  return (
    <>
      {above}
      <PageHeading caption={caption} heading={board.heading} lead={board.lead} />
      <HeldNotice holds={holds} scope={scope} />
      <BoardLinks forceId={force.forceId} current={id} />
      <BoardFilterForm board={id} force={force} forces={forces} reading={reading} />
      <AddressProblems problems={reading.problems} />
      <BoardSections board={board} links={links} />
      <YourViews
        scope={scope}
        path={boardPath(id)}
        query={queryToKeep(reading.filters, usualPeriodOf(page.facts.received))}
      />
    </>
  );
}
