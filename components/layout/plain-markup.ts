import type { ReactNode } from 'react';

// Next refuses this module where it is imported as the others are.
const { renderToStaticMarkup } = await import('react-dom/server');

/** Markup as React takes it. */
interface PlainMarkup {
  readonly __html: string;
}

/** What was made of objects in memory; it goes when they do. */
const kept = new WeakMap<object, PlainMarkup>();
let made = 0;

/**
 * What never changes in the browser, as plain markup. As elements, a board's figures would be sent a second time as objects,
 * and each of their thousands of parts taken up one by one before a phone answers its reader. Only for the server, and for
 * what needs no script; ids are its own. Every text is escaped: React makes it.
 */
export function plainMarkup(content: ReactNode): PlainMarkup {
  made += 1;
  return { __html: renderToStaticMarkup(content, { identifierPrefix: `plain-${made}-` }) };
}

/**
 * The same, made once for as long as `of`, which alone it is made of, stands in memory: a board that is kept is not drawn
 * again.
 */
export function keptMarkup(of: object, content: ReactNode): PlainMarkup {
  const found = kept.get(of) ?? plainMarkup(content);
  kept.set(of, found);
  return found;
}
