import type { HeldRole } from './scope';

/** A person as an administrator sees them. */
export interface ListedPerson {
  personId: string;
  name: string;
  email: string;
  isDemonstration: boolean;
  /** Since when they may not sign in; null while they may. */
  disabledAt: Date | null;
  roles: HeldRole[];
}

/** Someone to be given an account. */
export interface NewPerson {
  email: string;
  name: string;
  password: string;
  isDemonstration: boolean;
  roles: HeldRole[];
}
