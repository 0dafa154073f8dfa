import { describe, expect, test } from 'vitest';
import { readRegister } from './register';
import { DRAWING_SHAPES, layOut, linesOf } from './timeline-layout';

const TODAY = '2026-11-20';

describe.each(DRAWING_SHAPES)('the $name drawing', (shape) => {
  const drawing = layOut(readRegister([], TODAY), TODAY, shape);
  const rows = drawing.groups.flatMap((group) => group.rows);

  test('gives each of the 22 a place of its own, tall enough to be pressed', () => {
    expect(rows).toHaveLength(22);
    for (const [index, row] of rows.slice(1).entries()) {
      const above = rows[index];
      expect(row.top).toBeGreaterThanOrEqual((above?.top ?? 0) + (above?.height ?? 0));
      expect(row.height).toBeGreaterThanOrEqual(24);
    }
    expect(drawing.height).toBeGreaterThan(rows.at(-1)?.lineY ?? 0);
  });

  test('keeps every line inside it', () => {
    const positions = rows.flatMap((row) => [
      row.quietEndX,
      row.dueX ?? 0,
      row.late?.toX ?? 0,
      row.dotX ?? 0,
    ]);
    expect(Math.max(...positions)).toBeLessThanOrEqual(shape.width);
  });
});

test('a title is broken between words and loses none', () => {
  const title = 'National practice on communication brought up to date';
  const lines = linesOf(title, 20);
  expect(lines).toEqual(['National practice on', 'communication', 'brought up to date']);
  expect(lines.join(' ')).toBe(title);
});
