'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** True once JavaScript runs: on the server and where there is none, what needs it is not drawn. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
