import { MeasureGrid } from '@/components/figures/figure-grid';
import { MeasureCard } from '@/components/figures/measure-card';
import { WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { boardPath } from '@/lib/police-powers/boards/board-ids';
import type { Headline } from '@/lib/police-powers/boards/front-board';
import { AssuranceMark, VariationMark } from './variation-marks';

/** The front page's measures: number, line, what its months show, and how sure it is of its target. */
export function Headlines({ headlines, forceId }: { headlines: readonly Headline[]; forceId: string }) {
  return (
    <MeasureGrid>
      {headlines.map(({ id, name, value, detail, spark, verdict, board, variation, assurance }) => (
        <MeasureCard
          key={id}
          name={name}
          value={value.isShown ? value.value : WITHHELD_WORDS[value.why]}
          of={detail}
          spark={spark ?? undefined}
          reason={verdict?.reason}
          href={`${boardPath(board)}?force=${forceId}`}
        >
          <VariationMark variation={variation} />
          <AssuranceMark assurance={assurance} />
        </MeasureCard>
      ))}
    </MeasureGrid>
  );
}
