/** A cell that a spreadsheet would run: OWASP's list, with the full-width signs that Japanese Excel takes for the same. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
/** A cell that Excel would show as another number or as a date: leading zeros lost, 12 digits and more rounded, 1-2 turned into a day. */
const recast = /^(0\d+|\d{12,}|\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?)$/;

/** A cell that Excel runs no formula of and shows as it is: an apostrophe in front keeps it as text. */
export const guard = (text: string): string => (formula.test(text) || recast.test(text) ? `'${text}` : text);

/**
 * `+81-3-0123-4567` is a sum to Excel (-4612), so it cannot stay as it is; `(+81)-3-0123-4567` is text to Excel, a
 * number that can be dialled to a person, and one that telephone libraries read. Only a number without any gap, whose
 * country code has no visible end, gets the apostrophe.
 */
export const guardPhone = (text: string): string => guard(text.replace(/^[+＋](\d{1,3})(?=[\s\-.(])/, '(+$1)'));

/** The text of a cell without the apostrophe that guards it. */
export const unguard = (cell: string): string => (cell.startsWith("'") && guard(cell.slice(1)) === cell ? cell.slice(1) : cell);

/** One row with its line end; quotes where needed, doubled inside (RFC 4180). */
export const writeRow = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`;

/** Rows of cells as CSV. */
export const writeRows = (rows: readonly (readonly string[])[]): string => rows.map(writeRow).join('');

/** Without it Excel takes a file for one in the system's encoding. */
export const byteOrderMark = '\uFEFF';

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
