import type { Force } from './force';
import type { Permission } from './permissions';

/** A part of the service, as the navigation names it. */
interface Section {
  path: string;
  name: string;
  /** What a viewer must hold to see it; null where everyone does. */
  permission: Permission | null;
}

const SECTIONS: readonly Section[] = [
  { path: '/', name: 'Overview', permission: null },
  { path: '/police-powers', name: 'Police powers', permission: 'board.read' },
  { path: '/activation', name: 'Cameras', permission: 'activation.read' },
  { path: '/cases', name: 'Cases', permission: 'case.read' },
  { path: '/recommendations', name: 'Recommendations', permission: 'recommendation.read' },
  { path: '/hate-incidents', name: 'Hate incidents', permission: 'hate-incident.read' },
  { path: '/data-imports', name: 'Data', permission: 'data-import.read' },
  { path: '/admin/people', name: 'People', permission: 'person.read' },
  { path: '/audit', name: 'Audit', permission: 'audit.read' },
];

/** A force the viewer belongs to, as plain data for the browser. */
export interface NavigableForce extends Omit<Force, 'dataVersion'> {
  permissions: readonly Permission[];
  /** What the viewer is called there: "Chair of the board". */
  roleNames: string;
}

export interface NavigationItem {
  href: string;
  name: string;
  isCurrent: boolean;
}

/** The section a path lies in: the one with the longest path that begins it. */
function sectionAt(pathname: string): Section | undefined {
  return SECTIONS.filter(
    ({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)),
  ).sort((a, b) => b.path.length - a.path.length)[0];
}

/**
 * The force whose page this is: the one asked for, else the first that may see the section; the same choice as the
 * page itself makes. Null where the viewer has none.
 */
export function forceInView(
  forces: readonly NavigableForce[],
  pathname: string,
  asked: string | null,
): NavigableForce | null {
  const permission = sectionAt(pathname)?.permission ?? null;
  const may = forces.filter((force) => permission === null || force.permissions.includes(permission));
  return may.find((force) => force.forceId === asked) ?? may[0] ?? forces[0] ?? null;
}

/** The navigation of a viewer: only sections they may see, each kept in the force in view where they may see it there. */
export function navigationFor(
  forces: readonly NavigableForce[],
  pathname: string,
  inView: NavigableForce | null,
): NavigationItem[] {
  const current = sectionAt(pathname)?.path;
  return SECTIONS.flatMap(({ path, name, permission }) => {
    const may = forces.filter((force) => permission === null || force.permissions.includes(permission));
    const target = may.find((force) => force.forceId === inView?.forceId) ?? may[0];
    if (target === undefined) return [];
    const href = forces.length > 1 ? `${path}?force=${encodeURIComponent(target.forceId)}` : path;
    return [{ href, name, isCurrent: path === current }];
  });
}
