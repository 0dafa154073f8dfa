import { LINE_HEIGHT } from '@/lib/charts/text-layout';

interface TextBlockProps {
  text: { x: number; y: number; lines: readonly string[]; anchor: 'start' | 'end' };
  className: string;
}

/** Lines of text at a place of a drawing, with a halo so that lines behind it do not cut through it. */
export function TextBlock({ text, className }: TextBlockProps) {
  return text.lines.map((line, i) => (
    <text
      key={line}
      className={`candour-chart__halo ${className}`}
      x={text.x}
      y={text.y + i * LINE_HEIGHT}
      textAnchor={text.anchor}
    >
      {line}
    </text>
  ));
}
