import type { MarkdownDialect, Markup } from '../site';
import { commonMarkEngine, kramdownEngine, type Engine, type EngineOptions } from './engine';
import { readKramdownOptions } from './kramdown/options';

/** Makes the engine of a dialect; what the configuration of the site says about Markdown is in `markup.variables`. */
type EngineMaker = (options: EngineOptions, markup: Markup) => Engine;

const makers: Readonly<Record<MarkdownDialect, EngineMaker>> = {
  kramdown: (options, markup) => kramdownEngine(options, readKramdownOptions(markup.variables)),
  goldmark: commonMarkEngine,
  marked: commonMarkEngine,
  'markdown-it': commonMarkEngine,
  remark: commonMarkEngine,
  commonmark: commonMarkEngine,
};

/** @returns the engine that reads Markdown as the generator of the site does */
export function engineOf(markup: Markup, options: EngineOptions): Engine {
  return makers[markup.dialect](options, markup);
}
