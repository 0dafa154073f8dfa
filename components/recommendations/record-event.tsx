import type { RecommendationEvent } from '@/lib/recommendations/event';
import { aboutChoices, stateChoices } from '@/lib/recommendations/event-choices';
import type { Recommendation } from '@/lib/recommendations/recommendation';
import { lastEventIdOf } from '@/lib/recommendations/record-event';
import { EventForm, type SendEvent } from './event-form';

interface RecordEventProps {
  recommendation: Recommendation;
  events: readonly RecommendationEvent[];
  forceId: string;
  action: SendEvent;
}

/** The form that adds to one recommendation's log, offering what can come next. */
export function RecordEvent({ recommendation, events, forceId, action }: RecordEventProps) {
  return (
    <section className="candour-section candour-no-print" aria-labelledby="record-heading">
      <h2 className="govuk-heading-m" id="record-heading">
        Record an event
      </h2>
      <EventForm
        action={action}
        forceId={forceId}
        number={recommendation.number}
        lastEventId={lastEventIdOf(recommendation.number, events)}
        about={aboutChoices(recommendation, events)}
        states={stateChoices(recommendation, events)}
      />
    </section>
  );
}
