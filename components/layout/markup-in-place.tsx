'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { heldMarkup } from './held-markup';
import type { GivenMarkup } from './sent-once';

/**
 * Markup that the browser finds in the page and leaves alone. Where the page was changed on its way and is made anew by
 * script, nothing would stand here: it is then asked for again.
 */
export function MarkupInPlace({ given }: { given: GivenMarkup }) {
  const place = useRef<HTMLDivElement>(null);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => setIsLost(place.current?.childNodes.length === 0));
  return (
    <>
      <div
        ref={place}
        className="candour-plain"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: React made it, from elements
        dangerouslySetInnerHTML={{ __html: markupHere(given) }}
      />
      {isLost ? <AskAgain /> : null}
    </>
  );
}

function markupHere(given: GivenMarkup): string {
  if ('markup' in given) return given.markup;
  return typeof window === 'undefined' ? heldMarkup(given.held) : '';
}

let isAsking = false;

/** Asks for the page again, all that its scripts need of it, once for all that is lost. */
function AskAgain() {
  const router = useRouter();
  useEffect(() => {
    if (isAsking) return;
    isAsking = true;
    router.refresh();
    return () => {
      isAsking = false;
    };
  }, [router]);
  return null;
}
