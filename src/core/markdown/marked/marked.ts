import Markdown, { type MarkdownIt, type StateCore } from 'markdown-it';
import { Engine, type EngineOptions } from '../engine';
import { autolinkLiterals } from '../rules/autolinkLiterals';
import { markedStrikethrough } from './strikethrough';
import { tableAlignment } from '../rules/tableAlignment';
import { taskLists } from '../rules/taskLists';
import { descriptionLists } from './descriptionLists';
import { hexoFences } from './fences';
import { hexoHeadings } from './headings';
import { hexoLinks } from './links';
import { moreMark } from './moreMark';
import type { MarkedOptions } from './options';
import { hexoSmartypants } from './smartypants';

/** Markdown as marked reads it and hexo-renderer-marked prints it. */
export function markedEngine({ highlight, plugins }: EngineOptions, options: MarkedOptions): Engine {
  const md = new Markdown({
    html: true,
    breaks: options.hasBreaks,
    linkify: options.isLinkingAddresses,
    highlight: (code, language) => highlight?.(code, language) ?? '',
  });
  if (options.isGfm)
    md.use(taskLists).use(plainTasks).use(markedStrikethrough).use(autolinkLiterals).use(tableAlignment);
  else md.disable(['table', 'strikethrough', 'linkify']);
  md.use(nestedLists).use(lineBreaks, options.hasBreaks).use(hexoFences, options.code).use(hexoLinks, options);
  if (options.isTypographic) md.use(hexoSmartypants, options);
  if (options.hasHeadingIds) md.use(hexoHeadings, options);
  if (options.hasDescriptionLists) md.use(descriptionLists);
  md.use(moreMark);
  return new Engine(md, plugins);
}

/** Lists of tasks carry no classes. */
function plainTasks(md: MarkdownIt): void {
  md.core.ruler.after('task_lists', 'plain_tasks', (state: StateCore) => {
    for (const token of state.tokens)
      if (/^(?:list_item|bullet_list|ordered_list)_open$/.test(token.type)) token.attrs = withoutClass(token.attrs);
  });
}

function withoutClass<T>(attrs: [string, T][] | null): [string, T][] | null {
  return attrs?.filter(([name]) => name !== 'class') ?? null;
}

function lineBreaks(md: MarkdownIt, hasBreaks: boolean): void {
  md.renderer.rules['hardbreak'] = () => '<br>';
  md.renderer.rules['softbreak'] = () => (hasBreaks ? '<br>' : '\n');
}

/** A list within a list begins right behind the text of its item. */
function nestedLists(md: MarkdownIt): void {
  for (const name of ['bullet_list_open', 'ordered_list_open']) {
    md.renderer.rules[name] = (tokens, index, options, _env, renderer) =>
      renderer.renderToken(tokens, index, options).replace(/^\n/, '');
  }
}
