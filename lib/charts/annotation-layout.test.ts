import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacedAnnotation, placeAnnotations } from './annotation-layout';
import { blockWidth, LINE_HEIGHT } from './text-layout';

function boxOf({ anchor, textAt, lines, top }: PlacedAnnotation) {
  const width = blockWidth(lines);
  const left = anchor === 'start' ? textAt : textAt - width;
  return { left, right: left + width, top, bottom: top + lines.length * LINE_HEIGHT };
}

describe('labels of events', () => {
  test('never overlap one another and stay above the plot, wherever the events lie', () => {
    const words = fc.constantFrom(
      'Reform',
      'Code of practice, 3 June 2023',
      'Court of Appeal judgment, December 2021',
    );
    const events = fc.array(fc.record({ at: fc.integer({ min: 40, max: 520 }), words }), { maxLength: 6 });
    fc.assert(
      fc.property(events, (some) => {
        const { annotations, height } = placeAnnotations(some, [40, 540]);
        const boxes = annotations.map(boxOf);
        for (const [i, a] of boxes.entries()) {
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.bottom).toBeLessThanOrEqual(height);
          for (const b of boxes.slice(i + 1)) {
            const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  test('leave the lines of later events free: an earlier label stands higher', () => {
    const { annotations } = placeAnnotations(
      [
        { at: 100, words: 'Interim guidance, July 2022' },
        { at: 130, words: 'Code of practice' },
      ],
      [40, 540],
    );
    expect(annotations[0]?.top).toBeLessThan(annotations[1]?.top ?? 0);
  });

  test('leave the lines of earlier events free where labels end at their lines: a later label stands higher', () => {
    const { annotations } = placeAnnotations(
      [
        { at: 470, words: 'Interim guidance, July 2022' },
        { at: 500, words: 'Code of practice, June 2023' },
      ],
      [40, 540],
    );
    expect(annotations.map(({ anchor }) => anchor)).toEqual(['end', 'end']);
    expect(annotations[1]?.top).toBeLessThan(annotations[0]?.top ?? 0);
  });

  test('need no room where there are none', () => {
    expect(placeAnnotations([], [40, 540])).toEqual({ annotations: [], height: 0 });
  });
});
