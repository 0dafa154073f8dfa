import type { Page } from '@playwright/test';

/** /sign-in */
export class SignInPage {
  readonly email;
  readonly password;
  readonly problem;

  constructor(private readonly page: Page) {
    this.email = page.getByLabel('E-mail address');
    this.password = page.getByLabel('Password');
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in');
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }
}
