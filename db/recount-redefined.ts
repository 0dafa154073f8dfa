import { createHash } from 'node:crypto';
import type pg from 'pg';
import { keepStatement } from './measures/count-statement';
import { FAMILIES } from './measures/families';
import { keepNarrowedStatement, NARROWINGS } from './measures/narrowed-statement';
import { recountAll } from './mutations/measure-counts';
import { onceForEachForce } from './once-for-each-force';

/**
 * Counts every force's measures again where what is kept was counted by other definitions than this version's: after an
 * upgrade, a board must not mix the two. Which definitions they were is the kept counts' own remark.
 */
export function recountRedefined(owner: pg.Client, ownerUrl: string): Promise<void> {
  return onceForEachForce(owner, ownerUrl, {
    table: 'measure_count',
    remark: definitionsInUse(),
    steps: [recountAll],
  });
}

/** The definitions that this version counts by, told apart by their digest. */
function definitionsInUse(): string {
  const digest = createHash('sha256');
  for (const counted of FAMILIES) {
    digest.update(keepStatement(counted));
    digest.update(keepNarrowedStatement(counted, NARROWINGS));
  }
  return `Counted by the definitions ${digest.digest('hex').slice(0, 16)}`;
}
