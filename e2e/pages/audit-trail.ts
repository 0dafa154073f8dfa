import type { Locator, Page } from '@playwright/test';

/** /audit */
export class AuditTrailPage {
  constructor(private readonly page: Page) {}

  /** What people with such an address did, newest first. */
  async open(actor: string): Promise<void> {
    await this.page.goto(`/audit?${new URLSearchParams({ actor })}`);
  }

  /** The event that says what was done, and of what. */
  event(did: string, subject: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByText(did, { exact: true }) })
      .filter({ has: this.page.getByText(subject, { exact: true }) });
  }
}
