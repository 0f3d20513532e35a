import { proseOf } from '../prose';

/** An excerpt is cut behind so many characters. */
const LONGEST = 200;
/** Beyond, nobody looks for the first paragraph. In UTF-16 code units. */
const FARTHEST = 20_000;

/** Where authors end an excerpt. Sources: Hugo's and Hexo's `<!-- more -->`, Docusaurus' `{/* truncate *\/}`. */
const MORE = /<!--\s*(?:more|truncate|excerpt)\s*-->|\{\/\*\s*truncate\s*\*\/\}/i;
/** Paragraphs that are none: headings, lists, quotes, tables, rules, containers, imports of MDX. */
const NOT_WORDS = /^\s*(?:#|[-*+>|=:~]|\d+[.)]\s|(?:import|export)\s|\[[^\]\n]+\]:)/;
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\[\^[^\]\s]*\]/g, ''],
  [/\[([^[\]\n]*)\]\[[^[\]\n]*\]/g, '$1'],
  [/\*\*|__|~~|==/g, ''],
  [/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, ''],
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
  const prose = proseOf(introduction.replace(/\r\n?/g, '\n').replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, ' '));
  const paragraph = prose.split(/\n[ \t]*\n/).find((part) => part.trim() !== '' && !NOT_WORDS.test(part));
  return MARKUP.reduce((text, [sign, by]) => text.replace(sign, by), paragraph ?? '').trim();
}

/** Cut between words, where there are any. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\s,;:.–—-]+$/, '')}…`;
}
