const MIB = 1024 * 1024;

/** The most bytes that a workbook's file may have: it is held in memory while it is read. */
export const MAX_WORKBOOK_BYTES = 64 * MIB;

/** The most bytes that all of a workbook's parts may have once they are inflated, by what they say and in truth. */
export const MAX_INFLATED_BYTES = 512 * MIB;

/** The most parts that a workbook may have. */
export const MAX_PARTS = 2000;

/** How many times its packed size a large part may inflate to; sheets of a force's records come to about ten. */
export const MAX_INFLATION = 200;

/** A part below this size may inflate as it likes: it is soon read. */
export const FREE_INFLATION_BYTES = 10 * MIB;

/** The most bytes of a part that only describes the workbook: its sheets, relationships, formats. */
export const MAX_DESCRIPTION_BYTES = 16 * MIB;

/** The most texts that the cells of a workbook may share, and the most bytes of them: they are held in memory. */
export const MAX_SHARED_TEXTS = 1_500_000;
export const MAX_SHARED_BYTES = 80 * MIB;

/** The most rows that a sheet may have, which is also the most that a spreadsheet can hold. */
export const MAX_SHEET_ROWS = 1_048_576;

/** How deep a part's elements may stand in one another; a sheet needs eight. */
export const MAX_DEPTH = 64;

/** The most characters that may pass without an element or a text coming to its end. */
export const MAX_UNBROKEN_CHARACTERS = 1_000_000;
