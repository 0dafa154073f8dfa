import { formatCount } from '@/lib/format/numbers';

/** Gathers what a steward should know of a sheet beside its rows. */
export class SheetNotes {
  #hiddenRows = 0;
  #hiddenColumns = 0;
  #merged = 0;
  readonly #inexact = new Map<number, number>();

  rowIsHidden(): void {
    this.#hiddenRows += 1;
  }

  columnsAreHidden(count: number): void {
    this.#hiddenColumns += count;
  }

  cellsAreMerged(): void {
    this.#merged += 1;
  }

  /** A number with more digits than a spreadsheet keeps, in a column counted from 0. */
  numberIsInexact(column: number): void {
    this.#inexact.set(column, (this.#inexact.get(column) ?? 0) + 1);
  }

  inWords(header: readonly string[]): string[] {
    return [...this.#hiddenInWords(), ...this.#mergedInWords(), ...this.#inexactInWords(header)];
  }

  #hiddenInWords(): string[] {
    const hidden = [
      ...(this.#hiddenRows === 0 ? [] : [formatCount(this.#hiddenRows, 'hidden row', 'hidden rows')]),
      ...(this.#hiddenColumns === 0
        ? []
        : [formatCount(this.#hiddenColumns, 'hidden column', 'hidden columns')]),
    ];
    return hidden.length === 0 ? [] : [`The sheet has ${hidden.join(' and ')}, read like any other.`];
  }

  #mergedInWords(): string[] {
    if (this.#merged === 0) return [];
    return [
      `The sheet has merged cells in ${formatCount(this.#merged, 'place', 'places')}: only the first cell of each holds anything.`,
    ];
  }

  #inexactInWords(header: readonly string[]): string[] {
    return [...this.#inexact].map(
      ([column, cells]) =>
        `${header[column] ?? `Column ${column + 1}`} has numbers of more than 15 digits in ${formatCount(cells, 'cell', 'cells')}: a spreadsheet keeps only the first 15, so the others may be wrong. Send them as text.`,
    );
  }
}
