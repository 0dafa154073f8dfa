/** A sum that an outsider is told: the counts it is made of, by name. */
export type ToldSum = readonly string[];

/** Big enough that no sum of the ones and noughts of these tests is nought by accident; its square is still exact. */
const PRIME = 32_749;

/**
 * The counts that can be worked out exactly from the sums that were told, by taking them from each other in any way at all:
 * those whose own value is a combination of the sums. Nothing is rounded for it: what was told counts as exact.
 */
export function workedOut(told: readonly ToldSum[]): Set<string> {
  const alone = new Set(told.flatMap((sum) => (sum.length === 1 ? sum : [])));
  const rests = told.map((sum) => sum.filter((name) => !alone.has(name))).filter((sum) => sum.length > 0);
  const names = [...new Set(rests.flat())];
  const rows = rests.map((sum) => names.map((name) => (sum.includes(name) ? 1 : 0)));
  const derived = reduced(rows, names.length).flatMap((row) => {
    const terms = row.flatMap((value, i) => (value === 0 ? [] : [i]));
    return terms.length === 1 ? [names[terms[0] ?? 0] ?? ''] : [];
  });
  return new Set([...alone, ...derived]);
}

/** Gauss and Jordan: rows that say the same, each led by a 1 that no other row has anything under. */
function reduced(rows: number[][], width: number): number[][] {
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, i) => i >= rank && (row[column] ?? 0) !== 0);
    if (found === -1) continue;
    const [led] = rows.splice(found, 1) as [number[]];
    rows.splice(rank, 0, led);
    scale(led, inverse(led[column] ?? 1));
    rows.forEach((row, i) => {
      if (i !== rank) takeAway(row, led, row[column] ?? 0);
    });
    rank += 1;
  }
  return rows.slice(0, rank);
}

function scale(row: number[], by: number): void {
  row.forEach((value, i) => {
    row[i] = (value * by) % PRIME;
  });
}

function takeAway(row: number[], other: readonly number[], times: number): void {
  if (times === 0) return;
  row.forEach((value, i) => {
    row[i] = (value + (PRIME - times) * (other[i] ?? 0)) % PRIME;
  });
}

/** By Fermat: a number to the power of the prime less two. */
function inverse(value: number): number {
  let result = 1;
  let base = value % PRIME;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
