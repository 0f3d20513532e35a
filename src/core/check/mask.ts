import { findFences } from '../markdown/marked/findFences';
import { findTemplateCode } from '../markdown/hexoTags/protect';
import { scanMdx } from '../markdown/mdx/scanner';
import { isMdx } from '../markdown/remark/options';
import { tagsOf } from '../markdown/shortcodes/tags';
import type { FrontMatterData } from '../frontMatter/frontMatter';
import type { Site } from '../site';
import type { Span } from './head';

/** A body in which template code is covered, so that Markdown can be read around it. Offsets stay what they are. */
export interface MaskedBody {
  readonly text: string;
  /** What was covered, in order. */
  readonly code: readonly Span[];
  /** Stands for each character of template code. */
  readonly mark: string;
}

/** Covers the template code of a body, and what stands in tags that hold no Markdown. Lines stay lines. */
export function maskBody(body: string, path: string, site: Site, data: FrontMatterData): MaskedBody {
  const code = templateCode(body, path, site, data);
  const mark = unusedCharacter(body);
  let text = '';
  let from = 0;
  for (const { start, end } of code) {
    if (start < from) continue;
    text += body.slice(from, start) + body.slice(start, end).replace(/[^\r\n]/g, mark);
    from = end;
  }
  return { text: text + body.slice(from), code, mark };
}

function templateCode(body: string, path: string, { markup }: Site, data: FrontMatterData): readonly Span[] {
  switch (markup.tags) {
    case 'jekyll':
      return data['render_with_liquid'] === false ? [] : liquidCode(body);
    case 'eleventy':
      return liquidCode(body);
    case 'hugo':
      return shortcodes(body);
    case 'hexo':
      return findTemplateCode(body, findFences(body.split('\n'))).filter(({ kind }) => kind === 'template');
    case 'mdx':
      return isMdx(markup.variables, path)
        ? scanMdx(body, { hasHtmlComments: true, hasMath: false }).filter(({ kind }) => kind !== 'markdown')
        : [];
    case 'shown':
    case 'none':
      return [];
  }
}

/** What ends template code, by the second character of what begins it. */
const CLOSINGS: Readonly<Record<string, string>> = { '{': '}}', '#': '#}', '%': '%}' };
const LIQUID = /\{(?:\{|%-?\s*(\w*)|#)/g;
/** Tags whose content is no Markdown. */
const OPAQUE = new Set(['raw', 'verbatim', 'highlight', 'comment', 'codeblock', 'mermaid']);

/** Source: Liquid `liquid.rb` (TemplateParser): the first delimiter ends a tag, in strings too. */
function liquidCode(body: string): Span[] {
  const spans: Span[] = [];
  // What has no end behind one place has none behind a later one.
  const endless = new Set<string>();
  LIQUID.lastIndex = 0;
  for (let match = LIQUID.exec(body); match !== null; match = LIQUID.exec(body)) {
    const start = match.index;
    const [opening, name = ''] = match;
    const close = CLOSINGS[opening.charAt(1)] ?? '%}';
    const closing = endless.has(close) ? -1 : body.indexOf(close, start + 2);
    if (closing < 0) {
      endless.add(close);
      continue;
    }
    const isOpaque = OPAQUE.has(name) && !endless.has(name);
    const end = (isOpaque ? endOfTag(body, `end${name}`, closing + 2) : undefined) ?? closing + 2;
    if (isOpaque && end === closing + 2) endless.add(name);
    spans.push({ start, end });
    LIQUID.lastIndex = end;
  }
  return spans;
}

function endOfTag(body: string, name: string, from: number): number | undefined {
  const closing = new RegExp(`\\{%-?\\s*${name}\\s*-?%\\}`, 'g');
  closing.lastIndex = from;
  return closing.exec(body) === null ? undefined : closing.lastIndex;
}

/** Shortcodes whose content is no Markdown, whatever site has them. */
const CODE_SHORTCODES = new Set(['highlight', 'mermaid', 'math', 'katex', 'raw', 'rawhtml', 'html', 'code']);

function shortcodes(body: string): Span[] {
  const tags = tagsOf(body);
  const spans: Span[] = [];
  const endless = new Set<string>();
  for (let index = 0; index < tags.length; index++) {
    const placed = tags[index];
    if (placed === undefined) break;
    const { tag, start } = placed;
    const isOpaque = tag.kind === 'open' && CODE_SHORTCODES.has(tag.name) && !endless.has(tag.name);
    const last = isOpaque ? closingOf(tags, index, tag.name) : -1;
    if (isOpaque && last < 0) endless.add(tag.name);
    spans.push({ start, end: (last < 0 ? placed : (tags[last] ?? placed)).end });
    if (last > index) index = last;
  }
  return spans;
}

function closingOf(tags: ReturnType<typeof tagsOf>, open: number, name: string): number {
  for (let at = open + 1; at < tags.length; at++) {
    const tag = tags[at]?.tag;
    if (tag?.kind === 'close' && tag.name === name) return at;
  }
  return -1;
}

/** A character for private use that does not stand in a text. */
function unusedCharacter(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return '\uf8ff';
}
