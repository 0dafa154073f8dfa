import { THROTTLE_MINUTES } from './sign-in-throttle';

/** The code the sign-in page is handed where the throttle refused. */
export const TOO_MANY_ATTEMPTS = 'TooManyAttempts';

/** The code where the form's token and its cookie did not agree. */
export const OUT_OF_DATE = 'OutOfDate';

/** What to tell a person whose sign-in did not work. Says the same whether or not the e-mail address is known. */
export function signInError(code: string): string {
  switch (code) {
    case 'CredentialsSignin':
      return 'The e-mail address and password do not go together. Check both and try again';
    case TOO_MANY_ATTEMPTS:
      return `Too many attempts have failed. Wait ${THROTTLE_MINUTES} minutes, then try again`;
    case OUT_OF_DATE:
      return 'This page had been open too long. Try again';
    default:
      return 'Signing in did not work. Try again, or tell whoever looks after Candour at your force';
  }
}
