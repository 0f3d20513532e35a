import { escapeHtml } from '../escape';
import { linesOfHtml } from '../rules/codeLines';
import type { CodeOptions } from './codeOptions';
import type { CodeSettings, HighlightSettings, PrismSettings } from './codeSettings';
import { isKnownLanguage } from './languages';

/** HTML of code in a language, or undefined where it is not known. */
export type CodeHtml = (code: string, language: string) => string | undefined;

/**
 * A block of code as Hexo prints it. Braces are entities, so that no template tag is seen in it.
 * Source: Hexo `plugins/highlight/highlight.ts`, `plugins/highlight/prism.ts`.
 */
export function codeFigure(
  code: string,
  options: CodeOptions,
  settings: Exclude<CodeSettings, { highlighter: 'none' }>,
  toHtml: CodeHtml,
): string {
  const text = settings.isIndentStripped ? withoutIndent(code) : code;
  const html =
    settings.highlighter === 'prismjs'
      ? prism(text, options, settings, toHtml)
      : figure(text, options, settings, toHtml);
  return withoutBraces(html);
}

/** HTML in which braces are entities. */
export function withoutBraces(html: string): string {
  return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

/** Source: the package strip-indent, which measures lines that hold something. */
export function withoutIndent(text: string): string {
  const indents = text.match(/^[ \t]*(?=\S)/gm) ?? [];
  const least = indents.reduce((shortest, indent) => Math.min(shortest, indent.length), Infinity);
  return least === 0 || least === Infinity ? text : text.replace(new RegExp(`^[ \\t]{${least}}`, 'gm'), '');
}

/** Source: hexo-util `lib/highlight.ts` (`highlightUtil`). */
function figure(code: string, options: CodeOptions, settings: HighlightSettings, toHtml: CodeHtml): string {
  const { language = '', caption = '', firstLine = 1, marked } = options;
  const isExcluded = settings.excluded.has(language);
  const hasGutter = !isExcluded && isNumbered(code, options, settings);
  const isWrapped = hasGutter || (!isExcluded && (options.isWrapped ?? settings.isWrapped));
  const shown = isKnownLanguage(language) ? language.toLowerCase() : 'plaintext';
  const lines = linesOfHtml(toHtml(code, shown) ?? escapeHtml(code)).map((line) =>
    settings.tab === '' ? line : line.replace(/\t/g, settings.tab),
  );
  const printed = lines.map((line, index) => {
    const isMarked = marked?.has(firstLine + index) === true;
    if (settings.isPlain || !isWrapped) return isMarked ? `<mark>${line}</mark>` : line;
    return `<span class="line${isMarked ? ' marked' : ''}">${line}</span>`;
  });
  const attribute = (options.hasLanguageAttribute ?? settings.hasLanguageAttribute) ? languageAttribute(language) : '';
  const names = [settings.isPlain ? 'hljs' : 'highlight', escapeHtml(language || shown)].join(' ');
  if (!isWrapped) {
    const title = caption === '' ? '' : `<div class="caption">${caption}</div>`;
    return `<pre>${title}<code class="${names}"${attribute}>${printed.join('\n')}</code></pre>`;
  }
  const [before, after] = settings.isPlain
    ? [`<pre><code class="${names}"${attribute}>`, '</code></pre>']
    : ['<pre>', '</pre>'];
  const numbers = lines.map((_, index) => `<span class="line">${firstLine + index}</span><br>`).join('');
  return (
    `<figure class="highlight ${escapeHtml(shown)}"${attribute}>` +
    (caption === '' ? '' : `<figcaption>${caption}</figcaption>`) +
    `<table><tr>${hasGutter ? `<td class="gutter"><pre>${numbers}</pre></td>` : ''}` +
    `<td class="code">${before}${printed.map((line) => `${line}<br>`).join('')}${after}</td></tr></table></figure>`
  );
}

/** Source: hexo-util `lib/prism.ts` (`PrismUtil`). */
function prism(code: string, options: CodeOptions, settings: PrismSettings, toHtml: CodeHtml): string {
  const stated = options.language ?? 'none';
  const language = escapeHtml(stated === 'plaintext' ? 'none' : stated);
  if (settings.excluded.has(stated)) return `<pre><code class="${language}">${escapeHtml(code)}</code></pre>`;
  const isNumbered_ = isNumbered(code, options, settings);
  const names = `${isNumbered_ ? 'line-numbers ' : ''}language-${language}`;
  const attributes = language === 'none' ? '' : ` data-language="${language}"`;
  const title = options.caption === undefined ? '' : `<div class="caption">${options.caption}</div>`;
  const tabbed = settings.tab === '' ? code : code.replace(/^\t+/gm, (tabs) => settings.tab.repeat(tabs.length));
  const html = language === 'none' ? undefined : toHtml(tabbed, stated);
  const rows = '<span></span>'.repeat(tabbed.replace(/\n$/, '').split('\n').length);
  const numbers = `<span aria-hidden="true" class="line-numbers-rows">${rows}</span>`;
  return (
    `<pre class="${names}"${attributes}>${title}<code class="language-${language}">${html ?? escapeHtml(tabbed)}` +
    `${isNumbered_ && settings.isHighlighted ? numbers : ''}</code></pre>`
  );
}

/** True where the lines of a block of code are numbered. */
function isNumbered(code: string, options: CodeOptions, settings: HighlightSettings | PrismSettings): boolean {
  const isAsked = options.hasLineNumbers ?? settings.hasLineNumbers;
  if (settings.highlighter === 'highlight.js' && settings.isNumberedInline && options.isFirstLineInline !== true) {
    return false;
  }
  return isAsked && code.split('\n').length > (options.lineThreshold || settings.lineThreshold);
}

function languageAttribute(language: string): string {
  return language === '' ? '' : ` data-language="${escapeHtml(language)}"`;
}
