import type { ReactNode } from 'react';
import { SparkLine } from '@/components/charts/spark-line';
import type { SparkChart } from '@/lib/charts/spark-chart';

/** What the numbers say of the trend. steady: nothing out of the ordinary; unusual: marked; unknown: too little to say. */
interface Verdict {
  readonly words: string;
  readonly tone: 'steady' | 'unusual' | 'unknown';
}

interface MeasureCardProps {
  name: string;
  level?: 2 | 3 | 4;
  /** The number in words, such as "27.3%", or why there is none. */
  value: string;
  /** What it is of, and its interval. */
  of: string;
  spark?: SparkChart | undefined;
  verdict?: Verdict | undefined;
  /** Why the verdict is what it is. */
  reason?: string | undefined;
  /** Where the measure is explained in full. */
  href?: string | undefined;
  /** What else is said of it, below. */
  children?: ReactNode;
}

/** A measure at a glance: its name, one big number, what it is of, its trend, and a verdict in words with the reason. */
export function MeasureCard({ level = 3, ...card }: MeasureCardProps) {
  const Heading = `h${level}` as const;
  const isNumber = /\d/.test(card.value);
  return (
    <div className="candour-measure">
      <Heading className="candour-measure__name">
        {card.href === undefined ? (
          card.name
        ) : (
          <a className="govuk-link govuk-link--no-visited-state" href={card.href}>
            {card.name}
          </a>
        )}
      </Heading>
      <p
        className={
          isNumber ? 'candour-measure__value' : 'candour-measure__value candour-measure__value--words'
        }
      >
        {card.value}
      </p>
      <p className="candour-measure__of">{card.of}</p>
      {card.spark === undefined ? null : <SparkLine chart={card.spark} name={card.name} />}
      {card.verdict === undefined && card.reason === undefined ? null : (
        <p className="candour-measure__verdict">
          {card.verdict === undefined ? null : (
            <strong className={`candour-verdict candour-verdict--${card.verdict.tone}`}>
              {card.verdict.words}
            </strong>
          )}{' '}
          {card.reason}
        </p>
      )}
      {card.children}
    </div>
  );
}
