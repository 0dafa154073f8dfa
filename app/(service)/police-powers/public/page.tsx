import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { Button } from '@/components/govuk/button';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { OpenBoardForm } from '@/components/police-powers/open-board-form';
import { PublicOpenings } from '@/components/police-powers/public-openings';
import { listPublicBoardOpenings } from '@/db/queries/public-board';
import { formatDateTime } from '@/lib/format/times';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { USUAL_STATEMENT } from '@/lib/police-powers/public/public-board';
import { publicBoardsPath } from '@/lib/police-powers/public/public-links';
import { closeToPublic, openToPublic } from './form-action';

export const metadata: Metadata = { title: 'The boards and the public' };

const DONE: Record<string, string> = {
  opened: 'The boards are open: anybody can see them from now on.',
  closed: 'The boards are closed: nobody outside the force can see them.',
};

export default async function PublicPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await searchParams;
  const { scope, force } = await requireScope('public-board.open', firstValue(asked, 'force'));
  const openings = await read(scope, (db) => listPublicBoardOpenings(db, scope));
  const open = openings.find(({ closedAt }) => closedAt === null) ?? null;
  const done = DONE[firstValue(asked, 'did') ?? ''];
  return (
    <>
      <Breadcrumbs above={[{ text: 'Police powers', href: `/police-powers?force=${force.forceId}` }]} />
      {done === undefined ? null : (
        <NotificationBanner id="public-boards" title="Done">
          <p className="govuk-body">{done}</p>
        </NotificationBanner>
      )}
      <PageHeading
        caption={force.name}
        heading={open === null ? 'The boards are not public' : 'Anybody can see the boards'}
        lead={
          open === null ? (
            'Nobody outside the force can see them. You can open them, and close them again at any time.'
          ) : (
            <span className="candour-breakable">
              {`Opened by ${open.openedBy} on ${formatDateTime(open.openedAt)}. You can close them at any time.`}
            </span>
          )
        }
      />
      <PageSection heading="What the public sees">
        <p className="govuk-body">
          The police powers boards of the whole force: charts, tables and a CSV file of each, over whole
          financial years and, of a year that is not whole, whole quarters. Counts are rounded to 5 and counts
          under 5 are left out, with what would give them back. Months of searches that data.police.uk has
          published can be downloaded as they were published.
        </p>
        <p className="govuk-body">
          No record, officer, team, area, case or reason can be seen, and nothing can be filtered.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={publicBoardsPath(force.forceId)}>
            {open === null ? 'See the pages as the public would' : 'See the pages as the public does'}
          </a>
        </p>
      </PageSection>
      {open === null ? (
        <PageSection heading="Open the boards">
          <OpenBoardForm action={openToPublic} forceId={force.forceId} usualStatement={USUAL_STATEMENT} />
        </PageSection>
      ) : (
        <PageSection heading="Close the boards">
          <p className="govuk-body">
            The pages then answer “not found”. What somebody has saved or copied stays with them.
          </p>
          <form action={closeToPublic} className="candour-no-print">
            <input type="hidden" name="force" value={force.forceId} />
            <Button>Close the boards to the public</Button>
          </form>
        </PageSection>
      )}
      {openings.length === 0 ? null : (
        <PageSection heading="What was opened, and when">
          <PublicOpenings openings={openings} />
        </PageSection>
      )}
    </>
  );
}
