import { formatDay } from '@/lib/format/times';
import { REPORT, type Recommendation, type ResponsibleBody } from '@/lib/recommendations/recommendation';
import { LIMB_HEADINGS } from '@/lib/recommendations/recommendations';
import type { RegisterEntry } from '@/lib/recommendations/register';
import { SummaryList } from '../govuk/summary-list';
import { RagTag, StateTag } from './state-tags';

/** What one recommendation is, who is named in it, and where it stands. */
export function RecommendationFacts({ entry }: { entry: RegisterEntry }) {
  const { recommendation, standing, due, rag } = entry;
  const since = standing.since === null ? ' Nothing is recorded yet.' : ` since ${formatDay(standing.since)}`;
  return (
    <SummaryList
      rows={[
        {
          key: 'State',
          value: (
            <>
              <StateTag state={standing.state} />
              {since}
            </>
          ),
        },
        { key: 'Due', value: due.words },
        {
          key: 'Rating',
          value: (
            <>
              <RagTag rag={rag} /> {rag.reason}
            </>
          ),
        },
        { key: 'Who acts', value: LIMB_HEADINGS[recommendation.limb] },
        { key: 'Bodies the report names', value: <Bodies bodies={recommendation.bodies} /> },
        ...termsOf(recommendation),
        {
          key: 'The report',
          value: (
            <a className="govuk-link" href={REPORT.url} rel="noreferrer">
              {REPORT.publisher}, {REPORT.title}, published {formatDay(REPORT.publishedOn)}
            </a>
          ),
        },
      ]}
    />
  );
}

function Bodies({ bodies }: { bodies: readonly ResponsibleBody[] }) {
  return (
    <ul className="govuk-list candour-register__bodies">
      {bodies.map(({ name, part }) => (
        <li key={name}>
          {name} <span className="candour-quiet">({part})</span>
        </li>
      ))}
    </ul>
  );
}

function termsOf(recommendation: Recommendation): { key: string; value: string }[] {
  const { recurring, isExplainOrComply, localEffect } = recommendation;
  return [
    recurring === null ? [] : [{ key: 'Comes round again', value: recurring }],
    isExplainOrComply
      ? [{ key: 'Explain or comply', value: 'The force may do otherwise if it records its rationale.' }]
      : [],
    localEffect === null ? [] : [{ key: 'Watched for', value: localEffect }],
  ].flat();
}
