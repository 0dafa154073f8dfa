import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { CaseList } from '@/components/cases/case-list';
import { FilterForm } from '@/components/filters/filter-form';
import { InsetText } from '@/components/govuk/inset-text';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/layout/page-heading';
import { listAreas } from '@/db/queries/areas';
import { countCasesByState, countNonActivationCases, listNonActivationCases } from '@/db/queries/cases';
import { casesHref, POWER_OPTIONS, readCaseFilters, STATE_OPTIONS } from '@/lib/cases/case-filters';
import { casesHeadline, countsInOrder } from '@/lib/cases/case-words';
import { CASE_STATE_NAMES, CASES_PER_PAGE } from '@/lib/cases/non-activation-case';
import { formatNumber } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';

export const metadata: Metadata = { title: 'Cases' };

export default async function CasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('case.read', firstValue(params, 'force'));
  const { filters, problems } = readCaseFilters(params);
  const { counts, total, cases, areas } = await read(scope, async (db) => ({
    counts: await countCasesByState(db, scope),
    total: await countNonActivationCases(db, scope, filters),
    cases: await listNonActivationCases(db, scope, filters),
    areas: await listAreas(db, scope),
  }));
  const pages = Math.max(1, Math.ceil(total / CASES_PER_PAGE));
  const hrefOf = (page: number) =>
    page < 1 || page > pages ? null : casesHref(force.forceId, filters, page);
  return (
    <>
      <PageHeading
        caption={`${force.name}, non-activation cases`}
        heading={casesHeadline(counts)}
        lead="A case opens where an officer’s footage of a required attendance is partial, lost, not found, or only a colleague’s."
      />
      <FilterForm
        action="/cases"
        fields={[
          {
            name: 'force',
            label: 'Force',
            value: force.forceId,
            options: forces.map((each) => ({ value: each.forceId, text: each.name })),
          },
          { name: 'state', label: 'State', value: filters.state ?? 'all', options: STATE_OPTIONS },
          { name: 'power', label: 'Power', value: filters.power ?? '', options: POWER_OPTIONS },
          {
            name: 'area',
            label: 'Area',
            value: filters.areaCode ?? '',
            options: [
              { value: '', text: 'All areas' },
              ...areas.map((area) => ({ value: area.areaCode, text: area.name })),
            ],
          },
        ]}
      />
      {problems.map((problem) => (
        <InsetText key={problem}>{problem}</InsetText>
      ))}
      <p className="govuk-body">
        {countsInOrder(counts)
          .map((each) => `${CASE_STATE_NAMES[each.state]}: ${formatNumber(each.cases)}`)
          .join(' · ')}
      </p>
      {cases.length === 0 ? (
        <InsetText>No case matches. Cases you may not see are not counted here.</InsetText>
      ) : (
        <CaseList forceId={force.forceId} cases={cases} />
      )}
      <Pagination
        previousHref={hrefOf(filters.page - 1)}
        nextHref={hrefOf(filters.page + 1)}
        label={`Page ${filters.page} of ${pages}`}
      />
    </>
  );
}
