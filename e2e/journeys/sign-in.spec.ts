import { ServicePage } from '../pages/service-page';
import { SignInPage } from '../pages/sign-in-page';
import { expect, test } from '../support/journey';
import { credentialsOf, signInAs } from '../support/sign-in';

const MISMATCH = 'The e-mail address and password do not go together. Check both and try again';

test('a person signs in and lands on the overview of their force', async ({ page }) => {
  await signInAs(page, 'chair');
  await expect(page).toHaveTitle('Overview – Northshire Police – Candour');
  await expect(page.getByText('Chair of the board', { exact: true })).toBeVisible();
  await expect(new ServicePage(page).demonstrationBanner).toContainText('Demonstration data');
});

test('a person who asked for a page signs in and lands on it', async ({ page }) => {
  await page.goto('/recommendations?force=northshire');
  await expect(page).toHaveTitle('Sign in – Candour');
  const { email, password } = credentialsOf('chair');
  await new SignInPage(page).signIn(email, password);
  await page.waitForURL('**/recommendations?force=northshire');
});

test('a wrong password and an unknown address are told the same, and what was asked for is not forgotten', async ({
  page,
}, { project }) => {
  const signIn = new SignInPage(page);
  await page.goto('/recommendations');
  await signIn.signIn(credentialsOf('inspector').email, 'not the right password');
  await expect(signIn.problem).toContainText(MISMATCH);
  await expect(page).toHaveTitle('Error: Sign in – Candour');
  await signIn.signIn(`nobody-${project.name}@northshire.example`, 'not the right password');
  await expect(signIn.problem).toContainText(MISMATCH);
  const { email, password } = credentialsOf('inspector');
  await signIn.signIn(email, password);
  await page.waitForURL('**/recommendations');
});

test('an empty form is told what is wrong', async ({ page }) => {
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.signIn('', '');
  await expect(signIn.problem).toContainText(MISMATCH);
});

test('guessing is stopped after five wrong passwords', async ({ page }, { project }) => {
  const signIn = new SignInPage(page);
  await signIn.open();
  for (let attempt = 0; attempt < 5; attempt++) {
    await signIn.signIn(`guessed-${project.name}@northshire.example`, `guess ${attempt} of a password`);
    await expect(signIn.problem).toContainText(MISMATCH);
  }
  await signIn.signIn(`guessed-${project.name}@northshire.example`, 'one more guess');
  await expect(signIn.problem).toContainText('Too many attempts have failed. Wait 15 minutes');
});

test('signing out ends the session itself: a copy of its cookie is refused', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'board_member');
  const copied = await page.context().cookies();
  expect(copied.map((cookie) => cookie.name)).toContain('next-auth.session-token');
  const thief = await browser.newContext({ baseURL });
  await thief.addCookies(copied);
  const stolen = await thief.newPage();
  await stolen.goto('/');
  await expect(stolen).toHaveTitle('Overview – Northshire Police – Candour');
  await new ServicePage(page).signOut();
  await expect(page.getByText('You are signed out of Candour.')).toBeVisible();
  await stolen.goto('/');
  await expect(stolen).toHaveTitle('Sign in – Candour');
  await page.goto('/');
  await expect(page).toHaveTitle('Sign in – Candour');
  await thief.close();
});

test('the cookie holds nothing that a script could read, and nobody is signed out by a link', async ({
  page,
}) => {
  await signInAs(page, 'board_member');
  const session = (await page.context().cookies()).find(
    (cookie) => cookie.name === 'next-auth.session-token',
  );
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const answer = await page.goto('/api/auth/signout');
  expect(answer?.status()).toBe(404);
  const forged = await page.request.post('/api/auth/signout', {
    form: { csrfToken: 'forged' },
    maxRedirects: 0,
  });
  expect(forged.headers().location).toBe('/sign-in?error=OutOfDate');
  await page.goto('/');
  await expect(page).toHaveTitle('Overview – Northshire Police – Candour');
});

test('a person who signs in by another name of the same host stays there', async ({ page, baseURL }) => {
  const byName = baseURL.replace('127.0.0.1', 'localhost');
  const { email, password } = credentialsOf('chair');
  await page.goto(`${byName}/sign-in`);
  await new SignInPage(page).signIn(email, password);
  await page.waitForURL(`${byName}/`);
  await expect(page).toHaveTitle('Overview – Northshire Police – Candour');
});

test('only a page gives a token to sign in with: the icon beside it takes its place in no cookie', async ({
  request,
}) => {
  expect((await request.get('/icon.svg')).headers()['set-cookie']).toBeUndefined();
  expect((await request.get('/sign-in')).headers()['set-cookie']).toContain('csrf-token');
});
