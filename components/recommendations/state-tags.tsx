import type { Rag, RagColour } from '@/lib/recommendations/rag';
import type { RecommendationState } from '@/lib/recommendations/recommendation-state';
import { STATE_NAMES, type Stage, stageOf } from '@/lib/recommendations/state-words';
import { Tag, type TagColour } from '../govuk/tag';

const STAGE_COLOURS: Record<Stage, TagColour> = {
  open: 'grey',
  delivered: 'blue',
  closed: 'green',
  set_aside: 'purple',
};

const RAG_COLOURS: Record<RagColour, TagColour> = {
  red: 'red',
  amber: 'yellow',
  green: 'green',
  none: 'grey',
};

/** A state in words, coloured by what it means for the work. */
export function StateTag({ state }: { state: RecommendationState }) {
  const colour = state === 'reopened' ? 'orange' : STAGE_COLOURS[stageOf(state)];
  return <Tag colour={colour}>{STATE_NAMES[state]}</Tag>;
}

/** A rating by its name; its reason belongs beside it. */
export function RagTag({ rag }: { rag: Rag }) {
  return <Tag colour={RAG_COLOURS[rag.colour]}>{rag.name}</Tag>;
}
