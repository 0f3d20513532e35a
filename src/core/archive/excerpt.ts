import { proseOf } from '../prose';

/** An excerpt is cut behind so many characters. */
const LONGEST = 200;
/** Beyond, nobody looks for the first paragraph. In UTF-16 code units. */
const FARTHEST = 20_000;

/** Where authors end an excerpt. Sources: Hugo's and Hexo's `<!-- more -->`, Docusaurus' `{/* truncate *\/}`. */
const MORE = /<!--\s*(?:more|truncate|excerpt)\s*-->|\{\/\*\s*truncate\s*\*\/\}/i;
/** Paragraphs that are none: headings, lists, quotes, tables, rules, containers, imports of MDX. */
const NOT_WORDS =
  /^\s*(?:#|[-*+][ \t]|\d+[.)]\s|[>|=:~]|(?:[-*_][ \t]*){3,}(?:\n|$)|(?:import|export)\s|\[[^\]\n]+\]:)/;
/** Markup within a line that leaves its words. */
const INLINE: readonly (readonly [RegExp, string])[] = [
  [/!\[[^\]\n]*\]\([^)\n]*\)/g, ''],
  [/\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1'],
  [/(?<!`)`([^`\n]+)`(?!`)/g, '$1'],
  [/<\/?(?:a|abbr|b|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi, ''],
];
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\[\^[^\]\s]*\]/g, ''],
  [/\[([^[\]\n]*)\]\[[^[\]\n]*\]/g, '$1'],
  [/\*\*|__|~~|==/g, ''],
  [/(?<![\p{L}\p{N}\\])[*_](?=\S)|(?<=[^\s\\])[*_](?![\p{L}\p{N}])/gu, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/[[\]]/g, ''],
  [/\s+/g, ' '],
];

/**
 * The words that introduce a post: its description, else its first paragraph, without markup and not too long.
 * @returns undefined where there are no words
 */
export function excerptOf(description: string | undefined, body: string): string | undefined {
  const words = description?.replace(/\s+/g, ' ').trim() ?? '';
  const text = words === '' ? firstParagraph(body.slice(0, FARTHEST)) : words;
  return text === '' ? undefined : shortened(text);
}

function firstParagraph(body: string): string {
  const [introduction = ''] = body.split(MORE);
  const prose = proseOf(without(INLINE, introduction.replace(/\r\n?/g, '\n')));
  const paragraph = prose.split(/\n[ \t]*\n/).find((part) => part.trim() !== '' && !NOT_WORDS.test(part));
  return without(MARKUP, paragraph ?? '').trim();
}

function without(markup: typeof MARKUP, text: string): string {
  return markup.reduce((rest, [sign, by]) => rest.replace(sign, by), text);
}

/** Cut between words, where there are any. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\s,;:.–—-]+$/, '')}…`;
}
