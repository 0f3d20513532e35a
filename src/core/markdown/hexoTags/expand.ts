import type { BoxWords } from '../boxes';
import { LineEmitter } from '../liquid/lineEmitter';
import { codeSettings } from '../marked/codeSettings';
import { findFences } from '../marked/findFences';
import type { TagEnvironment } from '../tagEnvironment';
import type { ExpandedText } from '../expandedText';
import { readSiteFiles } from './content';
import { HexoBoxes, type TemplateCode } from './hexoBoxes';
import { findTemplateCode } from './protect';
import type { TagContext } from './tagContext';
import { postVariables } from './variables';

const SIGNS = [
  ['{{', '}}'],
  ['{#', '#}'],
  ['{%', '%}'],
] as const;

/**
 * Expands the tags of a post as Hexo does: Markdown sees comments of HTML in their place, and they run in the finished HTML.
 * Source: Hexo `hexo/post.ts` (`render`).
 */
export async function expandHexo(
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  if (isSwitchedOff(environment)) return undefined;
  const fences = environment.site.markup.variables['syntax_highlighter'] === null ? [] : findFences(text.split('\n'));
  if (!holdsTemplateCode(withoutFences(text, fences))) return undefined;
  const emitter = new LineEmitter(text);
  const codes: TemplateCode[] = [];
  const lineAt = lineCounter(text);
  for (const { kind, start, end } of findTemplateCode(text, fences)) {
    const source = text.slice(start, end);
    emitter.moveToOffset(start, kind === 'text');
    emitter.write(kind === 'text' ? source : `<!--swig\uFFFC${codes.length}-->`);
    if (kind === 'template') codes.push({ source, line: lineAt(start) });
  }
  const context = await contextOf(environment);
  const boxes = new HexoBoxes(text, words, {
    codes,
    context,
    variables: await postVariables(environment),
    bodyLine: environment.bodyLine,
  });
  const lines = emitter.lines();
  return { text: emitter.buffer, lines: (line) => lines[Math.min(line, lines.length - 1)] ?? 0, boxes };
}

/** Sources: Hexo `hexo/post.ts` (`disableNunjucks`); hexo-renderer-marked `index.js`. */
function isSwitchedOff({ data, site }: TagEnvironment): boolean {
  const stated = data['disableNunjucks'];
  if (typeof stated === 'boolean') return stated;
  const marked = site.markup.variables['marked'];
  return (
    typeof marked === 'object' && marked !== null && 'disableNunjucks' in marked && Boolean(marked.disableNunjucks)
  );
}

/** True where something stands between two signs. */
function holdsTemplateCode(text: string): boolean {
  return SIGNS.some(([opening, closing]) => {
    const start = text.indexOf(opening);
    return start >= 0 && text.includes(closing, start + opening.length + 1);
  });
}

function withoutFences(text: string, fences: ReturnType<typeof findFences>): string {
  const lines = text.split('\n');
  for (const { startLine, endLine } of fences) lines.fill('', startLine, endLine + 1);
  return lines.join('\n');
}

/** The line of a place; asked for places in their order. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}

async function contextOf(environment: TagEnvironment): Promise<TagContext> {
  const { site, posts, highlight, markdownify } = environment;
  const root = `${site.basePath}/`;
  const published = posts.filter(({ visibility }) => visibility === 'published');
  return {
    root,
    url: site.baseUrl ?? '',
    code: codeSettings(site.markup.variables),
    highlight,
    markdownify,
    findPost: (name) => published.find(({ slug }) => slug === name) ?? published.find(({ title }) => title === name),
    ...(await readSiteFiles(environment, root)),
  };
}
