import Markdown, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { Engine, type EngineOptions } from '../engine';
import { codeHtml } from '../rules/codeHtml';
import { markLines, numbersIn } from '../rules/codeLines';
import { abbreviations, referencesOf } from './abbreviations';
import { attributeLists } from './attributeLists';
import { BlockParser } from './blockParser';
import { processors } from './processors';
import { pushFootnotes, footnoteReferences } from './footnotes';
import { tableOfContents } from './headings';
import type { PythonMarkdownOptions } from './options';
import { prepare } from './preprocessing';
import { pymdownx } from './pymdownx';
import { pythonSpans } from './spans';
import { numberTabs } from './tabs';
import { pushNodes } from './tokens';
import { Node } from './tree';

/** Markdown as Python-Markdown makes HTML of it, with the extensions that a site uses. */
export function pythonMarkdownEngine({ highlight, plugins }: EngineOptions, options: PythonMarkdownOptions): Engine {
  const md = new Markdown({ html: true, highlight: (code, language) => highlight?.(code, language) ?? '' });
  const { extensions } = options;
  // Addresses stand as they are written.
  md.normalizeLink = (address) => address;
  md.normalizeLinkText = (text) => text;
  md.core.ruler.at('block', (state: StateCore) => readBlocks(state, options));
  md.use(pythonSpans);
  pymdownx(md, extensions);
  if (extensions.has('attr_list')) md.use(attributeLists);
  if (extensions.has('footnotes')) md.use(footnoteReferences);
  if (extensions.has('abbr')) md.use(abbreviations);
  if (extensions.has('toc')) md.use(tableOfContents, options.tocPermalink);
  md.use(code, options.codeClass);
  return new Engine(md, plugins);
}

function readBlocks(state: StateCore, options: PythonMarkdownOptions): void {
  const { text, stash } = prepare(state.src, options);
  const parser = new BlockParser(options, stash, processors(options));
  const root = new Node('', 0);
  parser.parseChunk(root, text, 0);
  numberTabs(root.children);
  referencesOf(state, parser);
  pushNodes(state, root.children);
  if (options.extensions.has('footnotes')) pushFootnotes(state, parser.footnotes);
}

/** Code, within the element of the highlighter where one is used. Source: Python-Markdown `extensions/codehilite.py`. */
function code(md: MarkdownIt, className: string | undefined): void {
  md.renderer.rules['fence'] = (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : block(md, token, className);
  };
}

function block(md: MarkdownIt, token: Token, className: string | undefined): string {
  const { html, isFinished } = codeHtml(md, token.content, token.info);
  if (isFinished) return `${html}\n`;
  const { title, marked } = token.meta ?? {};
  const numbers = numbersIn(typeof marked === 'string' ? marked : '');
  const lines = numbers.size === 0 ? html : markLines(html, (line) => (numbers.has(line + 1) ? ['highlighted'] : []));
  const language = token.info === '' ? '' : ` class="language-${md.utils.escapeHtml(token.info)}"`;
  const attributes = md.renderer.renderAttrs(token);
  const name = typeof title === 'string' ? `<span class="filename">${md.utils.escapeHtml(title)}</span>` : '';
  if (className === undefined) return `<pre${attributes}><code${language}>${lines}</code></pre>\n`;
  return `<div class="${md.utils.escapeHtml(className)}"${attributes}>${name}<pre><code>${lines}</code></pre></div>\n`;
}
