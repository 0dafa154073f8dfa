import type { Page } from '@playwright/test';

/** /activation/[power]/[recordId]/[position] */
export class AttendancePage {
  readonly heading;
  readonly ledger;
  readonly corrections;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.ledger = page.getByRole('table', { name: 'What the ledger has said' });
    this.corrections = page.getByText(/^Corrected: the clock of device/);
  }

  /** The attendance of the officer who filed a record. */
  async open(forceId: string, power: string, recordId: string): Promise<void> {
    await this.page.goto(`/activation/${power}/${recordId}/1?force=${forceId}`);
  }
}
