import { formatDateTime, formatDay } from '@/lib/format/times';
import type { RecommendationEvent } from '@/lib/recommendations/event';
import type { Recommendation } from '@/lib/recommendations/recommendation';
import { obligationOf } from '@/lib/recommendations/recommendations';
import { Tag } from '../govuk/tag';
import { StateTag } from './state-tags';

interface EventLogProps {
  recommendation: Recommendation;
  /** The events of this recommendation, oldest first. */
  events: readonly RecommendationEvent[];
}

/** Everything recorded about one recommendation, oldest first; nothing on it is ever changed. */
export function EventLog({ recommendation, events }: EventLogProps) {
  return (
    <section className="candour-section" aria-labelledby="log">
      <h2 className="govuk-heading-m" id="log">
        What has happened
      </h2>
      {events.length === 0 ? (
        <p className="govuk-body">Nothing has been recorded yet.</p>
      ) : (
        <ol className="candour-log">
          {events.map((event) => (
            <Entry key={event.eventId} event={event} recommendation={recommendation} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Entry({ event, recommendation }: { event: RecommendationEvent; recommendation: Recommendation }) {
  const part = event.obligationKey === null ? null : obligationOf(recommendation, event.obligationKey);
  return (
    <li className="candour-log__entry" id={`event-${event.eventId}`}>
      <p className="candour-log__head">
        <time className="candour-log__day" dateTime={event.occurredOn}>
          {formatDay(event.occurredOn)}
        </time>{' '}
        {event.state === null ? <Tag colour="grey">Note</Tag> : <StateTag state={event.state} />}
      </p>
      {part === null ? null : <p className="candour-log__part">Of the part: {part.summary}</p>}
      <p className="candour-log__note">{event.note}</p>
      <p className="candour-log__who">
        Recorded by {event.recordedBy} on{' '}
        <time dateTime={event.recordedAt.toISOString()}>{formatDateTime(event.recordedAt)}</time>
      </p>
    </li>
  );
}
