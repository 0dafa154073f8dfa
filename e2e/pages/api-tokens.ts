import type { Locator, Page } from '@playwright/test';

/** /admin/api-tokens */
export class ApiTokensPage {
  readonly heading;
  readonly table;
  private readonly made;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.table = page.getByRole('table', { name: 'Tokens' });
    this.made = page.getByRole('status').locator('code');
  }

  async goTo(): Promise<void> {
    await this.page.goto('/admin/api-tokens?force=northshire');
  }

  /** Makes a token and gives the text that is shown this once. */
  async make(name: string, disclosure: 'internal' | 'external'): Promise<string> {
    await this.page.getByLabel('Which program will hold it?').fill(name);
    await this.page.getByLabel('What may it read?').selectOption(disclosure);
    await this.page.getByRole('button', { name: 'Make a token' }).click();
    return (await this.made.textContent()) ?? '';
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  async revoke(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Revoke the token for ${name}` }).click();
  }
}
