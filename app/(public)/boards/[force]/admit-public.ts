import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read, serviceDatabase } from '@/app/_server/read';
import { findViewer } from '@/app/_server/viewer';
import { listForces } from '@/db/queries/forces';
import { getOpenPublicBoard } from '@/db/queries/public-board';
import type { Force } from '@/lib/access/force';
import { publicScope, type Scope, scopeFor } from '@/lib/access/scope';
import type { PublicBoard } from '@/lib/police-powers/public/public-board';

/** What a public page works with once it knows that it may be shown. */
export interface PublicAdmission {
  readonly scope: Scope;
  readonly force: Force;
  /** The opening that stands; null where only the force's chair sees the page, before the boards are opened. */
  readonly open: PublicBoard | null;
}

/**
 * Admits anybody to the public boards of a force that has opened them, and its chair to the same pages beforehand. Answers
 * `not found` for any other force, so that nobody learns which forces are here.
 */
export const admitPublic = cache(async (forceId: string): Promise<PublicAdmission> => {
  const force = (await listForces(serviceDatabase())).find((one) => one.forceId === forceId);
  if (force === undefined) notFound();
  const scope = publicScope(force.forceId);
  const open = await read(scope, (db) => getOpenPublicBoard(db, scope));
  if (open === null && !(await isPreviewed(force.forceId))) notFound();
  return { scope, force, open };
});

async function isPreviewed(forceId: string): Promise<boolean> {
  const viewer = await findViewer();
  const scope = viewer === null ? null : scopeFor(viewer, forceId);
  return scope?.permissions.has('public-board.open') ?? false;
}
