import { cache } from 'react';
import { holdMarkup, releaseMarkup } from './held-markup';

/** Markup for a component of the browser: itself, or the name under which the server holds it. */
export type GivenMarkup = { readonly markup: string } | { readonly held: string };

/** The names held for the answer that is being made; none where its second copy has to be whole. */
const answer = cache((): { held: string[] | null } => ({ held: null }));

/**
 * Says that the answer is a whole page, in which a browser finds what it is not sent a second time. The first layout says
 * it, before anything that it encloses is made. The answer is to be closed when it has gone.
 */
export function answerWithWholePage(): { close: () => void } {
  const held: string[] = [];
  const mine = answer();
  mine.held = held;
  return {
    close: () => {
      // Where a reader leaves early, the rest of the page is still made: nothing more is to be held for it.
      mine.held = null;
      held.forEach(releaseMarkup);
    },
  };
}

/** How markup reaches a component of the browser: by name in a whole page, as text in any other answer. */
export function givenMarkup(markup: string): GivenMarkup {
  const { held } = answer();
  if (held === null) return { markup };
  const name = holdMarkup(markup);
  held.push(name);
  return { held: name };
}
