/**
 * Comma-separated values as RFC 4180 has them, with a byte order mark so that spreadsheets read Vietnamese.
 * A cell that a spreadsheet would run as a formula is prefixed with an apostrophe; one that a spreadsheet might part at
 * another separator is put in quotes.
 * @param columns the keys to write, in order; a row without one leaves its cell empty
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  const lines = [columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** A file of comma-separated values as an address of the site answers with it. */
export function csvAnswer(...table: Parameters<typeof toCsv>): Response {
  return new Response(toCsv(...table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
