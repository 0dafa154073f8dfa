import type { RecommendationEvent } from '@/lib/recommendations/event';
import { STATE_NAMES } from '@/lib/recommendations/state-words';

/** Says that an event has just gone on the log, and leads to it. */
export function RecordedBanner({ event }: { event: RecommendationEvent }) {
  return (
    <div
      className="govuk-notification-banner govuk-notification-banner--success"
      id="recorded"
      role="alert"
      aria-labelledby="recorded-title"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="recorded-title">
          Recorded
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">
          {event.state === null ? 'Your note is on the log.' : `${STATE_NAMES[event.state]} is on the log.`}{' '}
          <a className="govuk-notification-banner__link" href={`#event-${event.eventId}`}>
            See it there
          </a>
        </p>
      </div>
    </div>
  );
}
