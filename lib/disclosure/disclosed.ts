/** Why a number is not shown: domain 10. */
export type Withheld = 'suppressed' | 'not available' | 'not applicable' | 'low reliability';

/** A value that may leave the server, or why there is none. */
export type Disclosed<T> =
  | { readonly isShown: true; readonly value: T }
  | { readonly isShown: false; readonly why: Withheld };

export const WITHHELD_WORDS: Record<Withheld, string> = {
  suppressed: 'Not shown: fewer than 5, or would give a small number away',
  'not available': 'Not available',
  'not applicable': 'Not applicable',
  'low reliability': 'Too few to be reliable',
};

export function shown<T>(value: T): Disclosed<T> {
  return { isShown: true, value };
}

export function withheld(why: Withheld): Disclosed<never> {
  return { isShown: false, why };
}

/** The value, or null where it is withheld. */
export function shownValue<T>(disclosed: Disclosed<T>): T | null {
  return disclosed.isShown ? disclosed.value : null;
}
