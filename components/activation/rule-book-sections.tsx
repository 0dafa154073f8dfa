import { Details } from '@/components/govuk/details';
import { Tag } from '@/components/govuk/tag';
import { PageSection } from '@/components/layout/page-section';
import type { JointEntry } from '@/lib/activation/joint-policy-words';
import type { PowerRules, RuleBookEntry } from '@/lib/activation/rule-book';
import { formatDay } from '@/lib/format/times';
import type { Power } from '@/lib/reference/powers';
import { JointPolicies } from './joint-policies';

interface RuleBookSectionsProps {
  rules: readonly PowerRules[];
  forceId: string;
  /** Whether the viewer may try a policy on past data. */
  mayTry: boolean;
  /** Whether the viewer may adopt one. */
  mayAdopt: boolean;
  /** Whether the viewer may open the import that brought a policy. */
  mayOpenImports: boolean;
  /** What was proposed and agreed with other forces, by power. */
  joint: ReadonlyMap<Power, readonly JointEntry[]>;
}

/** The rule book power by power: what is asked today and where that is written, what is next, and what was before. */
export function RuleBookSections(props: RuleBookSectionsProps) {
  return props.rules.map((each) => (
    <PageSection key={each.power} heading={each.name}>
      <div className="candour-rules">
        <div className="candour-rules__now">
          <CurrentPolicy entry={each.current} />
          {each.elsewhere.map((words) => (
            <p className="candour-rules__elsewhere" key={words}>
              {words}
            </p>
          ))}
          <JointPolicies
            entries={props.joint.get(each.power) ?? []}
            power={each.power}
            forceId={props.forceId}
          />
          <PolicyLinks rules={each} forceId={props.forceId} mayTry={props.mayTry} mayAdopt={props.mayAdopt} />
        </div>
        <div className="candour-rules__past">
          {each.next === null ? null : <NextPolicy entry={each.next} />}
          <PolicyHistory
            entries={each.history}
            forceId={props.forceId}
            mayOpenImports={props.mayOpenImports}
          />
        </div>
      </div>
    </PageSection>
  ));
}

function CurrentPolicy({ entry }: { entry: RuleBookEntry | null }) {
  if (entry === null) {
    return (
      <p className="govuk-body">
        <Tag colour="grey">No policy</Tag> No policy is in force today, so no camera is required.
      </p>
    );
  }
  return (
    <>
      <p className="candour-rules__state">
        <Tag colour={entry.isRequired ? 'blue' : 'grey'}>
          {entry.isRequired ? 'Required' : 'Not required'}
        </Tag>{' '}
        {entry.when}
      </p>
      <Terms entry={entry} />
    </>
  );
}

function NextPolicy({ entry }: { entry: RuleBookEntry }) {
  return (
    <div className="candour-rules__next">
      <h3 className="govuk-heading-s">Already entered</h3>
      <p className="candour-rules__state">
        <Tag colour="yellow">Not yet in force</Tag> {entry.when}
      </p>
      <Terms entry={entry} />
    </div>
  );
}

function Terms({ entry }: { entry: RuleBookEntry }) {
  return (
    <>
      <ul className="govuk-list candour-rules__terms">
        {entry.terms.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="candour-rules__citation">Written in: {entry.citation}</p>
    </>
  );
}

function PolicyLinks({
  rules,
  forceId,
  mayTry,
  mayAdopt,
}: { rules: PowerRules } & Pick<RuleBookSectionsProps, 'forceId' | 'mayTry' | 'mayAdopt'>) {
  if (!mayTry && !mayAdopt) return null;
  const query = `?force=${forceId}&power=${rules.power}`;
  return (
    <p className="govuk-body candour-no-print">
      {mayTry ? (
        <a className="govuk-link" href={`/activation/policy-trial${query}`}>
          Try a change on past data
          <span className="govuk-visually-hidden"> for {rules.name.toLowerCase()}</span>
        </a>
      ) : null}
      {mayTry && mayAdopt ? <br /> : null}
      {mayAdopt ? (
        <a className="govuk-link" href={`/activation/policy-trial/adopt${query}`}>
          Enter a new policy<span className="govuk-visually-hidden"> for {rules.name.toLowerCase()}</span>
        </a>
      ) : null}
      {mayAdopt && (rules.current !== null || rules.next !== null) ? (
        <>
          <br />
          <a className="govuk-link" href={`/activation/rule-book/joint${query}`}>
            Propose it to another force
            <span className="govuk-visually-hidden"> as one policy for {rules.name.toLowerCase()}</span>
          </a>
        </>
      ) : null}
    </p>
  );
}

const STATES = { past: 'Past', 'in force': 'In force', entered: 'Entered' } as const;

interface PolicyHistoryProps {
  entries: readonly RuleBookEntry[];
  forceId: string;
  mayOpenImports: boolean;
}

function PolicyHistory({ entries, forceId, mayOpenImports }: PolicyHistoryProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">What changed, the newest first</h3>
      <ol className="candour-log">
        {entries.map((entry) => (
          <li className="candour-log__entry" key={entry.effectiveFrom}>
            <p>
              <span className="candour-log__day">{entry.when}</span> {STATES[entry.state]}
            </p>
            {entry.changes.map((words) => (
              <p key={words}>{words}</p>
            ))}
            <Details summary={`Read the policy of ${formatDay(entry.effectiveFrom)}`}>
              <Terms entry={entry} />
              {mayOpenImports ? (
                <a className="govuk-link" href={`/data-imports/${entry.importId}?force=${forceId}`}>
                  The import that brought it
                </a>
              ) : null}
            </Details>
          </li>
        ))}
      </ol>
    </>
  );
}
