const MARKS: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const ENTITY = '&(?!(?:[A-Za-z_:][\\w:.-]*|#\\d+|#x[0-9a-fA-F]+);)';
const IN_TEXT = new RegExp(`${ENTITY}|[<>]`, 'g');
const IN_ATTRIBUTE = new RegExp(`${ENTITY}|[<>"]`, 'g');

/** Text as HTML: every `&`, `<`, `>` and `"` is escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => MARKS[char] ?? char);
}

/** Text that may hold entities already: those stay. */
export function escapeText(text: string): string {
  return text.replace(IN_TEXT, (char) => MARKS[char] ?? char);
}

/** The value of an attribute that may hold entities already: those stay. */
export function escapeAttribute(value: string): string {
  return value.replace(IN_ATTRIBUTE, (char) => MARKS[char] ?? char);
}
