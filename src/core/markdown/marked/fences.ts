import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { codeBlocks } from '../rules/codeBlocks';
import { codeHtml } from '../rules/codeHtml';
import { codeFigure, withoutBraces } from './codeFigure';
import { fenceOptions } from './codeOptions';
import type { CodeSettings } from './codeSettings';
import { findFences, type FencedCode } from './findFences';

const CODES = Symbol('fenced code');
/** What stands for code while Markdown is read: a comment of as many lines. */
const PLACE = /<!--code\uFFFC(\d+)[\s>.]*-->/g;
const ESCAPED_PLACE = /&lt;!--code\uFFFC(\d+)[\s>.]*--&gt;/g;

/**
 * Shows fenced code as Hexo does, which takes it out before Markdown is read: it stands as HTML wherever a line may begin.
 * Source: Hexo `plugins/filter/before_post_render/backtick_code_block.ts`.
 */
export function hexoFences(md: MarkdownIt, settings: CodeSettings): void {
  codeBlocks(md);
  if (settings.highlighter === 'none') return;
  const { fence: plainFence, code_block: plainCode } = md.renderer.rules;
  md.core.ruler.after('normalize', 'hexo_fences_hide', (state: StateCore) => hide(state));
  md.core.ruler.after('inline', 'hexo_fences_show', (state: StateCore) => show(state, print));
  md.renderer.rules['fence'] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const code: unknown = token?.meta?.hexoCode;
    if (token === undefined || !isFencedCode(code)) return plainFence?.(tokens, index, options, env, renderer) ?? '';
    return `${print(code, renderer.renderAttrs(token))}\n`;
  };
  md.renderer.rules['code_block'] = (tokens, index, options, env, renderer) => {
    const html = plainCode?.(tokens, index, options, env, renderer) ?? '';
    return html.replace(ESCAPED_PLACE, (_, number: string) => printAt(env ?? {}, number, print));
  };

  function print(code: FencedCode, attributes: string): string {
    if (settings.highlighter === 'none') return '';
    const options = fenceOptions(code.info);
    const toHtml = (text: string, language: string): string => codeHtml(md, text, language).html;
    if (options === undefined) return `<pre${attributes}><code>${withoutBraces(toHtml(code.code, ''))}</code></pre>`;
    const drawn = codeHtml(md, code.code, options.language ?? '');
    if (drawn.isFinished) return withoutBraces(drawn.html);
    const figure = codeFigure(code.code, options, settings, toHtml);
    return figure.replace(/^<\w+/, (start) => start + attributes);
  }
}

function hide(state: StateCore): void {
  const lines = state.src.split('\n');
  const codes = findFences(lines);
  state.env[CODES] = codes;
  codes.forEach(({ startLine, endLine, start }, number) => {
    const next = start.includes('>') ? start : start.replace(/\S/g, ' ');
    lines[startLine] = `${start}<!--code\uFFFC${number}`;
    for (let line = startLine + 1; line < endLine; line++) lines[line] = `${next}.`;
    lines[endLine] = `${next}-->`;
  });
  state.src = lines.join('\n');
}

/** Code that is a block of its own becomes a fence again, so that others may draw it; the rest is printed into its HTML. */
function show(state: StateCore, print: Print): void {
  for (const token of state.tokens) {
    if (token.type === 'html_block') showIn(token, state.env, print);
    for (const child of token.children ?? []) if (child.type === 'html_inline') showIn(child, state.env, print);
  }
}

type Print = (code: FencedCode, attributes: string) => string;

function showIn(token: Token, env: Env, print: Print): void {
  const alone = /^\s*<!--code\uFFFC(\d+)[\s>.]*-->\s*$/.exec(token.content)?.[1];
  const code = alone === undefined ? undefined : codeAt(env, alone);
  if (code === undefined || token.type !== 'html_block') {
    token.content = token.content.replace(PLACE, (_, number: string) => printAt(env, number, print));
    return;
  }
  token.type = 'fence';
  token.tag = 'code';
  token.markup = code.fence;
  token.info = code.info;
  token.content = code.code === '' ? '' : `${code.code}\n`;
  token.meta = { hexoCode: code };
}

function printAt(env: Env, number: string, print: Print): string {
  const code = codeAt(env, number);
  return code === undefined ? '' : print(code, '');
}

function codeAt(env: Env, number: string): FencedCode | undefined {
  const codes: unknown = env[CODES];
  const code: unknown = Array.isArray(codes) ? codes[Number(number)] : undefined;
  return isFencedCode(code) ? code : undefined;
}

function isFencedCode(value: unknown): value is FencedCode {
  return typeof value === 'object' && value !== null && 'fence' in value && 'code' in value && 'info' in value;
}
