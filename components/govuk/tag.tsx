import type { ReactNode } from 'react';

export type TagColour = 'grey' | 'blue' | 'green' | 'orange' | 'red' | 'yellow' | 'teal' | 'purple';

/** A state, in words; the colour only repeats them. */
export function Tag({ colour, children }: { colour: TagColour; children: ReactNode }) {
  return <strong className={`govuk-tag govuk-tag--${colour} candour-tag`}>{children}</strong>;
}
