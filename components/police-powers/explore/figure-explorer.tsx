'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { replaceAddress } from '@/components/tables/replace-address';
import { useHydrated } from '@/components/tables/use-hydrated';
import type { Explorer } from '@/lib/police-powers/figure-files/explorer';

// The charting library is over half of a page's JavaScript: it comes when it is asked for, and not before.
const ExplorerView = lazy(() => import('./explorer-view'));

interface FigureExplorerProps {
  explorer: Explorer;
  /** True where the page's address asks for it. */
  isOpen: boolean;
}

/**
 * Opens a figure to be explored. Without JavaScript there is nothing here: the page's drawing and table say it all. The
 * address keeps that it is open.
 */
export function FigureExplorer({ explorer, isOpen: wasOpen }: FigureExplorerProps) {
  const isHydrated = useHydrated();
  const [isOpen, setOpen] = useState(wasOpen);
  const region = useRef<HTMLElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isOpen && wasAsked.current) region.current?.focus();
  }, [isOpen]);
  // The button's place is kept for where there will be one, so that nothing below it moves.
  if (!isHydrated) return <div className="candour-explore__place" />;
  const toggle = () => {
    wasAsked.current = true;
    setOpen(!isOpen);
    replaceAddress(['explore'], isOpen ? [] : [['explore', '1']]);
  };
  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary candour-explore__button"
        aria-expanded={isOpen}
        onClick={toggle}
      >
        {isOpen ? 'Close the explorer' : 'Explore this figure'}
      </button>
      {isOpen ? (
        <section className="candour-explore" ref={region} tabIndex={-1} aria-label="Explorer">
          <Suspense fallback={<p className="govuk-body">Opening the explorer…</p>}>
            <ExplorerView explorer={explorer} />
          </Suspense>
        </section>
      ) : null}
    </>
  );
}
