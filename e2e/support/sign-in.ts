import type { Page } from '@playwright/test';
import type { Role } from '@/lib/access/roles';
import { SignInPage } from '../pages/sign-in-page';
import { serviceUnderTest } from './service-file';

/** The demonstration person with a role: `chair@northshire.example`, and so on. */
export function credentialsOf(role: Role, forceId = 'northshire'): { email: string; password: string } {
  const email = `${role.replaceAll('_', '-')}@${forceId}.example`;
  const found = serviceUnderTest().signIns.find((signIn) => signIn.email === email);
  if (found === undefined) throw new Error(`The demonstration data has no ${email}.`);
  return found;
}

/** Signs in through the form as the demonstration person with a role, and ends on the overview. */
export async function signInAs(page: Page, role: Role, forceId = 'northshire'): Promise<void> {
  const signIn = new SignInPage(page);
  const { email, password } = credentialsOf(role, forceId);
  await signIn.open();
  await signIn.signIn(email, password);
  await page.waitForURL((url) => url.pathname === '/');
}

/** Leaves whoever is signed in, and signs in as somebody else. */
export async function signInAnewAs(page: Page, role: Role, forceId = 'northshire'): Promise<void> {
  await page.context().clearCookies();
  await signInAs(page, role, forceId);
}
