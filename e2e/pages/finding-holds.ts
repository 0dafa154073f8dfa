import type { Locator, Page } from '@playwright/test';
import type { Month } from '@/lib/period/month';
import { monthInWords } from '@/lib/period/month';

/** /activation/holds, of stop and search */
export class FindingHoldsPage {
  readonly heading;
  readonly published;
  readonly before;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.published = page.getByRole('region', { name: 'Published', exact: true });
    this.before = page.getByRole('region', { name: 'Held before' });
  }

  async open(forceId: string): Promise<void> {
    await this.page.goto(`/activation/holds?force=${forceId}`);
  }

  /** What is held of a month. */
  held(month: Month): Locator {
    return this.page.getByRole('region', { name: `Stop and search, ${monthInWords(month)}: ` });
  }

  /** What became of what was held of a month. */
  decided(month: Month): Locator {
    return this.before.getByRole('row').filter({ hasText: `Stop and search, ${monthInWords(month)}` });
  }

  async confirm(month: Month, reason: string): Promise<void> {
    const held = this.held(month);
    await held.getByLabel('If these findings are right: why?').fill(reason);
    await held.getByRole('button', { name: /^Confirm and publish/ }).click();
  }
}
