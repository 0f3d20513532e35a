import type { Liquid } from 'liquidjs';
import { slugify, type SlugMode } from '../../../generators/jekyll/slug';
import { escapeHtml } from '../../escape';
import { inspect, printed as toText } from '../printing';
import type { TagEnvironment } from '../../tagEnvironment';
import { wellFormed } from '../../../wellFormed';

const MODES: readonly string[] = ['raw', 'default', 'pretty', 'ascii', 'latin', 'none'] satisfies SlugMode[];

/** Filters about text. Source: Jekyll `filters.rb`. */
export function addTextFilters(liquid: Liquid, { markdownify }: TagEnvironment): void {
  const onText = (name: string, filter: (text: string, argument: unknown) => unknown): void =>
    liquid.registerFilter(name, (input: unknown, argument: unknown) => filter(toText(input), argument));
  onText('markdownify', markdownify);
  onText('smartify', (text) => markdownify(text).replace(/^<p[^>]*>|<\/p>\n?$/g, ''));
  onText('slugify', (text, mode) => slugify(text, isMode(mode) ? mode : 'default'));
  onText('xml_escape', (text) => escapeHtml(text).replace(/'/g, '&#39;'));
  onText('cgi_escape', (text) => encodeURIComponent(wellFormed(text)).replace(/%20/g, '+'));
  onText('uri_escape', (text) => encodeURI(wellFormed(text)));
  onText('normalize_whitespace', (text) => text.replace(/\s+/g, ' ').trim());
  onText('number_of_words', (text, mode) => countWords(text, mode));
  onText('titlecase', (text) => text.replace(/\S+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1)));
  liquid.registerFilter('jsonify', (input: unknown) => JSON.stringify(input ?? null));
  liquid.registerFilter('inspect', (input: unknown) => escapeHtml(inspect(input)));
  liquid.registerFilter('to_integer', toInteger);
}

function toInteger(input: unknown): number {
  if (input === true) return 1;
  return Number.parseInt(String(input), 10) || 0;
}

function isMode(mode: unknown): mode is SlugMode {
  return typeof mode === 'string' && MODES.includes(mode);
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** In the mode `cjk` each such character is a word, in `auto` only where there is one. */
function countWords(text: string, mode: unknown): number {
  const words = (value: string): number => value.split(/\s+/).filter((word) => word !== '').length;
  if (mode !== 'cjk' && mode !== 'auto') return words(text);
  return (text.match(CJK)?.length ?? 0) + words(text.replace(CJK, ' '));
}
