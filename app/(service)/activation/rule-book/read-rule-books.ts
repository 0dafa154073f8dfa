import { read } from '@/app/_server/read';
import type { Admission } from '@/app/_server/viewer';
import { listRuleBook } from '@/db/queries/rule-book';
import { scopeFor } from '@/lib/access/scope';
import type { NeighbouringRuleBook } from '@/lib/activation/rule-book';

/**
 * The rule book of the force in view, and those of the viewer's other forces to set beside it. Each is read in a scope of
 * its own: who belongs to one force is shown nothing of another, not even that their policies agree.
 */
export async function readRuleBooks({ viewer, scope, force, forces }: Admission): Promise<{
  own: NeighbouringRuleBook;
  neighbours: NeighbouringRuleBook[];
}> {
  const own = { forceName: force.name, rows: await read(scope, (db) => listRuleBook(db, scope)) };
  const neighbours: NeighbouringRuleBook[] = [];
  for (const other of forces) {
    const otherScope = other.forceId === force.forceId ? null : scopeFor(viewer, other.forceId);
    if (otherScope === null) continue;
    const rows = await read(otherScope, (db) => listRuleBook(db, otherScope));
    neighbours.push({ forceName: other.name, rows });
  }
  return { own, neighbours };
}
