import type { Page } from '@playwright/test';
import { POWER_NAMES, type Power } from '@/lib/reference/powers';

/** /activation/rule-book/joint, where a policy is proposed to another force and answered. */
export class JointPolicyPage {
  readonly heading;
  readonly problem;
  readonly terms;
  readonly beside;
  readonly reason;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.terms = page.getByRole('region', { name: 'What is proposed' });
    this.beside = page.getByRole('region', { name: 'Beside your own rule book' });
    this.reason = page.getByLabel(/^Why/);
  }

  /** From the rule book, by the link of a power. */
  async openForm(power: Power, forceId = 'northshire'): Promise<void> {
    await this.page.goto(`/activation/rule-book?force=${forceId}`);
    await this.ruleBookOf(power)
      .getByRole('link', { name: /^Propose it to another force/ })
      .click();
  }

  /** From the banner above the rule book of the force that is asked. */
  async openWaiting(power: Power, forceId = 'southshire'): Promise<void> {
    await this.page.goto(`/activation/rule-book?force=${forceId}`);
    await this.page
      .getByRole('region', { name: 'Proposed to you' })
      .locator('p', { hasText: POWER_NAMES[power].toLowerCase() })
      .getByRole('link')
      .click();
  }

  /** What the rule book in view says of a power. */
  ruleBookOf(power: Power) {
    return this.page.getByRole('region', { name: POWER_NAMES[power] });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }
}
