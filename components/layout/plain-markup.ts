import type { ReactNode } from 'react';

// Next refuses this module where it is imported as the others are.
const { renderToStaticMarkup } = await import('react-dom/server');

/** What was made of objects in memory; it goes when they do. */
const kept = new WeakMap<object, string>();
/**
 * What never changes in the browser, as plain markup. As elements, a board's figures would be sent a second time as objects,
 * and each of their thousands of parts taken up one by one before a phone answers its reader. Only for the server, and for
 * what needs no script, nor an id that React would give it: React gives one page the ids of another's. Every text is escaped:
 * React makes it.
 */
export function plainMarkup(content: ReactNode): string {
  return renderToStaticMarkup(content);
}

/**
 * The same, made once for as long as `of`, which alone it is made of, stands in memory: a board that is kept is not drawn
 * again.
 */
export function keptMarkup(of: object, content: ReactNode): string {
  const found = kept.get(of) ?? plainMarkup(content);
  kept.set(of, found);
  return found;
}
