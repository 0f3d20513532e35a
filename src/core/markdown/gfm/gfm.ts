import Markdown from 'markdown-it';
import { githubAlerts } from '../containers/githubAlerts';
import { Engine, type EngineOptions } from '../engine';
import { headingIds } from '../headings';
import { autolinkLiterals } from '../rules/autolinkLiterals';
import { codeBlocks } from '../rules/codeBlocks';
import { footnotes } from '../rules/footnotes';
import { githubStrikethrough } from '../rules/githubStrikethrough';
import { taskLists } from '../rules/taskLists';

/** Markdown as GitHub shows it: CommonMark with its tables, tasks, footnotes, strikethrough, alerts and heading ids. */
export function gfmEngine({ highlight, plugins }: EngineOptions): Engine {
  const md = new Markdown({
    html: true,
    linkify: true,
    highlight: (code, language) => highlight?.(code, language) ?? '',
  });
  md.use(footnotes).use(taskLists).use(githubStrikethrough).use(autolinkLiterals).use(githubAlerts).use(headingIds);
  md.use(codeBlocks);
  return new Engine(md, plugins);
}
