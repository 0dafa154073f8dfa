import type { Page } from '@playwright/test';

/** What every signed-in page has around it. */
export class ServicePage {
  readonly heading;
  readonly navigation;
  readonly menu;
  readonly demonstrationBanner;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.navigation = page.getByRole('navigation', { name: 'Menu' });
    this.menu = page.getByRole('button', { name: 'Menu' });
    this.demonstrationBanner = page.getByRole('region', { name: 'Demonstration data' });
  }

  /** The names in the navigation, folded away or not. */
  sections(): Promise<string[]> {
    return this.navigation.locator('a').allTextContents();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign out' }).click();
  }
}
