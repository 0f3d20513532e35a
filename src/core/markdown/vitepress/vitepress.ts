import Markdown, { type MarkdownIt, type StateCore } from 'markdown-it';
import attributes from 'markdown-it-attrs';
import { full as emoji } from 'markdown-it-emoji';
import { githubAlerts, type AlertStyle } from '../containers/githubAlerts';
import { Engine, type EngineOptions } from '../engine';
import { codeGroups } from './codeGroups';
import { vitepressCode } from './code';
import { containers } from './containers';
import { headingAnchors } from './headingAnchors';
import { links } from './links';
import type { VitePressMarkup } from './options';
import { tableOfContents } from './tableOfContents';

/** Markdown as VitePress configures markdown-it. Source: VitePress `src/node/markdown/markdown.ts`, `createMarkdownRenderer`. */
export function vitepressEngine({ highlight, plugins }: EngineOptions, options: VitePressMarkup): Engine {
  const md = new Markdown({
    html: true,
    linkify: true,
    breaks: options.hasBreaks,
    highlight: (code, language) => highlight?.(code, language) ?? '',
  });
  md.linkify.set({ fuzzyLink: false });
  md.use(containers, options.labels).use(codeGroups).use(vitepressCode, options.hasLineNumbers).use(links, options);
  if (options.hasAlerts) md.use(githubAlerts, alertStyle(options.labels));
  if (options.hasAttributes) md.use(attributes);
  md.use(emoji).use(hideComponents).use(focusableTables).use(tableOfContents).use(headingAnchors);
  return new Engine(md, plugins);
}

/** Source: VitePress `plugins/githubAlerts.ts`. */
function alertStyle(labels: VitePressMarkup['labels']): AlertStyle {
  return {
    titles: labels,
    hasOwnTitles: true,
    classOf: (kind) => `${kind} custom-block github-alert`,
    titleClass: 'custom-block-title',
  };
}

/** Scripts and styles belong to the page's component. Source: @mdit-vue/plugin-sfc `src/sfc-plugin.ts`. */
function hideComponents(md: MarkdownIt): void {
  const print = md.renderer.rules['html_block'];
  md.renderer.rules['html_block'] = (tokens, index, ...rest) => {
    const content = tokens[index]?.content ?? '';
    return /^\s*<(script|style)\b[^>]*>[\s\S]*<\/\1>\s*$/i.test(content) ? '' : (print?.(tokens, index, ...rest) ?? '');
  };
}

function focusableTables(md: MarkdownIt): void {
  md.core.ruler.push('focusable_tables', (state: StateCore) => {
    for (const token of state.tokens) if (token.type === 'table_open') token.attrSet('tabindex', '0');
  });
}
