import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Accessibility statement' };

export default function AccessibilityPage() {
  return (
    <div className="candour-prose">
      <h1 className="govuk-heading-l">Accessibility statement for Candour</h1>
      <p className="govuk-body">
        Candour is for everyone who sits on a board or a panel. You should be able to use all of it with a
        keyboard only, with a screen reader, at 400% zoom, on a phone, without JavaScript, in your own
        colours, and on paper.
      </p>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        We work to the Web Content Accessibility Guidelines version 2.2, level AA. Each time Candour is
        changed, every page is opened as every role that may see it and checked by program, with no fault
        allowed; the sign-in, the filters and the tables are also driven with JavaScript switched off.
      </p>
      <p className="govuk-body">
        A program finds only part of what can be wrong. No person who uses a screen reader every day has
        tested Candour yet, and it has had no independent audit. Until both have happened we call it partly
        compliant.
      </p>
      <h2 className="govuk-heading-m">What you can expect</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Each chart has a sentence that says what it shows, and the same numbers as a table below it.</li>
        <li>Nothing is said by colour alone: a state is a word, an unusual value a shape.</li>
        <li>
          Wide tables become lists on a phone, or scroll within themselves and can be scrolled by keyboard.
        </li>
        <li>Nothing moves by itself. You are signed out after an hour without a page, or after 12 hours.</li>
      </ul>
      <h2 className="govuk-heading-m">If something does not work for you</h2>
      <p className="govuk-body">
        Tell whoever looks after Candour at your force what you were doing and what you use. They can also
        give you any page or figure in another form. If their answer does not help, the Equality Advisory and
        Support Service can advise you.
      </p>
      <p className="candour-note">Prepared on 21 November 2026.</p>
    </div>
  );
}
