import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { OpenDataMonths } from '@/components/police-powers/open-data-months';
import { PublicFrame } from '@/components/police-powers/public-frame';
import { listPublishedMonths } from '@/db/queries/public-board';
import { BOARD_NAMES } from '@/lib/police-powers/boards/board-ids';
import { publicBoardHref } from '@/lib/police-powers/public/public-links';
import { admitPublic } from './admit-public';
import { listPublicBoards } from './read-public-board';

interface PublicBoardsProps {
  params: Promise<{ force: string }>;
}

export async function generateMetadata({ params }: PublicBoardsProps): Promise<Metadata> {
  const { force } = await admitPublic((await params).force);
  return { title: `Use of police powers – ${force.name}` };
}

export default async function PublicBoardsPage({ params }: PublicBoardsProps) {
  const admission = await admitPublic((await params).force);
  const { scope, force, open } = admission;
  const boards = await listPublicBoards(admission);
  const months = await read(scope, (db) => listPublishedMonths(db, scope));
  return (
    <PublicFrame force={force} isPreview={open === null}>
      <PageHeading
        caption={force.name}
        heading="How this force uses its powers"
        lead="Stopping and searching, using force, arresting: police officers may do these things, and the public may ask how they do them. These are the figures the force’s own scrutiny board reads, with small numbers left out."
      />
      {open === null ? null : (
        <PageSection heading={`What ${force.name} says`}>
          {open.statement.split(/\n+/).map((words) => (
            <p key={words} className="govuk-body">
              {words}
            </p>
          ))}
        </PageSection>
      )}
      <PageSection heading="The figures">
        {boards.length === 0 ? (
          <p className="govuk-body">Nothing has been brought in for this force yet.</p>
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {boards.map((id) => (
              <li key={id}>
                <a className="govuk-link" href={publicBoardHref(force.forceId, id)}>
                  {BOARD_NAMES[id]}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="govuk-body">
          Counts are rounded to 5, and counts under 5 are not shown, because they could point at a person.{' '}
          <a className="govuk-link" href="/how-we-measure">
            How we measure whether a camera was on
          </a>
        </p>
      </PageSection>
      <OpenDataMonths forceId={force.forceId} months={months} />
    </PublicFrame>
  );
}
