import type { ReactNode } from 'react';

/** half: a column of two beside each other; full: the width of the page. */
export type DrawingSize = 'half' | 'full';

/** The widths that a chart is drawn for. The style sheet shows the widest that fits, so text is never scaled down. */
const DRAWING_WIDTHS: Record<DrawingSize, readonly number[]> = {
  half: [288, 350, 540],
  full: [288, 350, 540, 800, 1100],
};

/** A picture drawn for one width. */
export interface WidthDrawing {
  readonly height: number;
  readonly content: ReactNode;
}

interface DrawingsProps {
  /** What the picture says, in sentences made from its numbers. */
  name: string;
  size: DrawingSize;
  draw: (width: number) => WidthDrawing;
}

/** One picture, drawn once for each width, of which one is shown. It is a single image with a single name. */
export function Drawings({ name, size, draw }: DrawingsProps) {
  return (
    <div className={`candour-drawings candour-drawings--${size}`} role="img" aria-label={name}>
      {DRAWING_WIDTHS[size].map((width) => {
        const { height, content } = draw(width);
        return (
          <svg
            key={width}
            className={`candour-drawing candour-drawing--${width}`}
            viewBox={`0 0 ${width} ${Math.ceil(height)}`}
            width={width}
            height={Math.ceil(height)}
            aria-hidden="true"
            focusable="false"
          >
            {content}
          </svg>
        );
      })}
    </div>
  );
}
