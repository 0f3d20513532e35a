/**
 * Rows as a table whose columns stand below each other; nothing pads the last one.
 * @param widest columns are padded up to this width; what is longer pushes its row to the right
 */
export function formatTable(rows: readonly (readonly string[])[], widest: number): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (let column = 0; column < row.length - 1; column++) {
      const width = Math.min(widest, displayWidth(row[column] ?? ''));
      if (width > (widths[column] ?? 0)) widths[column] = width;
    }
  }
  return rows.map((row) => formatRow(row, widths)).join('');
}

function formatRow(row: readonly string[], widths: readonly number[]): string {
  const last = row.length - 1;
  let line = '';
  for (let column = 0; column < last; column++) line += `${padded(row[column] ?? '', widths[column] ?? 0)}  `;
  return `${line}${row[last] ?? ''}\n`;
}

function padded(cell: string, width: number): string {
  return cell.padEnd(width - displayWidth(cell) + cell.length);
}

const ASCII = /^[\x20-\x7e]*$/;
const NO_WIDTH = /^[\p{M}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** So many columns does a terminal take for a text: two for East Asian characters and emoji, none for marks. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const char of text) {
    if (NO_WIDTH.test(char)) continue;
    width += WIDE.test(char) ? 2 : 1;
  }
  return width;
}
