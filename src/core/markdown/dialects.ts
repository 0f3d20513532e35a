import type { MarkdownDialect, Markup } from '../site';
import { kramdownEngine, type Engine, type EngineOptions } from './engine';
import { eleventyEngine } from './eleventy/eleventy';
import { readEleventyMarkdown } from './eleventy/options';
import { gfmEngine } from './gfm/gfm';
import { goldmarkEngine } from './goldmark/goldmark';
import { readGoldmarkOptions } from './goldmark/options';
import { readKramdownOptions } from './kramdown/options';
import { markedEngine } from './marked/marked';
import { readMarkedOptions } from './marked/options';
import { readPythonMarkdownOptions } from './pythonMarkdown/options';
import { pythonMarkdownEngine } from './pythonMarkdown/pythonMarkdown';
import { quartoEngine } from './quarto/quarto';
import { readRemarkOptions } from './remark/options';
import { remarkEngine } from './remark/remark';
import { readVitePressMarkup } from './vitepress/options';
import { vitepressEngine } from './vitepress/vitepress';

/** Makes the engine of a dialect; what the configuration of the site says about Markdown is in `markup.variables`. */
type EngineMaker = (options: EngineOptions, markup: Markup) => Engine;

const makers: Readonly<Record<MarkdownDialect, EngineMaker>> = {
  kramdown: (options, markup) => kramdownEngine(options, readKramdownOptions(markup.variables)),
  goldmark: (options, markup) => goldmarkEngine(options, readGoldmarkOptions(markup.variables)),
  marked: (options, markup) => markedEngine(options, readMarkedOptions(markup.variables)),
  'markdown-it': (options, markup) => eleventyEngine(options, readEleventyMarkdown(markup.variables)),
  remark: (options, markup) => remarkEngine(options, readRemarkOptions(markup.variables, options.path ?? '')),
  vitepress: (options, markup) => vitepressEngine(options, readVitePressMarkup(markup.variables)),
  'python-markdown': (options, markup) => pythonMarkdownEngine(options, readPythonMarkdownOptions(markup.variables)),
  quarto: quartoEngine,
  commonmark: gfmEngine,
};

/** @returns the engine that reads Markdown as the generator of the site does */
export function engineOf(markup: Markup, options: EngineOptions): Engine {
  return makers[markup.dialect](options, markup);
}
