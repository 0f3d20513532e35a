/** What a page that a server gave says about a post. */
export type PageMatch =
  /** It is the post's: it bears its title. */
  | 'post'
  /** It is drawn by its scripts, and says nothing before they run. */
  | 'shell'
  /** It is something else. */
  | 'other';

/** Titles of so few letters stand at the beginning of many others. */
const SHORT_TITLE = 4;

/**
 * Compares a page with the post that should stand at its address, by the title: in `<title>`, in `og:title`, or in a heading.
 * @param html what the server gave
 * @param siteTitle known to be on pages that scripts draw (Docusaurus' development server sends no other title)
 */
export function matchPage(html: string, title: string, siteTitle: string | undefined): PageMatch {
  const wanted = fold(title);
  const titles = contentsOf(html, 'title');
  const named = [...titles, ...openGraphTitles(html), ...headings(html)].map(textOf);
  if (wanted !== '' && named.some((name) => isTitle(fold(name), wanted))) return 'post';
  if (!isShell(html)) return 'other';
  const site = siteTitle === undefined ? '' : fold(siteTitle);
  return site !== '' && titles.some((name) => fold(textOf(name)) === site) ? 'post' : 'shell';
}

/** Themes put the name of the site before or behind the title of a post, or a date, or an anchor. */
function isTitle(name: string, wanted: string): boolean {
  if (name === wanted) return true;
  return wanted.length >= SHORT_TITLE && (name.startsWith(`${wanted} `) || name.endsWith(` ${wanted}`));
}

/** Words alone, without case and punctuation: themes make quotes and dashes of their own. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019'`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function headings(html: string): readonly string[] {
  return ['h1', 'h2', 'h3'].flatMap((tag) => contentsOf(html, tag));
}

function contentsOf(html: string, tag: string): readonly string[] {
  return [...elements(html, tag)].map(({ content }) => content);
}

interface Element {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** The elements of a name, one after the other. Looks at each letter once, whatever is left open. */
function* elements(html: string, tag: string): Generator<Element> {
  const open = new RegExp(`<${tag}(?=[\\s>])`, 'gi');
  const close = new RegExp(`</${tag}\\s{0,9}>`, 'gi');
  for (let found = open.exec(html); found !== null; found = open.exec(html)) {
    const contentStart = html.indexOf('>', open.lastIndex) + 1;
    close.lastIndex = contentStart;
    const closing = contentStart === 0 ? null : close.exec(html);
    if (closing === null) return;
    yield { start: found.index, end: close.lastIndex, content: html.slice(contentStart, closing.index) };
    open.lastIndex = close.lastIndex;
  }
}

function openGraphTitles(html: string): readonly string[] {
  const tags = html.match(/<meta\s[^<>]{0,2000}>/gi) ?? [];
  return tags.flatMap((tag) => {
    if (!/\sproperty=["']?og:title\b/i.test(tag)) return [];
    const [, double, single] = /\scontent=(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
    return [double ?? single ?? ''];
  });
}

const UNSEEN = ['script', 'style', 'noscript', 'template', 'svg'];

/** True for a page without a word to read, whose scripts make it. */
function isShell(html: string): boolean {
  if (!/<script[\s>]/i.test(html)) return false;
  const body = html.slice(Math.max(0, html.search(/<body[\s>]/i)));
  return fold(textOf(UNSEEN.reduce(withoutElements, body))) === '';
}

function withoutElements(html: string, tag: string): string {
  let seen = '';
  let from = 0;
  for (const { start, end } of elements(html, tag)) {
    seen += html.slice(from, start);
    from = end;
  }
  return seen + html.slice(from);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['rsquo', '\u2019'],
  ['lsquo', '\u2018'],
]);

/** HTML as the text that is read. */
function textOf(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/gi, (_, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? ' ';
      return character(decimal === undefined ? parseInt(hex, 16) : Number(decimal));
    });
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
