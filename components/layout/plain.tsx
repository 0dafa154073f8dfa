import type { ReactNode } from 'react';
import { MarkupInPlace } from './markup-in-place';
import { keptMarkup, plainMarkup } from './plain-markup';
import { givenMarkup } from './sent-once';

interface PlainProps {
  /** What alone the content is made of, where that may stand in memory: one thing shows one content. */
  of?: object;
  children: ReactNode;
}

/** What never changes in the browser and needs no script, sent as plain markup (`docs/decisions/0014`). */
export function Plain({ of, children }: PlainProps) {
  return (
    <MarkupInPlace given={givenMarkup(of === undefined ? plainMarkup(children) : keptMarkup(of, children))} />
  );
}
