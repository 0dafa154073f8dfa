import type { ReactNode } from 'react';

/** Says that what was asked for has been done. `id` is where the page's address leads. */
export function DoneBanner({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div
      className="govuk-notification-banner govuk-notification-banner--success"
      id={id}
      role="alert"
      aria-labelledby={`${id}-title`}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={`${id}-title`}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{children}</p>
      </div>
    </div>
  );
}
