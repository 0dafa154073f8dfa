import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownValue } from './disclosed';
import { discloseTable } from './one-way-table';

describe('a table of counts shown to outsiders', () => {
  it('is shown whole, to the nearest 5, where no count is small', () => {
    expect(seen([0, 12, 48])).toEqual({ cells: [0, 10, 50], total: 60 });
  });

  it('hides the smallest other count beside a small one that stands alone', () => {
    expect(seen([3, 40, 9, 0])).toEqual({ cells: [null, 40, null, 0], total: 50 });
  });

  it('hides everything where the total is itself small', () => {
    expect(seen([0, 2, 1])).toEqual({ cells: [null, null, null], total: null });
  });

  it('is shown as it is to insiders', () => {
    expect(discloseTable([3, 40], 'internal').cells.map(shownValue)).toEqual([3, 40]);
  });

  it('never shows a count of 1 to 4, nor anything but multiples of 5', () => {
    const check = fc.property(fc.array(fc.nat(60), { maxLength: 8 }), (cells) => {
      const table = discloseTable(cells, 'external');
      for (const [i, cell] of table.cells.entries()) {
        const count = cells[i] ?? 0;
        if (count >= 1 && count <= 4) expect(cell.isShown).toBe(false);
        else if (cell.isShown) expect(cell.value % 5).toBe(0);
      }
    });
    fc.assert(check, { numRuns: 2000 });
  });

  it.each([
    [1, 40],
    [2, 40],
    [3, 16],
    [4, 9],
  ])(
    'gives no hidden count away, even to one who knows the method, in any table of %i cells up to %i',
    (width, most) => {
      for (const tables of tablesByWhatIsSeen(width, most).values()) {
        for (let i = 0; i < width; i += 1) {
          if (seen(tables[0] ?? []).cells[i] !== null) continue;
          const possible = new Set(tables.map((table) => table[i]));
          expect(possible.size, `cell ${i} of ${JSON.stringify(tables[0])}`).toBeGreaterThanOrEqual(2);
        }
      }
    },
  );

  it('leaves every hidden count more than one possible value in larger tables', () => {
    const cells = fc.array(fc.oneof(fc.nat(6), fc.nat(400)), { minLength: 4, maxLength: 10 });
    const check = fc.property(cells, (counts) => {
      const published = JSON.stringify(seen(counts));
      for (const [i, cell] of seen(counts).cells.entries()) {
        if (cell === null) expect(hasAnotherValue(counts, i, published)).toBe(true);
      }
    });
    fc.assert(check, { numRuns: 800, seed: 2026 });
  });
});

function seen(cells: readonly number[]): { cells: (number | null)[]; total: number | null } {
  const table = discloseTable(cells, 'external');
  return { cells: table.cells.map(shownValue), total: shownValue(table.total) };
}

/** Every table of this width, grouped by what an outsider is shown of it. */
function tablesByWhatIsSeen(width: number, most: number): Map<string, number[][]> {
  const groups = new Map<string, number[][]>();
  for (let code = 0; code < (most + 1) ** width; code += 1) {
    const table = Array.from({ length: width }, (_, i) => Math.floor(code / (most + 1) ** i) % (most + 1));
    const key = JSON.stringify(seen(table));
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return groups;
}

/** True where cell `i` could have another value with the same table published: changed places, or it and its equals moved, and one more. */
function hasAnotherValue(counts: readonly number[], i: number, published: string): boolean {
  const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  const moves = steps
    .flatMap((change) => steps.map((other) => ({ change, other })))
    .filter(({ change }) => change !== 0);
  const isSame = (table: number[]) =>
    table.every((count) => count >= 0) && JSON.stringify(seen(table)) === published;
  const swapped = (j: number) =>
    counts.map((count, k) => (k === i ? (counts[j] ?? 0) : k === j ? (counts[i] ?? 0) : count));
  return counts.some(
    (value, j) =>
      (value !== counts[i] && isSame(swapped(j))) ||
      moves.some(({ change, other }) => {
        const rest = (count: number, k: number) => (k === j ? count + other : count);
        return (
          isSame(counts.map((count, k) => (k === i ? count + change : rest(count, k)))) ||
          isSame(counts.map((count, k) => (count === counts[i] ? count + change : rest(count, k))))
        );
      }),
  );
}
