import type { ReactNode } from 'react';
import { csrfToken } from '@/app/_server/request-headers';
import { listViewersForces, requireViewer } from '@/app/_server/viewer';
import { Footer } from '@/components/layout/footer';
import { MainContent } from '@/components/layout/main-content';
import { ServiceHeader } from '@/components/layout/service-header';
import { SignOutForm } from '@/components/layout/sign-out-form';
import { ROLE_NAMES } from '@/lib/access/roles';
import type { NavigableForce } from '@/lib/access/sections';

export default async function ServiceLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const forces: NavigableForce[] = (await listViewersForces()).map(
    ({ permissions, forceId, name, isDemonstration }) => ({
      forceId,
      name,
      isDemonstration,
      permissions: [...permissions],
      roleNames: viewer.roles
        .filter((role) => role.forceId === forceId)
        .map((role) => ROLE_NAMES[role.role])
        .join(', '),
    }),
  );
  return (
    <>
      <ServiceHeader forces={forces} signOut={<SignOutForm csrfToken={await csrfToken()} />} />
      <MainContent>{children}</MainContent>
      <Footer />
    </>
  );
}
