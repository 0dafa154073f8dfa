import { Timeline } from '@/components/charts/timeline';
import { InsetText } from '@/components/govuk/inset-text';
import type { TimelineChart } from '@/lib/charts/timeline-chart';

/** The picture of an attendance, or why there is none to draw. */
export function AttendanceTimeline({ timeline }: { timeline: TimelineChart | null }) {
  if (timeline === null)
    return <InsetText>There is no picture: nothing was weighed against footage here.</InsetText>;
  return <Timeline chart={timeline} />;
}
