import type { Month } from './month';

/** The months that hold records: the first and the last. */
export interface HeldMonths {
  readonly first: Month;
  readonly last: Month;
}

/** The first and the last of the months in which something was received, in whatever order; null where nothing was. */
export function heldMonths(received: readonly { readonly month: Month }[]): HeldMonths | null {
  const months = received.map(({ month }) => month).sort();
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}
