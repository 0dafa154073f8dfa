import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Page not found' };

export default function ServiceNotFound() {
  return (
    <>
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">
        There is no such page, or it is not one that your role may see. If you typed the address, check it.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Go to the overview
        </a>
      </p>
    </>
  );
}
