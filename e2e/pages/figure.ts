import type { Page } from '@playwright/test';
import type { BoardId } from '@/lib/police-powers/boards/board-ids';

/** A figure of a board by itself: its drawing, its table, its files and its explorer. */
export class FigurePage {
  readonly heading;
  readonly table;
  readonly columns;
  readonly explore;
  readonly explorer;
  readonly chart;
  readonly tooltip;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.table = page.getByRole('region', { name: 'The numbers' }).getByRole('table');
    this.columns = page.getByRole('group').filter({ hasText: /^Columns/ });
    this.explore = page.getByRole('button', { name: 'Explore this figure' });
    this.explorer = page.getByRole('region', { name: 'Explorer' });
    this.chart = this.explorer.getByRole('application');
    this.tooltip = this.explorer.getByRole('status');
  }

  async open(board: BoardId, figureId: string, query = ''): Promise<void> {
    await this.page.goto(`/police-powers/${board}/${figureId}?force=northshire${query}`);
  }

  /** The table's cells as they are read, row by row. */
  async rows(): Promise<string[][]> {
    const rows = await this.table.locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }

  headings(): Promise<string[]> {
    return this.table.getByRole('columnheader').allInnerTexts();
  }

  /** The figure as a file, by the link on its page. */
  async download(format: 'CSV' | 'XLSX' | 'SVG' | 'PNG') {
    const href = await this.page.getByRole('link', { name: format, exact: true }).getAttribute('href');
    return this.page.request.get(href ?? '');
  }
}
