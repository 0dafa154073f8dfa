import type { RegisterEntry } from '@/lib/recommendations/register';
import { LINE_NAMES, type LineKind, timelineInWords, timelineOf } from '@/lib/recommendations/timeline';
import { DRAWING_SHAPES } from '@/lib/recommendations/timeline-layout';
import { TimelineDrawing } from './timeline-drawing';
import { TimelineMark } from './timeline-mark';

interface RecommendationTimelineProps {
  register: readonly RegisterEntry[];
  today: string;
  hrefOf: (number: number) => string;
}

const HEADING_ID = 'where-each-one-stands';

/** Where each of the 22 stands, in one picture. */
export function RecommendationTimeline({ register, today, hrefOf }: RecommendationTimelineProps) {
  const { kinds } = timelineOf(register, today, { fromX: 0, toX: 1, tickGap: 1 });
  return (
    <section className="candour-section candour-timeline" aria-labelledby={HEADING_ID}>
      <h2 className="govuk-heading-m" id={HEADING_ID}>
        Where each one stands
      </h2>
      <p className="candour-note">
        The grey line runs from the report to the date. What lies beyond the date is lateness, drawn to
        length.
      </p>
      <p className="govuk-visually-hidden">{timelineInWords(register, today)}</p>
      <ul className="candour-timeline__key">
        {kinds.map((kind) => (
          <li key={kind}>
            <Swatch kind={kind} />
            {LINE_NAMES[kind]}
          </li>
        ))}
        <li>
          <svg className="candour-timeline__swatch" viewBox="0 0 34 22" aria-hidden="true">
            <line className="candour-timeline__due" x1={17} x2={17} y1={2} y2={20} />
          </svg>
          Due
        </li>
      </ul>
      {DRAWING_SHAPES.map((shape) => (
        <TimelineDrawing
          key={shape.name}
          register={register}
          today={today}
          shape={shape}
          hrefOf={hrefOf}
          labelledBy={HEADING_ID}
        />
      ))}
    </section>
  );
}

function Swatch({ kind }: { kind: LineKind }) {
  const isOpen = kind === 'late_open' || kind === 'open' || kind === 'not_known';
  const line = kind === 'open' ? 'quiet' : 'late';
  return (
    <svg className="candour-timeline__swatch" viewBox="0 0 34 22" aria-hidden="true">
      <line
        className={`candour-timeline__${line} candour-timeline__${line}--${kind}`}
        x1={1}
        x2={33}
        y1={11}
        y2={11}
      />
      {isOpen ? null : <TimelineMark kind={kind} x={22} y={11} />}
    </svg>
  );
}
