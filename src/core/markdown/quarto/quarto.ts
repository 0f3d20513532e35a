import Markdown, { type MarkdownIt, type StateCore } from 'markdown-it';
import attributes from 'markdown-it-attrs';
import definitionLists from 'markdown-it-deflist';
import { colonFences } from '../containers/colonFences';
import { Engine, type EngineOptions } from '../engine';
import { taskLists } from '../rules/taskLists';
import { callouts, openDiv } from './callouts';
import { quartoCode } from './code';
import { quartoFootnotes } from './footnotes';
import { pandocHeadingIds } from './headingIds';
import { boundedFootnotes } from '../rules/boundedFootnotes';

/** Markdown as Quarto's Pandoc reads it, as far as blogs use it. Source: Quarto's documentation, "Markdown Basics". */
export function quartoEngine({ highlight, plugins }: EngineOptions): Engine {
  const md = new Markdown({
    html: true,
    linkify: true,
    typographer: true,
    highlight: (code, language) => highlight?.(code, language) ?? '',
  });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.core.ruler.at('replacements', setDashes);
  colonFences(md, { name: 'div', open: openDiv, isNested: true });
  md.use(quartoCode).use(callouts).use(attributes).use(definitionLists).use(boundedFootnotes).use(quartoFootnotes);
  md.use(taskLists).use(deletions).use(pandocHeadingIds);
  return new Engine(md, plugins);
}

/** Pandoc's `smart`: two dashes are an en dash, three an em dash, three dots an ellipsis. */
function setDashes(state: StateCore): void {
  for (const { children } of state.tokens) {
    for (const token of children ?? []) {
      if (token.type !== 'text' || token.info === 'auto') continue;
      token.content = token.content
        .replace(/---/g, '—')
        .replace(/--/g, '–')
        .replace(/\.\.\./g, '…');
    }
  }
}

function deletions(md: MarkdownIt): void {
  md.renderer.rules['s_open'] = () => '<del>';
  md.renderer.rules['s_close'] = () => '</del>';
}
