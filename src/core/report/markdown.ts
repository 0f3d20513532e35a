/** A name of a file, a setting or a value, as Markdown shows it literally on one line. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

export function codes(texts: readonly string[], none: string): string {
  return texts.length === 0 ? none : texts.map(code).join(', ');
}

/** Text of others, without a meaning in Markdown. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

/** A table of two columns. */
export function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string[] {
  const line = ([left, right]: readonly [string, string]): string => `| ${inCell(left)} | ${inCell(right)} |`;
  return [line(head), '| --- | --- |', ...rows.map(line)];
}

/** A bar that is not escaped yet ends a cell, in code too. */
function inCell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}
