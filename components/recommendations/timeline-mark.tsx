import type { LineKind } from '@/lib/recommendations/timeline';

interface TimelineMarkProps {
  kind: LineKind;
  x: number;
  y: number;
}

/** What ends a settled line. Each kind has a shape of its own, so that no colour is needed to tell them apart. */
export function TimelineMark({ kind, x, y }: TimelineMarkProps) {
  const className = `candour-timeline__mark candour-timeline__mark--${kind}`;
  if (kind === 'superseded') return <rect className={className} x={x - 6} y={y - 6} width={12} height={12} />;
  if (kind === 'deviates') return <path className={className} d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />;
  return <circle className={className} cx={x} cy={y} r={kind === 'delivered' ? 5.5 : 7} />;
}
