import type { HLJSApi } from 'highlight.js';

/** HTML of code in a language, or undefined where the language is not known. Text in it is escaped. */
export type Highlight = (code: string, language: string) => string | undefined;

/** Code that is longer stays as it is: highlighting would hold up whoever types. In UTF-16 code units. */
const MOST_CODE = 40_000;

/** Loads highlight.js with its common languages. It is evaluated on first use only. */
export async function loadHighlight(): Promise<Highlight> {
  const library = await import('highlight.js/lib/common');
  return (code, language) => highlightWith(library.default, code, language);
}

function highlightWith(library: HLJSApi, code: string, language: string): string | undefined {
  if (code.length > MOST_CODE || library.getLanguage(language) === undefined) return undefined;
  return library.highlight(code, { language, ignoreIllegals: true }).value;
}
