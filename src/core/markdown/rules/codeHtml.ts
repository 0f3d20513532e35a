import type { MarkdownIt } from 'markdown-it';

/** Code as it is printed. */
export interface PrintedCode {
  readonly html: string;
  /** True where a plugin drew something of its own, such as a diagram: nothing belongs around it. */
  readonly isFinished: boolean;
}

/** Code with the highlighting of the engine, or escaped where there is none for its language. */
export function codeHtml(md: MarkdownIt, code: string, language: string): PrintedCode {
  const html = md.options.highlight?.(code, language, '') ?? '';
  if (html === '') return { html: md.utils.escapeHtml(code), isFinished: false };
  return { html, isFinished: /^\s*<(?:pre|div)\b/.test(html) };
}
