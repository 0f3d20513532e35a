import type { HLJSApi } from 'highlight.js';

/** HTML of code in a language, or undefined where the language is not known. Text in it is escaped. */
export type Highlight = (code: string, language: string) => string | undefined;

/** Code that is longer stays as it is: highlighting would hold up whoever types. In UTF-16 code units. */
const MOST_CODE = 40_000;

/** So much code and HTML is kept, in UTF-16 code units; then all is made anew. */
const MOST_KEPT = 4_000_000;

/** Loads highlight.js with its common languages. It is evaluated on first use only. */
export async function loadHighlight(): Promise<Highlight> {
  const library = await import('highlight.js/lib/common');
  return (code, language) => keptHtml(library.default, code, language);
}

/** HTML of code by its language and text: from one keystroke to the next, most code of a post is the same. */
const kept = new Map<string, string | undefined>();
let keptLength = 0;

function keptHtml(library: HLJSApi, code: string, language: string): string | undefined {
  const key = `${language}\n${code}`;
  if (kept.has(key)) return kept.get(key);
  const html = highlightWith(library, code, language);
  keptLength += key.length + (html?.length ?? 0);
  if (keptLength > MOST_KEPT) {
    kept.clear();
    keptLength = key.length;
  }
  kept.set(key, html);
  return html;
}

function highlightWith(library: HLJSApi, code: string, language: string): string | undefined {
  if (code.length > MOST_CODE || library.getLanguage(language) === undefined) return undefined;
  return library.highlight(code, { language, ignoreIllegals: true }).value;
}
