import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { HeldNotice } from '@/components/activation/held-notice';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { BoardFilterForm } from '@/components/police-powers/board-filter-form';
import { BoardLinks } from '@/components/police-powers/board-links';
import { BoardSections } from '@/components/police-powers/board-sections';
import { SaveViewForm } from '@/components/police-powers/save-view-form';
import { SavedViewLinks } from '@/components/police-powers/saved-view-links';
import { listSavedViews } from '@/db/queries/saved-views';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { BOARD_NAMES, boardPath, isBoardId } from '@/lib/police-powers/boards/board-ids';
import { figureLinks } from '@/lib/police-powers/figure-files/figure-links';
import { queryToKeep } from '@/lib/police-powers/saved-views/saved-view';
import { readBoard } from '../read-board';
import { keepView } from '../views/form-action';

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
          heading={`No records of ${BOARD_NAMES[id].toLowerCase()} have been received yet`}
        />
        <BoardFilterForm board={id} force={force} forces={forces} reading={null} />
        <InsetText>This board fills when a file of these records is brought in for {force.name}.</InsetText>
      </>
    );
  }
  const { board, reading, holds } = page;
  const views = await read(scope, (db) => listSavedViews(db, scope));
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
      <PageSection heading="Your views">
        <SavedViewLinks views={views} forceId={force.forceId} />
        <SaveViewForm
          action={keepView}
          path={boardPath(id)}
          query={queryToKeep(reading.filters, page.facts.received)}
          forceId={force.forceId}
        />
      </PageSection>
    </>
  );
}
