import { escapeHtml } from '../escape';

/** How code is shown. */
export interface CodeStyle {
  /** False where it is printed as it is. */
  readonly isOn: boolean;
  readonly guessesLanguage: boolean;
  readonly numbers: 'none' | 'inline' | 'table';
  readonly firstNumber: number;
  /** First and last of the lines to mark, counted from 1. */
  readonly marked: readonly (readonly [number, number])[];
  /** True for code in a line of text. */
  readonly isInline: boolean;
}

interface CodeRequest {
  readonly code: string;
  /** Of the code: highlighted where that is on and the language is known. */
  readonly html: string;
  /** True where a highlighter knows the language. */
  readonly isKnown: boolean;
  readonly language: string;
  readonly style: CodeStyle;
  /** Of the outermost element, each with a space before it. */
  readonly attributes: string;
}

/** Characters for private use stand for what a template tag printed: a highlighter would part them. */
const PRIVATE = /[\uE000-\uF8FF]/;
/** The name that Hugo gives to a language which it cannot guess. */
const FALLBACK = 'fallback';

/** The HTML of a block of code. Source: Hugo `markup/highlight/highlight.go` (`highlight`, `writeDivStart`, `WritePreStart`). */
export function printCode({ code, html: highlighted, isKnown, language, style, attributes }: CodeRequest): string {
  const plain = escapeHtml(code);
  const html = !style.isOn || PRIVATE.test(code) ? plain : highlighted;
  const isGuessed = style.isOn && style.guessesLanguage && !isKnown && !isPlainText(language);
  const name = isGuessed ? FALLBACK : language;
  const nameClass = name === '' ? '' : `language-${name}`;
  if (style.isInline) return `<code class="${escapeHtml(`code-inline ${nameClass}`.trim())}">${html}</code>`;
  const codeTag = nameClass === '' ? '<code>' : `<code class="${escapeHtml(nameClass)}">`;
  const isPlain = !style.isOn || (language === '' && !isGuessed);
  if (isPlain) return `<pre${attributes}>${codeTag}${html}</code></pre>`;
  return `<div${withClass(attributes)}>${table(linesOf(html, style), codeTag, style)}</div>`;
}

function isPlainText(language: string): boolean {
  return language === 'text' || language === 'plaintext' || language === 'txt';
}

function withClass(attributes: string): string {
  const named = attributes.replace(' class="', ' class="highlight ');
  return named === attributes ? ` class="highlight"${attributes}` : named;
}

function table(lines: readonly string[], codeTag: string, style: CodeStyle): string {
  const code = `<pre>${codeTag}${lines.join('')}</code></pre>`;
  if (style.numbers !== 'table') return code;
  const numbers = lines.map((_, index) => `${numberOf(index, lines.length, style)}\n`).join('');
  const cells = [`<pre><code class="line-numbers">${numbers}</code></pre>`, code];
  return `<table class="lntable"><tr>${cells.map((cell) => `<td class="lntd">${cell}</td>`).join('')}</tr></table>`;
}

/** Each line by itself where lines carry numbers or marks; else all in one. */
function linesOf(html: string, style: CodeStyle): readonly string[] {
  if (style.numbers === 'none' && style.marked.length === 0) return [html];
  const lines = splitLines(html);
  return lines.map((line, index) => {
    const isMarked = style.marked.some(([first, last]) => index + 1 >= first && index + 1 <= last);
    const number = style.numbers === 'inline' ? `<span class="ln">${numberOf(index, lines.length, style)}</span>` : '';
    return isMarked ? `<span class="hl">${number}${line}</span>` : number + line;
  });
}

function numberOf(index: number, count: number, { firstNumber }: CodeStyle): string {
  return String(firstNumber + index).padStart(String(firstNumber + count - 1).length);
}

/** Lines with their ends. An element that goes over several lines is closed and opened again in each. */
function splitLines(html: string): readonly string[] {
  const open: string[] = [];
  return html.split(/(?<=\n)/).map((line) => {
    const before = open.join('');
    for (const [tag] of line.matchAll(/<[^>]{1,2000}>/g)) {
      if (tag.startsWith('</')) open.pop();
      else open.push(tag);
    }
    return before + line + '</span>'.repeat(open.length);
  });
}
