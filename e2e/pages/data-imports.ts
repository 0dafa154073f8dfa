import type { Locator, Page } from '@playwright/test';

/** A file as the browser is handed it. */
export interface SentFile {
  name: string;
  text: string;
}

/** /data-imports/send, the jobs that come of it, and the imports that come of those. */
export class DataImportsPage {
  readonly heading: Locator;
  readonly problem: Locator;
  readonly rejected: Locator;
  readonly effect: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.rejected = page.getByRole('region', { name: /rejected$/ });
    this.effect = page.getByRole('region', { name: /findings and boards$/ });
  }

  /** Chooses files as what they are, and sends them or only tries them. */
  async send(
    files: readonly SentFile[],
    button: 'Send' | 'Only try it (dry run)' = 'Send',
    whatTheyAre = 'Arrests',
  ): Promise<void> {
    await this.page.goto('/data-imports/send');
    await this.page
      .getByLabel('Files', { exact: true })
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
      );
    await this.page.getByLabel('What they are').selectOption({ label: whatTheyAre });
    await this.press(button);
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** From a finished job to the import that came of it. */
  async openImport(): Promise<void> {
    await this.page.getByRole('link', { name: /^See import/ }).click();
    await this.page.waitForURL(/\/data-imports\/\d+$/);
  }

  /** On the page that asks why: withdraws the import, once what that would change has been worked out. */
  async withdraw(reason: string): Promise<void> {
    await this.page.getByLabel('Why?').fill(reason);
    await this.press('See what it would change');
    await this.press('Withdraw this import');
  }

  /** The rejected rows, as the file that is offered has them. */
  async downloadRejected(): Promise<string> {
    const link = this.page.getByRole('link', { name: 'Download the rejected rows (CSV)' });
    const answer = await this.page.request.get((await link.getAttribute('href')) ?? '');
    return answer.text();
  }
}
