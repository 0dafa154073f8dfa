import type { Locator, Page } from '@playwright/test';

/** /recommendations */
export class RecommendationsPage {
  readonly heading;
  readonly glance;
  readonly tables;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.glance = page.getByRole('region', { name: 'At a glance' });
    this.tables = page.getByRole('region', { name: 'All 22, in words' });
  }

  async open(): Promise<void> {
    await this.page.goto('/recommendations?force=northshire');
  }

  /** The link of one recommendation in the drawing that is shown at this width. */
  inPicture(number: number): Locator {
    return this.page
      .getByRole('region', { name: 'Where each one stands' })
      .getByRole('link', { name: new RegExp(`^${number} `) })
      .filter({ visible: true });
  }
}

/** What is typed into the form that records an event. */
export interface TypedEvent {
  state: string;
  day: [day: string, month: string, year: string];
  note: string;
}

/** /recommendations/[number] */
export class RecommendationPage {
  readonly heading;
  readonly log;
  readonly form;
  readonly problem;
  readonly recorded;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.log = page.getByRole('region', { name: 'What has happened' });
    this.form = page.getByRole('region', { name: 'Record an event' });
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.recorded = page.getByRole('alert').filter({ hasText: 'is on the log' });
  }

  async open(number: number): Promise<void> {
    await this.page.goto(`/recommendations/${number}?force=northshire`);
  }

  async fill({ state, day, note }: TypedEvent): Promise<void> {
    await this.form.getByRole('radio', { name: state, exact: true }).check();
    await this.form.getByLabel('Day').fill(day[0]);
    await this.form.getByLabel('Month').fill(day[1]);
    await this.form.getByLabel('Year').fill(day[2]);
    await this.form.getByLabel('Note', { exact: true }).fill(note);
  }

  async record(): Promise<void> {
    await this.form.getByRole('button', { name: 'Record the event' }).click();
  }
}
