import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from '../escape';
import { codeHtml } from '../rules/codeHtml';
import { parseAttributes, printedAttributes, type AttributeValue } from './attributes';
import { mayCarry } from './blockAttributes';
import { printCode, type CodeStyle } from './printCode';
import type { CodeOptions } from './options';

/** Attributes of a fence that say how its code is shown, and are not printed. Source: Hugo `markup/highlight/config.go`. */
const STYLE_KEYS = new Set([
  'linenos',
  'hl_lines',
  'linenostart',
  'hl_inline',
  'anchorlinenos',
  'lineanchors',
  'linenumbersintable',
  'linenumbers',
  'style',
  'noclasses',
  'nohl',
  'tabwidth',
  'guesssyntax',
]);

/** True for an attribute that says how code is shown. */
export function isStyleKey(name: string): boolean {
  return STYLE_KEYS.has(name.toLowerCase());
}

/** Code as Hugo prints it. Sources: Hugo `markup/goldmark/codeblocks/render.go`, `markup/highlight/highlight.go`. */
export function codeBlocks(md: MarkdownIt, options: CodeOptions): void {
  md.renderer.rules['fence'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const { language, attributes: stated } = readInfo(md.utils.unescapeAll(token.info).trim());
    for (const [name, value] of printedAttributes(stated)) {
      if (!isStyleKey(name) && mayCarry('pre', name)) token.attrSet(name, value);
    }
    const { html, isFinished } = codeHtml(md, token.content, language);
    if (isFinished) return `${html}\n`;
    const style = styleOf(stated, options);
    const isKnown = (md.options.highlight?.('a', language, '') ?? '') !== '';
    const attributes = renderer.renderAttrs(token);
    const request = { code: token.content, html, isKnown, language, style, attributes };
    return lineEnd(tokens[index - 1]) + printCode(request);
  };
  md.renderer.rules['code_block'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const open = `${lineEnd(tokens[index - 1])}<pre${renderer.renderAttrs(token)}>`;
    return `${open}<code>${escapeHtml(token.content)}</code></pre>\n`;
  };
}

/** Behind a paragraph without tags, as in lists whose items are close together. */
function lineEnd(before: Token | undefined): string {
  return before?.hidden === true && before.nesting < 0 ? '\n' : '';
}

/** The first word names the language; `{…}` behind it holds attributes. */
export function readInfo(info: string): {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
} {
  const brace = info.indexOf('{');
  const attributes = brace > 0 ? parseAttributes(info, brace) : undefined;
  const words = attributes === undefined ? info : info.slice(0, brace);
  return { language: /^[^\s{]*/.exec(words)?.[0] ?? '', attributes: attributes?.values ?? new Map() };
}

/** How code is shown, from attributes such as `linenos=table` or `hl_lines=[1,"3-4"]`. */
export function styleOf(attributes: ReadonlyMap<string, AttributeValue>, options: CodeOptions): CodeStyle {
  const stated = new Map([...attributes].map(([name, value]) => [name.toLowerCase(), value]));
  return {
    isOn: options.highlightsFences,
    guessesLanguage: isTrue(stated.get('guesssyntax') ?? options.guessesLanguage),
    numbers: numbersOf(stated.get('linenos'), isTrue(stated.get('linenumbersintable')), options),
    firstNumber: Number(stated.get('linenostart') ?? options.firstLineNumber) || 1,
    marked: markedLines(stated.get('hl_lines')),
    isInline: isTrue(stated.get('hl_inline')),
  };
}

function isTrue(value: AttributeValue): boolean {
  return value === true || value === 'true';
}

function numbersOf(stated: AttributeValue, isTable: boolean, options: CodeOptions): CodeStyle['numbers'] {
  if (stated === 'inline' || stated === 'table') return stated;
  const isOn = stated === undefined ? options.hasLineNumbers : isTrue(stated);
  if (!isOn) return 'none';
  return isTable || options.hasNumbersInTable ? 'table' : 'inline';
}

/** Lines, counted from 1: a number, a range, a list of them, or a text with spaces between. */
export function markedLines(value: AttributeValue): CodeStyle['marked'] {
  const parts: readonly AttributeValue[] = typeof value === 'string' ? value.split(/[\s,]+/) : [value].flat();
  return parts.flatMap((part): [number, number][] => {
    const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(String(part)) ?? [];
    return first === undefined ? [] : [[Number(first), Number(last ?? first)]];
  });
}
