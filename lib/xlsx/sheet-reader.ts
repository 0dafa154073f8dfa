import type { CsvRow } from '@/lib/csv/csv-parser';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { readHeader } from '@/lib/csv/header-row';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROW_CHARACTERS } from '@/lib/csv/limits';
import { formatCsvLine } from '@/lib/csv/write-csv';
import { type CellContext, readCell } from './cell';
import { columnOf } from './cell-address';
import { MAX_INFLATED_BYTES, MAX_SHEET_ROWS } from './limits';
import type { XmlListener } from './read-xml';
import { tooLargeWorkbook, workbookRefusal } from './refuse-workbook';
import { TextRuns } from './shared-texts';
import { SheetNotes } from './sheet-notes';

type Attributes = Readonly<Record<string, string>>;

/**
 * Turns a sheet's elements into rows as a CSV file would have them, numbered as the sheet numbers them. The first row
 * that is not blank is the header; blank rows are passed over.
 */
export class SheetReader implements XmlListener {
  readonly notes = new SheetNotes();
  /** Null before the header's row. */
  header: readonly string[] | null = null;
  rows: CsvRow[] = [];
  readonly #context: CellContext;
  readonly #inline = new TextRuns();
  #line = 0;
  #cells: string[] = [];
  #fault: string | null = null;
  /** How many characters stand in the row's elements, and how many its cells come to. */
  #written = 0;
  #characters = 0;
  #allCharacters = 0;
  #column = -1;
  #attributes: Attributes = {};
  #value: string | null = null;
  #hasFormula = false;
  #isInValue = false;

  constructor(context: CellContext) {
    this.#context = context;
  }

  readonly open = (element: string, attributes: Attributes): void => {
    if (element === 'row') this.#beginRow(attributes);
    else if (element === 'c') this.#beginCell(attributes);
    else if (element === 'v') {
      this.#isInValue = true;
      this.#value = '';
    } else if (element === 'f') this.#hasFormula = true;
    else if (element === 'col' && isTrue(attributes.hidden)) this.#hideColumns(attributes);
    else if (element === 'mergeCell') this.notes.cellsAreMerged();
    else this.#inline.open(element);
  };

  readonly text = (text: string): void => {
    this.#written += text.length;
    if (this.#written > MAX_ROW_CHARACTERS) throw longRow(this.#line);
    if (this.#isInValue) this.#value = (this.#value ?? '') + text;
    else this.#inline.add(text);
  };

  readonly close = (element: string): void => {
    if (element === 'c') this.#endCell();
    else if (element === 'row') this.#endRow();
    else if (element === 'v') this.#isInValue = false;
    else this.#inline.close(element);
  };

  #beginRow(attributes: Attributes): void {
    const line = attributes.r === undefined ? this.#line + 1 : Number(attributes.r);
    if (!Number.isInteger(line) || line <= this.#line) {
      throw workbookRefusal(`The workbook is damaged: its rows are out of order after row ${this.#line}.`);
    }
    if (line > MAX_SHEET_ROWS) {
      throw tooLargeWorkbook(`The sheet has more than ${MAX_SHEET_ROWS.toLocaleString('en-GB')} rows.`);
    }
    this.#line = line;
    this.#cells = [];
    this.#fault = null;
    this.#written = 0;
    this.#characters = 0;
    this.#column = -1;
    if (isTrue(attributes.hidden)) this.notes.rowIsHidden();
  }

  #beginCell(attributes: Attributes): void {
    const address = attributes.r;
    this.#column = address === undefined ? this.#column + 1 : columnOf(address);
    this.#attributes = attributes;
    this.#value = null;
    this.#hasFormula = false;
    this.#inline.take();
  }

  #endCell(): void {
    const reading = readCell(
      {
        type: this.#attributes.t ?? 'n',
        style: Number(this.#attributes.s ?? 0),
        value: this.#value,
        inline: this.#inline.take(),
        hasFormula: this.#hasFormula,
      },
      this.#context,
    );
    const column = this.#column;
    if (reading.text === '' && reading.fault === null) return;
    this.#refuseBeyondLimits(column, reading.text.length);
    if (reading.fault !== null) {
      this.#fault ??= `${this.header?.[column] || `Column ${column + 1}`} ${reading.fault}.`;
    }
    if (reading.isInexact) this.notes.numberIsInexact(column);
    this.#cells[column] = reading.text;
  }

  #refuseBeyondLimits(column: number, length: number): void {
    const line = this.#line;
    const [place, most] = [`Line ${line}, column ${column + 1}`, MAX_CELL_CHARACTERS.toLocaleString('en-GB')];
    if (column >= MAX_COLUMNS) {
      throw new FileRefusal(`${place} is beyond the ${MAX_COLUMNS} columns that can be read.`, line);
    }
    if (length > MAX_CELL_CHARACTERS) {
      const words = `${place} holds ${length.toLocaleString('en-GB')} characters; the most that a cell may hold is ${most}.`;
      throw new FileRefusal(words, line);
    }
    this.#characters += length;
    this.#allCharacters += length;
    if (this.#characters > MAX_ROW_CHARACTERS) throw longRow(line);
    // Cells that share a long text could come to far more than the workbook's parts do.
    if (this.#allCharacters > MAX_INFLATED_BYTES) {
      throw tooLargeWorkbook(`By line ${line} the sheet’s cells come to more characters than can be read.`);
    }
  }

  #endRow(): void {
    const cells = Array.from(this.#cells, (text) => text ?? '');
    const line = this.#line;
    if (cells.every((text) => text.trim() === '') && this.#fault === null) return;
    if (this.header === null) {
      if (this.#fault !== null) throw new FileRefusal(`In the header on line ${line}, ${this.#fault}`, line);
      this.header = readHeader(cells, line);
      return;
    }
    const width = this.header.length;
    const fault =
      cells.length > width ? `The row has ${cells.length} cells; the header has ${width}.` : this.#fault;
    while (cells.length < width) cells.push('');
    this.rows.push({ line, cells, raw: formatCsvLine(cells), fault });
  }

  #hideColumns({ min, max }: Attributes): void {
    const count = Math.min(Number(max), MAX_COLUMNS) - Number(min) + 1;
    if (count > 0) this.notes.columnsAreHidden(count);
  }
}

function longRow(line: number): FileRefusal {
  const most = MAX_ROW_CHARACTERS.toLocaleString('en-GB');
  return new FileRefusal(`Line ${line} is longer than ${most} characters.`, line);
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
