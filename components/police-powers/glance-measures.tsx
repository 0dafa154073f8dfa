import { MeasureGrid } from '@/components/figures/figure-grid';
import { MeasureCard } from '@/components/figures/measure-card';
import { WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import type { GlanceMeasure } from '@/lib/police-powers/boards/glance';

interface GlanceMeasuresProps {
  measures: readonly GlanceMeasure[];
  /** Where a measure leads, by its id. */
  hrefs?: Readonly<Record<string, string>>;
}

/** Measures side by side: number, what it is of, its line over the usual range, and the verdict with its reason. */
export function GlanceMeasures({ measures, hrefs = {} }: GlanceMeasuresProps) {
  return (
    <MeasureGrid>
      {measures.map(({ id, name, value, detail, spark, verdict }) => (
        <MeasureCard
          key={id}
          name={name}
          value={value.isShown ? value.value : WITHHELD_WORDS[value.why]}
          of={detail}
          spark={spark ?? undefined}
          verdict={
            verdict === null
              ? undefined
              : {
                  words: verdict.words,
                  tone: verdict.isUnusual ? 'unusual' : verdict.isKnown ? 'steady' : 'unknown',
                }
          }
          reason={verdict?.reason}
          href={hrefs[id]}
        />
      ))}
    </MeasureGrid>
  );
}
