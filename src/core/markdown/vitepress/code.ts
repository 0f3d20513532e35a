import type { MarkdownIt, Token } from 'markdown-it';
import { codeHtml } from '../rules/codeHtml';
import { markLines, numbersIn } from '../rules/codeLines';

const RANGE = /\{([\d,-]+)\}/;
/** Comments that mark their lines. Source: @shikijs/transformers, `transformerNotation…`. */
const NOTE =
  /(?<!\s)\s*(?:(?:\/\/|\/\*|<!--|#|--|;{1,2}|%{1,2})\s*)?\[!code ([\w+-]+)(?::(\d{1,4}))?\]\s*(?:\*\/|-->)?/;
const CLASSES: Readonly<Record<string, string>> = {
  '++': 'diff add',
  '--': 'diff remove',
  hl: 'highlighted',
  highlight: 'highlighted',
  focus: 'has-focus',
  error: 'highlighted error',
  warning: 'highlighted warning',
};

/**
 * Code with its language above it, and marked lines. Sources: VitePress `src/node/markdown/plugins/preWrapper.ts`,
 * `highlight.ts`, `highlightLines.ts`, `lineNumbers.ts`.
 */
export function vitepressCode(md: MarkdownIt, hasLineNumbers: boolean): void {
  md.renderer.rules['fence'] = (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : block(md, token, hasLineNumbers);
  };
}

/** Source: VitePress `preWrapper.ts`, `extractLang`. */
export function languageOf(info: string): string {
  return info
    .replace(/^([^[]*)\[[^]*\]/, '$1')
    .trim()
    .replace(/=(\d*)/, '')
    .replace(/:(no-)?line-numbers(\{| |$|=\d*).*/, '')
    .replace(/(-vue|\{| )[^]*$/, '')
    .replace(/^vue-html$/, 'template')
    .replace(/^ansi$/, '');
}

function block(md: MarkdownIt, token: Token, hasLineNumbers: boolean): string {
  const language = languageOf(token.info);
  const { code, classes } = notedLines(token.content.trimEnd(), numbersIn(rangeOf(token)));
  const { html, isFinished } = codeHtml(md, code, language);
  if (isFinished) return `${html}\n`;
  const isNumbered = hasLineNumbers ? !token.info.includes(':no-line-numbers') : token.info.includes(':line-numbers');
  const name = md.utils.escapeHtml(language);
  const lines = markLines(html, (line) => classes.get(line) ?? []);
  const focus = [...classes.values()].some((names) => names.includes('has-focus')) ? ' has-focused-lines' : '';
  return (
    `<div class="language-${name} vp-adaptive-theme${isNumbered ? ' line-numbers-mode' : ''}"${lineOf(token)}>` +
    `<span class="lang">${name}</span><pre class="shiki vp-code${focus}" tabindex="0"><code>${lines}</code></pre></div>`
  );
}

/** Marked lines: in the info of the code, from which the rule of attributes may have taken them. */
function rangeOf({ info, attrs }: Token): string {
  const attribute = (attrs ?? []).find(([name]) => /^[\d,-]+$/.test(name));
  return RANGE.exec(info)?.[1] ?? attribute?.[0] ?? '';
}

/** The mark of the line that the block begins at; attributes in braces belong to the highlighter. */
function lineOf(token: Token): string {
  const line = token.attrGet('data-line');
  return line === null ? '' : ` data-line="${line}"`;
}

/** The code without the comments that mark its lines, and the classes of lines, by their zero-based numbers. */
function notedLines(
  code: string,
  stated: ReadonlySet<number>,
): { readonly code: string; readonly classes: ReadonlyMap<number, readonly string[]> } {
  const classes = new Map<number, string[]>();
  const add = (line: number, names: string): void => {
    classes.set(line, [...(classes.get(line) ?? []), ...names.split(' ')]);
  };
  for (const number of stated) add(number - 1, 'highlighted');
  const lines: string[] = [];
  for (const line of code.split('\n')) {
    const [note = '', kind = '', count = '1'] = (line.includes('[!code ') ? NOTE.exec(line) : null) ?? [];
    const names = Object.hasOwn(CLASSES, kind) ? CLASSES[kind] : undefined;
    const rest = names === undefined ? line : line.replace(note, '');
    const isAlone = names !== undefined && rest.trim() === '';
    for (let offset = 0; names !== undefined && offset < Number(count); offset++) add(lines.length + offset, names);
    if (!isAlone) lines.push(rest);
  }
  return { code: lines.join('\n'), classes };
}
