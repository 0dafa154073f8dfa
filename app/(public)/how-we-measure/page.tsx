import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'How we measure' };

const FINDINGS = [
  ['Not required', 'the force’s policy did not ask for a recording.'],
  [
    'Indeterminate',
    'we cannot judge: the record has only a date, names no officer, comes from a clock that is known to be wrong, or is held because a file changed so much at once that a person must look first.',
  ],
  ['Full', 'the officer’s own footage shows the encounter from start to end, within the policy’s margins.'],
  ['Awaiting upload', 'the footage system’s extract does not reach far enough yet.'],
  ['Partial', 'the officer’s own footage shows some of it: it began late, stopped early or was interrupted.'],
  ['Lost', 'the officer’s footage was deleted before it should have been.'],
  ['Colleague only', 'another officer’s camera shows it. That does not excuse the officer’s own.'],
  ['Not found', 'no footage of it was found.'],
] as const;

export default function HowWeMeasurePage() {
  return (
    <div className="candour-prose">
      <h1 className="govuk-heading-l">How we measure whether a camera was on</h1>
      <p className="govuk-body">
        Each time an officer uses a power, the force keeps a record. We set every officer named on it beside
        the recordings of their camera, and the same rule gives the same finding each time. A person decides
        what it means.
      </p>
      <h2 className="govuk-heading-m">What we compare</h2>
      <p className="govuk-body">
        The record says when the encounter began and ended. A recording counts if it is the officer’s own and
        shows some of that time. One that carries the same incident number but was made at another time is
        noted and never counted. We allow for how exactly the time was written down: where times were rounded
        to five minutes, we do not claim to see a camera switched on two minutes late.
      </p>
      <h2 className="govuk-heading-m">The eight findings</h2>
      <p className="govuk-body">
        Each officer at each encounter has exactly one, the first of these that holds.
      </p>
      <ol className="govuk-list govuk-list--number">
        {FINDINGS.map(([name, meaning]) => (
          <li key={name}>
            <strong>{name}</strong>: {meaning}
          </li>
        ))}
      </ol>
      <h2 className="govuk-heading-m">What counts in a rate</h2>
      <p className="govuk-body">
        A rate is of the attendances at which a recording was required and that we could judge. Those awaiting
        upload and those indeterminate are left out of it, and their number stands beside it. What was not
        sent to us is shown as missing, never as zero.
      </p>
      <h2 className="govuk-heading-m">What we never do</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Say that an officer failed to record. We say that footage was not found.</li>
        <li>Rank officers or places.</li>
        <li>
          Let one fact replace another: the finding, the officer’s reason, the supervisor’s decision and the
          panel’s view stay side by side.
        </li>
        <li>Change a finding in silence: an old one is kept, with why the new one replaced it.</li>
      </ul>
    </div>
  );
}
