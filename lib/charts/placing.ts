/** A stretch along one axis, in pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const BETWEEN = 8;

export function overlaps(a: Span, b: Span, between: number = BETWEEN): boolean {
  return a.from < b.to + between && b.from < a.to + between;
}

/** The first row, from 0, in which a span overlaps nothing already there; the span is added to it. */
export function takeRow(rows: Span[][], span: Span): number {
  const free = rows.findIndex((row) => row.every((other) => !overlaps(other, span)));
  if (free === -1) {
    rows.push([span]);
    return rows.length - 1;
  }
  rows[free]?.push(span);
  return free;
}
