import type { Page } from '@playwright/test';
import type { BoardId } from '@/lib/police-powers/boards/board-ids';
import { boardPath } from '@/lib/police-powers/boards/board-ids';

/** The front page of the police powers board, and the boards below it. */
export class PolicePowersPage {
  readonly heading;
  readonly measures;
  readonly boards;
  readonly problems;
  readonly figures;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.measures = page.locator('.candour-measure');
    this.boards = page.getByRole('navigation', { name: 'Boards' });
    this.problems = page.locator('.candour-problems');
    this.figures = page.getByRole('figure');
  }

  async openFront(): Promise<void> {
    await this.page.goto('/police-powers');
  }

  async open(board: BoardId, query = ''): Promise<void> {
    await this.page.goto(`${boardPath(board)}${query}`);
  }

  /** Narrows the board by a filter that stands under "More filters". */
  async narrow(label: string, choice: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Filters' });
    const more = form.locator('details');
    if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
    await form.getByLabel(label, { exact: true }).selectOption({ label: choice });
    await form.getByRole('button', { name: 'Apply' }).click();
  }

  /** The figure whose heading begins so. */
  figure(heading: RegExp) {
    return this.figures.filter({ has: this.page.getByRole('heading', { name: heading }) });
  }
}
