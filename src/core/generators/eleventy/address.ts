import { wallClock } from '../../date/civil';
import { strftime } from '../../date/format';
import type { PostDate } from '../../date/postDate';
import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { withoutFolder } from '../../paths';
import { isMapping, printed, valueOf } from '../values';
import { withoutTemplateExtension } from './cascade';
import type { EleventyConfig } from './config';

/** What Eleventy knows of a template by its path. Source: Eleventy `TemplateFileSlug.js`. */
export interface PageNames {
  /** Path relative to the input folder, without the extension. */
  readonly stem: string;
  /** `page.fileSlug` */
  readonly fileSlug: string;
  /** `page.filePathStem` */
  readonly filePathStem: string;
}

export function pageNames(path: string, { input, formats }: EleventyConfig): PageNames {
  const inInput = withoutFolder(input, path);
  const stem = withoutTemplateExtension(inInput, formats);
  const parts = stem.split('/');
  const name = withoutDate(parts.pop() ?? '');
  const folder = parts.at(-1);
  const ofIndex = folder === undefined ? '' : withoutDate(folder);
  return { stem, fileSlug: name === 'index' ? ofIndex : name, filePathStem: `/${[...parts, name].join('/')}` };
}

function withoutDate(name: string): string {
  return /\d{4}-\d{2}-\d{2}-(.*)/.exec(name)?.[1] ?? name;
}

/**
 * The address of a template without the path prefix, as `page.url` has it.
 * Source: Eleventy `TemplatePermalink.js`.
 * @returns undefined where nothing is written (`permalink: false`), and where only running the template would tell
 */
export function pageUrl(names: PageNames, data: FrontMatterData, date: PostDate | undefined): string | undefined {
  const stated = valueOf(data, 'permalink') ?? valueOf(computedOf(data), 'permalink');
  const permalink = isMapping(stated) ? valueOf(stated, 'build') : stated;
  if (isMapping(stated) && permalink === undefined && Object.keys(stated).length > 0) return undefined;
  if (permalink === undefined || permalink === null || permalink === '' || isMapping(permalink))
    return defaultUrl(names.stem);
  if (typeof permalink !== 'string') return undefined;
  // Without a template engine, an address is no template either.
  const isPlain = valueOf(data, 'templateEngineOverride') === false;
  const rendered = isPlain ? permalink : render(permalink, { names, data, date });
  return rendered === undefined ? undefined : toHref(rendered.endsWith('/') ? `${rendered}index.html` : rendered);
}

function computedOf(data: FrontMatterData): FrontMatterData {
  const computed = valueOf(data, 'eleventyComputed');
  return isMapping(computed) ? computed : {};
}

/** A file named after its folder, or `index`, is the page of the folder. */
function defaultUrl(stem: string): string {
  const parts = stem.split('/');
  const name = parts.pop() ?? '';
  const isOfFolder = name === 'index' || name === parts.at(-1);
  return `/${[...parts, ...(isOfFolder ? [] : [name])].map((part) => `${part}/`).join('')}`;
}

function toHref(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const address = `/${parts.join('/')}`;
  return address.replace(/(^|.)\/index(?:\.html|\/)?$/, '$1/');
}

interface Scope {
  readonly names: PageNames;
  readonly data: FrontMatterData;
  readonly date: PostDate | undefined;
}

/** A template of values and well-known filters; undefined for anything else. */
function render(template: string, scope: Scope): string | undefined {
  if (template.includes('{%') || template.includes('${')) return undefined;
  let isUnknown = false;
  const text = template.replace(/\{\{-?(.{0,2000}?)-?\}\}/gs, (_match, expression: string) => {
    const value = evaluate(expression, scope);
    isUnknown ||= value === undefined;
    return value ?? '';
  });
  return isUnknown || text.includes('{{') ? undefined : text;
}

function evaluate(expression: string, scope: Scope): string | undefined {
  const [source = '', ...filters] = expression.split('|').map((part) => part.trim());
  let value: string | PostDate | undefined = lookUp(source, scope);
  for (const filter of filters) {
    if (value === undefined) return undefined;
    value = apply(filter, value);
  }
  return typeof value === 'object' ? undefined : value;
}

function lookUp(name: string, { names, data, date }: Scope): string | PostDate | undefined {
  const literal = /^(["'])(.*)\1$/s.exec(name)?.[2];
  if (literal !== undefined) return literal;
  if (name === 'page.fileSlug') return names.fileSlug;
  if (name === 'page.filePathStem') return names.filePathStem;
  if (name === 'page.date' || name === 'date') return date;
  if (!/^[\w.]+$/.test(name)) return undefined;
  let value: FrontMatterValue | undefined = data;
  for (const key of name.split('.')) value = isMapping(value) ? valueOf(value, key) : undefined;
  return printed(value);
}

function apply(filter: string, value: string | PostDate): string | undefined {
  const [, name = '', argument] =
    /^(\w+)(?:\s*[:(]\s*(["'])(.*?)\2\s*\)?)?$/.exec(filter)?.filter((_part, index) => index !== 2) ?? [];
  if (typeof value === 'object')
    return name === 'date' && argument !== undefined ? formatted(value, argument) : undefined;
  switch (name) {
    case 'slugify':
      return slugify(value);
    case 'slug':
      return oldSlug(value);
    case 'downcase':
    case 'lower':
      return value.toLowerCase();
    case 'url':
    case 'safe':
    case 'trim':
    case 'strip':
      return value.trim();
    default:
      return undefined;
  }
}

/** Liquid's `date`, on a build machine in UTC. */
function formatted(date: PostDate, pattern: string): string | undefined {
  const { year } = wallClock(date);
  return year > 9999 ? undefined : strftime(date, pattern);
}

/**
 * Source: @sindresorhus/slugify `index.js`. Of its tables for other scripts only the letters of European languages stand here.
 * @returns undefined for a text with letters that have a table of their own there
 */
export function slugify(text: string): string | undefined {
  const plain = text
    .replace(/[äöüÄÖÜæÆøØđĐðÐłŁþÞßħĦıĳĲ]/g, (letter) => LETTERS[letter.toLowerCase()] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}¨¯´·¸]/gu, '')
    .replace(/&/g, ' and ');
  if (
    /[^\P{L}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\P{Sc}$]/u.test(
      plain,
    )
  ) {
    return undefined;
  }
  return plain
    .toLowerCase()
    .replace(/(?<![a-z\d])([a-z\d]+)'([ts])(\s|$)/g, '$1$2$3')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ß: 'ss',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
};

/** The older filter keeps other marks; a text of letters, digits, hyphens and blanks is the same by both. */
function oldSlug(text: string): string | undefined {
  return /^[\w -]*$/.test(text) ? text.trim().toLowerCase().replace(/[ -]+/g, '-') : undefined;
}
