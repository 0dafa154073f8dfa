import { serviceDatabase } from '@/app/_server/read';
import { listForces } from '@/db/queries/forces';
import type { Force } from '@/lib/access/force';

/** The forces that a policy may be proposed to: every other, and an invented one only by an invented one. */
export async function readOthers({ forceId, isDemonstration }: Force): Promise<Force[]> {
  const forces = await listForces(serviceDatabase());
  return forces.filter((each) => each.forceId !== forceId && each.isDemonstration === isDemonstration);
}
