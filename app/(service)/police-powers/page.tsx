import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { CannotSay } from '@/components/figures/cannot-say';
import { FilterForm } from '@/components/filters/filter-form';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { Plain } from '@/components/layout/plain';
import { AttentionCards } from '@/components/overview/attention-cards';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { BoardLinks } from '@/components/police-powers/board-links';
import { BoardTools } from '@/components/police-powers/board-tools';
import { Headlines } from '@/components/police-powers/headlines';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { nothingYet } from '@/lib/measures/public-periods';
import { addMonths, type Month, monthInWords } from '@/lib/period/month';
import { readDecisions, readFrontBoard } from './read-front-board';
import { YourViews } from './views/your-views';

export const metadata: Metadata = { title: 'Police powers' };

export default async function PolicePowersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('board.read', firstValue(params, 'force'));
  const [page, decisions] = await Promise.all([
    readFrontBoard(scope, force, params),
    readDecisions(scope, Date.now()),
  ]);
  const forceField = {
    name: 'force',
    label: 'Force',
    value: force.forceId,
    options: forces.map(({ forceId, name }) => ({ value: forceId, text: name })),
  };
  const caption = `${force.name}, stop and search and use of police powers board`;
  if (page === null) {
    return (
      <>
        <PageHeading caption={caption} heading={nothingYet('records of police powers', scope.disclosure)} />
        <FilterForm action="/police-powers" fields={[forceField]} />
        <InsetText>This board fills when the first extract is brought in for {force.name}.</InsetText>
      </>
    );
  }
  const { board, since, usualSince, problems } = page;
  return (
    <>
      <PageHeading caption={caption} heading={board.heading} lead={board.lead} />
      <FilterForm
        action="/police-powers"
        fields={[
          forceField,
          { name: 'since', label: 'Last meeting', value: since, options: meetingMonths(since) },
        ]}
      />
      <AddressProblems problems={problems} />
      <BoardLinks forceId={force.forceId} />
      <Plain of={board}>
        <PageSection heading="At a glance">
          <Headlines headlines={board.headlines} forceId={force.forceId} />
        </PageSection>
        <PageSection heading={`What changed since ${monthInWords(since)}`}>
          <ul className="govuk-list govuk-list--bullet">
            {board.changed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </PageSection>
      </Plain>
      <PageSection heading="Needs a decision">
        {decisions.length === 0 ? (
          <p className="govuk-body">Nothing that your role may see waits for a decision.</p>
        ) : (
          <AttentionCards cards={decisions} query={`?force=${force.forceId}`} />
        )}
      </PageSection>
      <CannotSay caveats={board.cannotSay} />
      <PageSection heading="Beside the boards" isPrinted={false}>
        <BoardTools forceId={force.forceId} permissions={scope.permissions} />
      </PageSection>
      <YourViews scope={scope} path="/police-powers" query={since === usualSince ? '' : `since=${since}`} />
    </>
  );
}

/** The months a last meeting may have been in: the year about the one in view. */
function meetingMonths(since: Month) {
  return Array.from({ length: 15 }, (_, i) => addMonths(since, 2 - i)).map((month) => ({
    value: month,
    text: monthInWords(month),
  }));
}
