import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HeldNotice } from '@/components/activation/held-notice';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { BoardSections } from '@/components/police-powers/board-sections';
import { PublicFrame } from '@/components/police-powers/public-frame';
import type { SearchParams } from '@/lib/forms/first-value';
import { nothingYet, publicPeriodChoices } from '@/lib/measures/public-periods';
import { periodValue } from '@/lib/period/reporting-period';
import { BOARD_NAMES, isBoardId } from '@/lib/police-powers/boards/board-ids';
import {
  publicBoardHref,
  publicBoardsPath,
  publicFigureLinks,
} from '@/lib/police-powers/public/public-links';
import { admitPublic } from '../admit-public';
import { readPublicBoard } from '../read-public-board';

interface PublicBoardProps {
  params: Promise<{ force: string; board: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: PublicBoardProps): Promise<Metadata> {
  const { force: forceId, board } = await params;
  const { force } = await admitPublic(forceId);
  return { title: `${isBoardId(board) ? BOARD_NAMES[board] : 'Use of police powers'} – ${force.name}` };
}

export default async function PublicBoardPage({ params, searchParams }: PublicBoardProps) {
  const { force: forceId, board: id } = await params;
  if (!isBoardId(id)) notFound();
  const admission = await admitPublic(forceId);
  const { scope, force, open } = admission;
  const reading = await readPublicBoard(admission, id, await searchParams);
  const caption = `${force.name}, ${BOARD_NAMES[id].toLowerCase()}`;
  const above = <Breadcrumbs above={[{ text: 'Use of police powers', href: publicBoardsPath(forceId) }]} />;
  if (reading === null) {
    return (
      <PublicFrame force={force} isPreview={open === null}>
        {above}
        <PageHeading caption={caption} heading={nothingYet('records', scope.disclosure)} />
        <InsetText>This page fills when {force.name} brings a file of these records in.</InsetText>
      </PublicFrame>
    );
  }
  const { page, period, periods } = reading;
  return (
    <PublicFrame force={force} isPreview={open === null}>
      {above}
      <PageHeading caption={caption} heading={page.board.heading} lead={page.board.lead} />
      <HeldNotice holds={page.holds} scope={scope} />
      <FilterForm
        action={publicBoardHref(forceId, id)}
        fields={[
          {
            name: 'period',
            label: 'Period',
            value: periodValue(period),
            options: publicPeriodChoices(periods),
          },
        ]}
        button="Show"
      />
      <BoardSections board={page.board} links={publicFigureLinks(forceId, id, period)} />
    </PublicFrame>
  );
}
