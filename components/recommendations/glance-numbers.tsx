import type { Glance } from '@/lib/recommendations/headline';

/** A few big numbers, each with its name and what it is of. */
export function GlanceNumbers({ numbers }: { numbers: readonly Glance[] }) {
  return (
    <section aria-labelledby="at-a-glance">
      <h2 className="govuk-visually-hidden" id="at-a-glance">
        At a glance
      </h2>
      <dl className="candour-glance">
        {numbers.map((number) => (
          <div className="candour-glance__item" key={number.name}>
            <dt className="candour-glance__name">{number.name}</dt>
            <dd className="candour-glance__count">{number.count}</dd>
            <dd className="candour-glance__of">{number.of}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
