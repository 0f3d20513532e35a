import type { Program } from '../program/program';
import { valueOf } from '../values';

/** What the configuration of a site says about Markdown and templates, as far as its text tells. */
export interface EleventyMarkup {
  /** The template language of Markdown files: `liquid`, `njk`, or undefined for none. */
  readonly markdownEngine: string | undefined;
  /** That of HTML files. */
  readonly htmlEngine: string | undefined;
  /** Filters that the configuration defines; they are programs. */
  readonly filters: readonly string[];
  /** False where plugins or other files may define more. */
  readonly isWhole: boolean;
  readonly markdown: {
    readonly hasHtml: boolean;
    readonly hasBreaks: boolean;
    readonly isLinkingAddresses: boolean;
    readonly isTypographic: boolean;
    readonly hasHeadingIds: boolean;
    readonly hasIndentedCode: boolean;
    readonly hasFootnotes: boolean;
    readonly hasEmoji: boolean;
    readonly hasAttributes: boolean;
    readonly hasTaskLists: boolean;
    readonly hasDefinitionLists: boolean;
    readonly hasAbbreviations: boolean;
  };
}

const LIBRARY = /\bmarkdown-?it\w*\s*\(\s*(?=\{)/gi;
/** What takes more into a configuration: plugins, and files beside it. */
const ELSEWHERE = /\baddPlugin\s*\(|\b(?:require\s*\(|from|import)\s*["'`]\.|\baddFilter\s*\(\s*[\w$]/;
const FILTERS = ['addFilter', 'addAsyncFilter', 'addLiquidFilter', 'addNunjucksFilter', 'addNunjucksAsyncFilter'];

/** Reads what the text of a configuration says. Sources: Eleventy `Engines/Markdown.js`, `defaultConfig.js`. */
export function markupOf(program: Program): EleventyMarkup {
  const { text } = program;
  const start = [...text.matchAll(LIBRARY)].map(({ 0: call, index }) => index + call.length).at(0);
  const options = start === undefined ? {} : program.objectAt(start);
  const isOn = (name: string): boolean => valueOf(options, name) === true;
  const has = (plugin: RegExp): boolean => plugin.test(text);
  return {
    markdownEngine: engineOf(program, 'markdownTemplateEngine'),
    htmlEngine: engineOf(program, 'htmlTemplateEngine'),
    filters: FILTERS.flatMap((method) => program.calls(method).map(([name]) => name)).filter(
      (name) => typeof name === 'string',
    ),
    isWhole: !ELSEWHERE.test(text),
    markdown: {
      hasHtml: start === undefined || isOn('html'),
      hasBreaks: isOn('breaks'),
      isLinkingAddresses: isOn('linkify'),
      isTypographic: isOn('typographer'),
      hasHeadingIds: has(/markdown-?it-?anchor|\bIdAttributePlugin\b|@11ty\/eleventy-plugin-id/i),
      hasIndentedCode: has(/\.enable\(\s*(?:\[\s*)?["'`]code["'`]/),
      hasFootnotes: has(/markdown-?it-?footnote/i),
      hasEmoji: has(/markdown-?it-?emoji/i),
      hasAttributes: has(/markdown-?it-?attrs/i),
      hasTaskLists: has(/markdown-?it-?(?:task-?lists|todo)/i),
      hasDefinitionLists: has(/markdown-?it-?deflist/i),
      hasAbbreviations: has(/markdown-?it-?abbr/i),
    },
  };
}

/** The engine under a key of what the configuration returns; `liquid` where none is stated. */
function engineOf({ text }: Program, key: string): string | undefined {
  const stated = new RegExp(`\\b${key}["']?\\s*:\\s*(?:["'\`]([\\w,. ]+)["'\`]|(false))`).exec(text);
  if (stated?.[2] !== undefined) return undefined;
  return stated?.[1] ?? 'liquid';
}
