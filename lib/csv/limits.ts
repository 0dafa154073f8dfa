/** The most characters that one cell may hold. */
export const MAX_CELL_CHARACTERS = 100_000;

/** The most columns that a file may have. */
export const MAX_COLUMNS = 500;

/** The most characters that one row may hold; what is longer has lost its line breaks or a closing quotation mark. */
export const MAX_ROW_CHARACTERS = 1_000_000;
