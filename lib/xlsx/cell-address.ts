import { workbookRefusal } from './refuse-workbook';

const [CAPITAL_A, LETTERS, MOST_LETTERS] = [65, 26, 3];

/** The column of an address such as `AB12`, counted from 0. Throws FileRefusal where it is none. */
export function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i <= MOST_LETTERS; i += 1) {
    const letter = address.charCodeAt(i) - CAPITAL_A;
    if (letter >= 0 && letter < LETTERS) column = column * LETTERS + letter + 1;
    else if (i > 0) return column - 1;
    else break;
  }
  throw workbookRefusal(`The workbook is damaged: ${address.slice(0, 20)} is no place in a sheet.`);
}
