import type { Page } from '@playwright/test';

/** /police-powers/public */
export class PublicBoardPage {
  readonly heading;
  readonly statement;
  readonly problem;
  readonly openings;
  readonly preview;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.statement = page.getByLabel('What the force says to the public');
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.openings = page.getByRole('table', { name: 'Each time the boards were opened' });
    this.preview = page.getByRole('link', { name: /^See the pages as the public/ });
  }

  async goTo(force = 'northshire'): Promise<void> {
    await this.page.goto(`/police-powers/public?force=${force}`);
  }

  async open(statement: string): Promise<void> {
    await this.statement.fill(statement);
    await this.page.getByLabel('I have seen the pages').check();
    await this.openWithoutConfirming();
  }

  async openWithoutConfirming(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the boards to the public' }).click();
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close the boards to the public' }).click();
  }
}
