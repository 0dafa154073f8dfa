'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { forceInView, type NavigableForce, navigationFor } from '@/lib/access/sections';
import { DemonstrationBanner } from './demonstration-banner';
import { ServiceNavigation } from './service-navigation';

interface ServiceHeaderProps {
  forces: readonly NavigableForce[];
  /** The form that signs the viewer out. */
  signOut: ReactNode;
}

/** The head of a signed-in page: whose data it is, who is looking, and where they may go. */
export function ServiceHeader({ forces, signOut }: ServiceHeaderProps) {
  const pathname = usePathname();
  const inView = forceInView(forces, pathname, useSearchParams().get('force'));
  const demonstrations = forces.filter((force) => force.isDemonstration).map((force) => force.name);
  return (
    <>
      <header className="candour-header">
        <div className="govuk-width-container candour-header__container">
          <a className="candour-header__name" href={navigationFor(forces, pathname, inView)[0]?.href ?? '/'}>
            {inView === null ? 'Candour' : `${inView.name} · Candour`}
          </a>
          <div className="candour-header__who">
            {inView === null ? null : <span>{inView.roleNames}</span>}
            <span aria-hidden="true">·</span>
            {signOut}
          </div>
        </div>
      </header>
      <ServiceNavigation items={navigationFor(forces, pathname, inView)} />
      {inView?.isDemonstration ? <DemonstrationBanner forceNames={demonstrations} /> : null}
    </>
  );
}
