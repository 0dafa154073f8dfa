import type { FootageCoverage, Instant } from './finding';
import type { Interval } from './intervals';

/**
 * Coverage with the newest extract first, under a tree that says of each part of it the earliest start and the latest
 * end: a part in which no extract can span a window is passed over whole.
 */
interface CoverageTree {
  /** A power of two: node 1 is the root, the children of n are 2n and 2n + 1, and the leaves begin here. */
  readonly leaves: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly newestFirst: readonly FootageCoverage[];
}

const trees = new WeakMap<readonly FootageCoverage[], CoverageTree>();

/** When the newest extract was made that spans the whole window; null where none spans it. */
export function newestExtractOver(window: Interval, coverage: readonly FootageCoverage[]): Instant | null {
  let tree = trees.get(coverage);
  if (tree === undefined) {
    tree = treeOf(coverage);
    trees.set(coverage, tree);
  }
  return newestBelow(tree, 1, window);
}

function treeOf(coverage: readonly FootageCoverage[]): CoverageTree {
  const newestFirst = [...coverage].sort((a, b) => b.extractedAt - a.extractedAt);
  let leaves = 1;
  while (leaves < newestFirst.length) leaves *= 2;
  const from = new Float64Array(2 * leaves).fill(Number.POSITIVE_INFINITY);
  const to = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
  newestFirst.forEach(({ coversFrom, coversTo }, i) => {
    from[leaves + i] = coversFrom;
    to[leaves + i] = coversTo;
  });
  for (let node = leaves - 1; node >= 1; node -= 1) {
    from[node] = Math.min(from[2 * node] ?? 0, from[2 * node + 1] ?? 0);
    to[node] = Math.max(to[2 * node] ?? 0, to[2 * node + 1] ?? 0);
  }
  return { leaves, from, to, newestFirst };
}

function newestBelow(tree: CoverageTree, node: number, window: Interval): Instant | null {
  const mayHold = (tree.from[node] ?? 0) <= window.from && (tree.to[node] ?? 0) >= window.to;
  if (!mayHold) return null;
  if (node >= tree.leaves) return tree.newestFirst[node - tree.leaves]?.extractedAt ?? null;
  return newestBelow(tree, 2 * node, window) ?? newestBelow(tree, 2 * node + 1, window);
}
