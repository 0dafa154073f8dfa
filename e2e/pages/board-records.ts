import type { Locator, Page } from '@playwright/test';

/** /police-powers/views, and the form on a board that keeps one. */
export class SavedViewsPage {
  readonly heading;
  readonly done;
  readonly views;
  readonly saveForm;
  readonly problem;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.done = page.getByRole('alert').filter({ hasText: /Kept|Renamed|Deleted/ });
    this.views = page.locator('.candour-log__entry');
    this.saveForm = page.locator('#save-view');
    this.problem = page.locator('.govuk-error-message');
  }

  async open(): Promise<void> {
    await this.page.goto('/police-powers/views?force=northshire');
  }

  /** Keeps the page in view under a name. */
  async keep(name: string): Promise<void> {
    await unfold(this.saveForm);
    await this.saveForm.getByLabel('Name of the view').fill(name);
    await this.saveForm.getByRole('button', { name: 'Keep the view' }).click();
  }

  /** The view of a name. */
  view(name: string): Locator {
    return this.views.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async rename(from: string, to: string): Promise<void> {
    const view = this.view(from);
    await unfold(view);
    await view.getByLabel('Name of the view').fill(to);
    await view.getByRole('button', { name: 'Rename' }).click();
  }

  async delete(name: string): Promise<void> {
    const view = this.view(name);
    await unfold(view);
    await view.getByRole('button', { name: 'Delete' }).click();
  }
}

/** /police-powers/notes */
export class ChartNotesPage {
  readonly heading;
  readonly done;
  readonly problem;
  readonly notes;
  readonly noteForm;
  readonly rebaseForm;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.done = page.getByRole('alert').filter({ hasText: /Recorded|Withdrawn/ });
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.notes = page.locator('.candour-log__entry');
    this.noteForm = page.locator('form#note');
    this.rebaseForm = page.locator('form#rebase');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/police-powers/notes?force=northshire${query}`);
  }

  /** The note that says so. */
  note(words: string): Locator {
    return this.notes.filter({ has: this.page.getByText(words, { exact: true }) });
  }

  async withdraw(words: string, reason: string): Promise<void> {
    const note = this.note(words);
    await unfold(note);
    await note.getByLabel('Why is it withdrawn?').fill(reason);
    await note.getByRole('button', { name: 'Withdraw' }).click();
  }
}

/** Opens what is folded away, where it is not open already. */
async function unfold(within: Locator): Promise<void> {
  const details = within.locator('details');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}
