import type { Locator, Page } from '@playwright/test';

/** /activation/clocks */
export class ClocksPage {
  readonly heading;
  readonly decided;
  readonly done;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.decided = page
      .getByRole('region', { name: 'Decided', exact: true })
      .filter({ has: page.getByRole('table') });
    this.done = page.locator('.govuk-notification-banner').filter({ has: page.locator('#decided') });
  }

  async open(forceId: string): Promise<void> {
    await this.page.goto(`/activation/clocks?force=${forceId}`);
  }

  /** A device whose clock waits for a decision. */
  proposed(device: string): Locator {
    return this.page.getByRole('region', {
      name: new RegExp(`^Device ${device}: .+ (ahead of|behind) the records$`),
    });
  }

  /** What is wrong with the form on a proposal. */
  problemWith(device: string): Locator {
    return this.proposed(device).locator('.govuk-error-message');
  }

  /** What was decided of a device. */
  decision(device: string): Locator {
    return this.decided
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: device, exact: true }) });
  }

  /** Opens the record of the latest pair behind a proposal. */
  async openLatestPair(device: string): Promise<void> {
    const proposed = this.proposed(device);
    await proposed.locator('summary').click();
    await proposed.getByRole('table').getByRole('link').first().click();
  }

  async decide(device: string, button: 'Confirm and correct' | 'Reject', reason: string): Promise<void> {
    const proposed = this.proposed(device);
    await proposed.getByLabel('Is this clock wrong? Say why').fill(reason);
    await proposed.getByRole('button', { name: `${button} the clock of device ${device}` }).click();
  }

  async takeBack(device: string, reason: string): Promise<void> {
    await this.decided.getByText(`Decide otherwise of device ${device}`, { exact: true }).click();
    const form = this.decided.locator(`#decide-${device}`);
    await form.getByLabel('Why is it to be decided otherwise?').fill(reason);
    await form.getByRole('button', { name: /^Take the decision back/ }).click();
  }
}
