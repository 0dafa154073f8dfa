import type { Locator, Page } from '@playwright/test';
import { anchorOf } from '@/lib/data-imports/unlisted-texts';
import type { Power } from '@/lib/reference/powers';

/** A text that no list of codes knows, and where it stands. */
export interface UnlistedCode {
  power: Power;
  /** The power as the page calls its file. */
  called: string;
  column: string;
  text: string;
}

/** /data-imports/aliases, and the page on the quality of a dataset. */
export class CodeAliasesPage {
  readonly heading;
  readonly done;
  readonly inForce;
  readonly ended;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.done = page.locator('.govuk-notification-banner').filter({ has: page.locator('#mapped') });
    this.inForce = page.getByRole('region', { name: 'Mappings in force' });
    this.ended = page.getByRole('region', { name: 'Mappings that were ended' });
  }

  async open(): Promise<void> {
    await this.page.goto('/data-imports/aliases?force=northshire');
  }

  /** A text that waits to be mapped. */
  waiting({ power, column, text }: UnlistedCode): Locator {
    return this.page.locator(`[id="${anchorOf({ dataset: power, column, text })}"]`);
  }

  async map(code: UnlistedCode, label: string, note: string): Promise<void> {
    const waiting = this.waiting(code);
    await waiting.getByLabel('Stands for').selectOption({ label });
    await waiting.getByLabel('Note, if you like').fill(note);
    await this.pressMap(code);
  }

  async pressMap(code: UnlistedCode): Promise<void> {
    await this.waiting(code).getByRole('button', { name: /^Map/ }).click();
  }

  /** The mapping of a text in one of the tables. */
  mapping(table: Locator, { called, text }: UnlistedCode): Locator {
    return table
      .getByRole('row')
      .filter({ hasText: `“${text}”` })
      .filter({ has: this.page.getByText(called, { exact: true }) });
  }

  async end(code: UnlistedCode, note: string): Promise<void> {
    const mapping = this.mapping(this.inForce, code);
    await mapping.locator('summary').click();
    await mapping.getByLabel('Why, if you like').fill(note);
    await mapping.getByRole('button', { name: 'End it' }).click();
  }

  /** How many codes of a power's records no list knows, as the page on its quality counts them. */
  async countUnrecognised({ power }: UnlistedCode): Promise<number> {
    await this.page.goto(`/data-imports/quality/${power}?force=northshire`);
    const check = this.page.locator('.candour-measure').filter({ hasText: 'Codes not recognised' });
    const words = (await check.locator('.candour-measure__of').textContent()) ?? '';
    return Number.parseInt(words, 10);
  }
}
