import { describe, expect, it } from 'vitest';
import { permissionsOf } from './permissions';
import type { Role } from './roles';
import { forceInView, type NavigableForce, navigationFor } from './sections';

function force(forceId: string, ...roles: Role[]): NavigableForce {
  return {
    forceId,
    name: `${forceId} Police`,
    isDemonstration: false,
    permissions: [...permissionsOf(roles)],
    roleNames: roles.join(', '),
  };
}

const namesOf = (forces: NavigableForce[], pathname = '/') =>
  navigationFor(forces, pathname, forceInView(forces, pathname, null)).map((item) => item.name);

describe('The navigation', () => {
  it('shows a chair everything but people and the audit trail', () => {
    expect(namesOf([force('north', 'chair')])).toEqual([
      'Overview',
      'Police powers',
      'Cameras',
      'Cases',
      'Recommendations',
      'Hate incidents',
      'Data',
    ]);
  });

  it('shows an auditor and an administrator only their own part', () => {
    expect(namesOf([force('north', 'auditor')])).toEqual(['Overview', 'Audit']);
    expect(namesOf([force('north', 'administrator')])).toEqual(['Overview', 'People']);
  });

  it('marks the section a deep page lies in, and the overview only on itself', () => {
    const forces = [force('north', 'chair')];
    const current = (pathname: string) =>
      navigationFor(forces, pathname, forces[0] ?? null).filter((item) => item.isCurrent);
    expect(current('/data-imports/12').map((item) => item.name)).toEqual(['Data']);
    expect(current('/police-powers/stop-search').map((item) => item.name)).toEqual(['Police powers']);
    expect(current('/').map((item) => item.name)).toEqual(['Overview']);
    expect(current('/data-imports-of-old')).toEqual([]);
  });

  it('names no force where there is but one', () => {
    const forces = [force('north', 'chair')];
    expect(navigationFor(forces, '/', forces[0] ?? null).map((item) => item.href)).not.toContainEqual(
      expect.stringContaining('force='),
    );
  });

  it('keeps the force in view where the viewer may see the section there, and else turns to one where they may', () => {
    const forces = [force('north', 'chair'), force('south', 'auditor')];
    const hrefs = navigationFor(forces, '/', forceInView(forces, '/', 'south')).map((item) => item.href);
    expect(hrefs).toContain('/audit?force=south');
    expect(hrefs).toContain('/cases?force=north');
    expect(hrefs).toContain('/?force=south');
  });
});

describe('The force in view', () => {
  const forces = [force('north', 'chair'), force('south', 'auditor')];

  it('is the one asked for', () => {
    expect(forceInView(forces, '/', 'south')?.forceId).toBe('south');
  });

  it('is the first that may see the section where none is asked for', () => {
    expect(forceInView(forces, '/audit', null)?.forceId).toBe('south');
    expect(forceInView(forces, '/cases/7', null)?.forceId).toBe('north');
  });

  it('is nobody’s where the viewer has none', () => {
    expect(forceInView([], '/', 'north')).toBeNull();
  });
});
