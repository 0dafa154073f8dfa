import type { Locator, Page } from '@playwright/test';
import { POWER_NAMES, type Power } from '@/lib/reference/powers';

/** /activation/policy-trial */
export class PolicyTrialPage {
  readonly heading;
  readonly problems;
  readonly atAGlance;
  readonly moves;
  readonly adopt;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.problems = page.locator('.candour-problems');
    this.atAGlance = page.getByRole('region', { name: 'What would change, at a glance' });
    this.moves = page.getByRole('region', { name: 'Which findings would be another' });
    this.adopt = page.getByRole('link', { name: /^Adopt these terms/ });
  }

  async open(power: Power): Promise<void> {
    await this.page.goto(`/activation/policy-trial?force=northshire&power=${power}`);
  }

  /** Tries another time to start, in seconds. */
  async tryStart(seconds: string): Promise<void> {
    await this.page.getByLabel('To start, seconds').fill(seconds);
    await this.page.getByRole('button', { name: 'Try it on past data' }).click();
  }
}

/** What is typed into the form that puts a policy into the rule book. */
export interface TypedAdoption {
  citation: string;
  reason: string;
  /** Only asked for where the policy begins in the past. */
  whyPast?: string;
}

/** /activation/policy-trial/adopt */
export class AdoptPolicyPage {
  readonly start;
  readonly problems;
  readonly problem;
  readonly effect;
  readonly form;

  constructor(private readonly page: Page) {
    this.start = page.getByLabel('To start, seconds');
    this.problems = page.locator('.candour-problems');
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.effect = page.getByRole('region', { name: 'What adopting it does' });
    this.form = page.getByRole('region', { name: 'Adopt it' });
  }

  /** The page as it stands, or with terms that its address states. */
  async open(power: Power, terms = ''): Promise<void> {
    await this.page.goto(`/activation/policy-trial/adopt?force=northshire&power=${power}${terms}`);
  }

  /** States the day from which the policy is to hold, and has what it does shown. */
  async begin([day, month, year]: readonly [day: string, month: string, year: string]): Promise<void> {
    await this.page.getByLabel('Day', { exact: true }).fill(day);
    await this.page.getByLabel('Month', { exact: true }).fill(month);
    await this.page.getByLabel('Year', { exact: true }).fill(year);
    await this.page.getByRole('button', { name: 'Show what this does' }).click();
  }

  async fill({ citation, reason, whyPast }: TypedAdoption): Promise<void> {
    await this.form.getByLabel('Where is it written?').fill(citation);
    await this.form.getByLabel('Why is it adopted?').fill(reason);
    if (whyPast !== undefined) await this.form.getByLabel('Why does it begin in the past?').fill(whyPast);
  }

  async adopt(): Promise<void> {
    await this.form.getByRole('button', { name: 'Adopt this policy' }).click();
  }
}

/** /activation/rule-book */
export class RuleBookPage {
  readonly adopted;
  readonly enter;

  constructor(private readonly page: Page) {
    this.adopted = page.getByRole('region', { name: 'Adopted' });
    this.enter = page.getByRole('link', { name: /^Enter a new policy/ });
  }

  async open(): Promise<void> {
    await this.page.goto('/activation/rule-book?force=northshire');
  }

  /** What the rule book says of a power. */
  of(power: Power): Locator {
    return this.page.getByRole('region', { name: POWER_NAMES[power], exact: true });
  }

  /** From the newest policy of a power to the import that brought it. */
  async openNewestImport(power: Power): Promise<void> {
    const newest = this.of(power).locator('.candour-log__entry').first();
    await newest.locator('summary').click();
    await newest.getByRole('link', { name: 'The import that brought it' }).click();
  }
}
