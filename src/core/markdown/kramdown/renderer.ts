import type { MarkdownIt, Renderer, Token } from 'markdown-it';
import { escapeAttribute, escapeHtml } from '../escape';
import { documentOf } from './document';
import type { KramdownOptions } from './options';

const HIGHLIGHTER = 'highlighter-rouge';

/** Prints tokens as kramdown's converter and Jekyll's highlighter do. Source: kramdown `converter/html.rb`. */
export function renderAsKramdown(md: MarkdownIt, options: KramdownOptions): void {
  const { rules } = md.renderer;
  md.renderer.renderAttrs = renderAttributes;
  rules['fence'] = (tokens, index) => lineEnd(tokens, index) + block(md, tokens[index], options);
  rules['code_block'] = rules['fence'];
  rules['html_block'] = (tokens, index) => lineEnd(tokens, index) + (tokens[index]?.content ?? '');
  rules['code_inline'] = (tokens, index, _options, _env, renderer) => inlineCode(tokens[index], renderer, options);
  rules['image'] = (tokens, index, _options, _env, renderer) => `<img${attributesOf(tokens[index], renderer)} />`;
  rules['math_block'] ??= (tokens, index, _options, _env, renderer) => mathBlock(tokens[index], renderer);
  rules['math_inline'] ??= (tokens, index) => `\\(${escapeHtml(tokens[index]?.content ?? '')}\\)`;
  rules['footnote_ref'] = (tokens, index) => footnoteReference(tokens[index]);
  rules['footnote_backlink'] = (tokens, index, _options, _env, renderer) => backlink(tokens[index], renderer);
  rules['softbreak'] = () => '\n';
  md.core.ruler.before('normalize', 'kramdown_document', ({ env }) => void documentOf(env, options));
}

/** Text that stands in an item without a paragraph ends with its line. */
function lineEnd(tokens: readonly Token[], index: number): string {
  return tokens[index - 1]?.hidden === true ? '\n' : '';
}

function renderAttributes({ attrs }: Pick<Token, 'attrs'>): string {
  const printed = (attrs ?? []).filter(([name, value]) => name !== 'id' || String(value).trim() !== '');
  return printed.map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`).join('');
}

function attributesOf(token: Token | undefined, renderer: Renderer): string {
  return token === undefined ? '' : renderer.renderAttrs(token);
}

/** The attributes of code: the language, then what the author said, then the highlighter. */
function classes(token: Token, language: string): Token['attrs'] {
  const own = String(token.attrGet('class') ?? '')
    .split(/\s+/)
    .filter((name) => name !== '' && !name.startsWith('language-'));
  const others = (token.attrs ?? []).filter(([name]) => name !== 'class');
  return [['class', [`language-${language}`, ...own, HIGHLIGHTER].join(' ')], ...others];
}

function languageOf(token: Token): string | undefined {
  return /(?:^|\s)language-(\S+)/.exec(String(token.attrGet('class') ?? ''))?.[1];
}

function block(md: MarkdownIt, token: Token | undefined, { isPlainCode }: KramdownOptions): string {
  if (token === undefined) return '';
  const language = languageOf(token);
  const highlighted = md.options.highlight?.(token.content, language ?? '', '') ?? '';
  if (highlighted.startsWith('<pre')) return `${highlighted}\n`;
  if (isPlainCode || (highlighted === '' && language !== undefined)) {
    const own = String(token.attrGet('class') ?? '')
      .replace(/(?:^|\s)language-\S+/, '')
      .trim();
    const attrs = (token.attrs ?? []).filter(([name]) => name !== 'class');
    if (own !== '') attrs.push(['class', own]);
    const code = language === undefined ? '' : ` class="language-${escapeAttribute(language)}"`;
    return `<pre${renderAttributes({ attrs })}><code${code}>${escapeHtml(token.content)}</code></pre>\n`;
  }
  const attributes = renderAttributes({ attrs: classes(token, language ?? 'plaintext') });
  const code = highlighted === '' ? escapeHtml(token.content) : highlighted;
  return `<div${attributes}><div class="highlight"><pre class="highlight"><code>${code}</code></pre></div></div>\n`;
}

function inlineCode(token: Token | undefined, renderer: Renderer, { isPlainCode }: KramdownOptions): string {
  if (token === undefined) return '';
  const attrs = isPlainCode ? token.attrs : classes(token, languageOf(token) ?? 'plaintext');
  return `<code${renderer.renderAttrs({ attrs })}>${escapeHtml(token.content)}</code>`;
}

/** Left to a script of the site; extensions of the preview may print it themselves. Source: kramdown `math_engine/mathjax.rb`. */
function mathBlock(token: Token | undefined, renderer: Renderer): string {
  if (token === undefined) return '';
  const content = `\\[${escapeHtml(token.content)}\\]`;
  const attributes = renderer.renderAttrs(token);
  return attributes === '' ? `${content}\n` : `<div${attributes}>${content}</div>\n`;
}

function footnoteReference(token: Token | undefined): string {
  const { name, number, references } = token?.meta ?? {};
  const id = escapeAttribute(String(name));
  const repeat = references === 0 ? '' : `:${String(references)}`;
  return (
    `<sup id="fnref:${id}${repeat}" role="doc-noteref">` +
    `<a href="#fn:${id}" class="footnote" rel="footnote">${String(number)}</a></sup>`
  );
}

function backlink(token: Token | undefined, renderer: Renderer): string {
  if (token === undefined) return '';
  const index = Number(token.meta?.['index']);
  const count = index > 0 ? `<sup>${index + 1}</sup>` : '';
  return `<a${renderer.renderAttrs(token)}>${escapeHtml(token.content)}${count}</a>`;
}
