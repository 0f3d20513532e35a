import Markdown, { type MarkdownIt } from 'markdown-it';
import { full as emoji } from 'markdown-it-emoji';
import { colonFences } from '../containers/colonFences';
import { Engine, type EngineOptions } from '../engine';
import { autolinkLiterals } from '../rules/autolinkLiterals';
import { footnotes } from '../rules/footnotes';
import { githubStrikethrough } from '../rules/githubStrikethrough';
import { normalizeUri } from '../rules/normalizeUri';
import { tableAlignment } from '../rules/tableAlignment';
import { taskLists } from '../rules/taskLists';
import { openAdmonition } from './admonitions';
import { astroCode } from './astroCode';
import { withoutContentTitle } from './contentTitle';
import { docusaurusCode } from './docusaurusCode';
import { remarkHeadingIds } from './headingIds';
import { mdxSyntax } from './mdxSyntax';
import type { RemarkOptions } from './options';
import { smartypants } from './smartypants';

/** Markdown as remark and rehype make HTML of it for Astro and Docusaurus. */
export function remarkEngine({ highlight, plugins }: EngineOptions, options: RemarkOptions): Engine {
  const md = new Markdown({
    html: true,
    linkify: options.isGfm,
    highlight: (code, language) => highlight?.(code, language) ?? '',
  });
  md.normalizeLink = normalizeUri;
  md.normalizeLinkText = (text) => text;
  readBlocks(md, options);
  if (options.hasEmoji) md.use(emoji, { shortcuts: {} });
  if (options.isTypographic) md.use(smartypants);
  if (options.isTitleApart) md.use(withoutContentTitle);
  md.use(remarkHeadingIds, options);
  md.use(options.generator === 'docusaurus' ? docusaurusCode : astroCode);
  return new Engine(md, plugins);
}

function readBlocks(md: MarkdownIt, { isGfm, isMdx, admonitions }: RemarkOptions): void {
  if (isGfm) md.use(footnotes).use(taskLists).use(githubStrikethrough).use(autolinkLiterals).use(tableAlignment);
  else md.disable(['table', 'strikethrough', 'linkify']);
  if (isMdx) md.use(mdxSyntax);
  if (admonitions.size > 0) {
    colonFences(md, { name: 'admonition', open: (params) => openAdmonition(params, admonitions) });
  }
}
