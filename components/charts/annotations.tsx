import type { PlacedAnnotation } from '@/lib/charts/annotation-layout';
import { TextBlock } from './text-block';

interface AnnotationsProps {
  annotations: readonly PlacedAnnotation[];
  /** Where the events' lines end. */
  foot: number;
}

/** Dated events: a line down the plot with its words above. */
export function Annotations({ annotations, foot }: AnnotationsProps) {
  return annotations.map((one) => (
    <g key={`${one.at} ${one.lines.join(' ')}`}>
      <line className="candour-chart__event" x1={one.at} x2={one.at} y1={one.top + 2} y2={foot} />
      <TextBlock
        text={{ x: one.textAt, y: one.top + 14, lines: one.lines, anchor: one.anchor }}
        className="candour-chart__note"
      />
    </g>
  ));
}
