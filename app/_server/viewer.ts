import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth/next';
import { cache } from 'react';
import { listForces } from '@/db/queries/forces';
import type { Force } from '@/lib/access/force';
import { type Permission, permissionsOf } from '@/lib/access/permissions';
import { returnPath } from '@/lib/access/return-path';
import { type Scope, scopeFor, type Viewer } from '@/lib/access/scope';
import { authOptions } from './auth-options';
import { serviceDatabase } from './read';
import { requestedPath } from './request-headers';

/** Who is signed in, or null. One look at the session a request, however often it is asked. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions());
  return session?.viewer ?? null;
});

/** Who is signed in; sends anyone else to sign in. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer !== null) return viewer;
  const path = returnPath(await requestedPath());
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** A force with everything the viewer may do in it. */
export interface ViewersForce extends Force {
  permissions: ReadonlySet<Permission>;
}

/** The forces the viewer holds a role in, by name. */
export const listViewersForces = cache(async (): Promise<ViewersForce[]> => {
  const viewer = await requireViewer();
  const forces = await listForces(serviceDatabase());
  return forces.flatMap((force) => {
    const held = viewer.roles.filter((role) => role.forceId === force.forceId).map((role) => role.role);
    return held.length === 0 ? [] : [{ ...force, permissions: permissionsOf(held) }];
  });
});

/** What a page works with once it knows that it may. */
export interface Admission {
  viewer: Viewer;
  scope: Scope;
  /** The force in view. */
  force: Force;
  /** Every force in which the viewer holds the permission, for the choice of force. */
  forces: Force[];
}

/**
 * Admits the viewer to one force's page: the force they ask for, else the first in which they hold the permission.
 * Sends them to sign in where they have not, and answers `not found` for a force or a page that is not theirs, so that
 * nobody learns what there is.
 */
export async function requireScope(
  permission: Permission,
  forceParam?: string | string[],
): Promise<Admission> {
  return admit(forceParam, (force) => force.permissions.has(permission));
}

/** Admits the viewer to what every role of a force sees: the overview. */
export function requireAnyScope(forceParam?: string | string[]): Promise<Admission> {
  return admit(forceParam, () => true);
}

async function admit(
  forceParam: string | string[] | undefined,
  may: (force: ViewersForce) => boolean,
): Promise<Admission> {
  const viewer = await requireViewer();
  const forces = (await listViewersForces()).filter(may);
  const asked = Array.isArray(forceParam) ? forceParam[0] : forceParam;
  const force = asked === undefined || asked === '' ? forces[0] : forces.find((one) => one.forceId === asked);
  const scope = force === undefined ? null : scopeFor(viewer, force.forceId);
  if (force === undefined || scope === null) notFound();
  return { viewer, scope, force, forces };
}
