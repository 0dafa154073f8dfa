import type { Page } from '@playwright/test';

/** What is typed into the form that sets a target. */
export interface TypedTarget {
  measure: string;
  value: string;
  reason: string;
}

/** /police-powers/targets */
export class TargetsPage {
  readonly heading;
  readonly form;
  readonly problem;
  readonly done;
  readonly standing;
  readonly ended;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.form = page.locator('#set-target');
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.done = page.locator('#done');
    this.standing = page.getByRole('region', { name: 'Targets that stand' });
    this.ended = page.getByRole('region', { name: 'Targets that were ended' });
  }

  async open(): Promise<void> {
    await this.page.goto('/police-powers/targets?force=northshire');
  }

  async set({ measure, value, reason }: TypedTarget): Promise<void> {
    await this.form.getByLabel('Measure', { exact: true }).selectOption({ label: measure });
    await this.form.getByLabel('Target, in per cent').fill(value);
    await this.form.getByLabel('Why this is the target').fill(reason);
    await this.form.getByRole('button', { name: 'Set the target' }).click();
  }

  async end(measure: string): Promise<void> {
    await this.standing.getByRole('button', { name: `End the target of ${measure}` }).click();
  }
}
