import type { Recommendation } from '@/lib/recommendations/recommendation';

interface NeighboursProps {
  previous: Recommendation | null;
  next: Recommendation | null;
  hrefOf: (number: number) => string;
}

/** The way to the recommendations before and after this one. */
export function Neighbours({ previous, next, hrefOf }: NeighboursProps) {
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label="Other recommendations">
      {previous === null ? null : (
        <div className="govuk-pagination__prev">
          <Neighbour recommendation={previous} word="Previous" rel="prev" hrefOf={hrefOf} />
        </div>
      )}
      {next === null ? null : (
        <div className="govuk-pagination__next">
          <Neighbour recommendation={next} word="Next" rel="next" hrefOf={hrefOf} />
        </div>
      )}
    </nav>
  );
}

interface NeighbourProps {
  recommendation: Recommendation;
  word: string;
  rel: string;
  hrefOf: (number: number) => string;
}

function Neighbour({ recommendation, word, rel, hrefOf }: NeighbourProps) {
  return (
    <a className="govuk-link govuk-pagination__link" href={hrefOf(recommendation.number)} rel={rel}>
      <span className="govuk-pagination__link-title">{word}</span>
      <span className="govuk-visually-hidden">:</span>{' '}
      <span className="govuk-pagination__link-label">
        {recommendation.number} {recommendation.title}
      </span>
    </a>
  );
}
