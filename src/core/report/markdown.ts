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
