import type { Post } from '../post';
import type { Problem } from '../problems';
import type { Markup, Site } from '../site';
import type { PostDetails } from './details';
import { escapeMarkdown, escapeMarked } from './escape';
import { archivePosts, toEntry } from './entries';
import { shapePosts } from './filter';
import { groupEntries } from './groups';
import { htmlTarget } from './htmlTarget';
import { markdownTarget } from './markdownTarget';
import type { PageFormat } from './pageFormat';
import { PostStyle } from './postDrop';
import type { Region } from './region';
import { renderArchive } from './render';
import type { ArchiveShape } from './shape';
import type { ArchiveTarget } from './target';
import { shippedTemplate } from './templates/shipped';

/** What stands between the markers, or why nothing can. */
export type RegionContent =
  | { readonly kind: 'content'; readonly text: string; readonly posts: number }
  /** `file`: where the problems stand, if that is not the page. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly file?: string };

/** What the content of a region is made of. */
export interface ContentRequest {
  readonly page: string;
  readonly site: Site;
  readonly posts: readonly Post[];
  readonly nowMs: number;
  /** What stands in the files of posts, by their paths; needed for some shapes (`needsDetails`). */
  readonly details?: ReadonlyMap<string, PostDetails> | undefined;
  /** The text of the template that the shape names. */
  readonly template?: string | undefined;
}

/** The region between its markers, as it shall be. */
export function regionContent(
  region: Region,
  request: ContentRequest,
  format: PageFormat,
  shape: ArchiveShape,
): RegionContent {
  const { page, site, details } = request;
  const target = targetOf(region, site, format, shape);
  const template = shape.template === undefined ? shippedTemplate(shape.layout, target.markup) : request.template;
  if (template === undefined) return refused({ code: 'archive.noTemplate', args: [shape.template ?? ''] });
  const style = new PostStyle(shape, target, { page, site, kind: shape.links });
  const listed = shapePosts(archivePosts(request, shape.include), shape, site.contentRoots);
  const entries = listed.map((post) => toEntry(post, details?.get(post.path), site, style));
  const rendered = renderArchive(entries, groupEntries(entries, shape), { page, site, shape, target, template });
  if (rendered.kind === 'failed') return refused(rendered.problem, shape.template);
  return { kind: 'content', text: inRegion(rendered.text, region, target), posts: entries.length };
}

function refused(problem: Omit<Problem, 'severity'>, file?: string): RegionContent {
  const problems = [{ ...problem, severity: 'error' }] as const;
  return file === undefined ? { kind: 'refused', problems } : { kind: 'refused', problems, file };
}

/** Lines of a template in the region: as deep as it stands, with its line ends, and never two empty ones in a row. */
function inRegion(text: string, { lineEnd, indent }: Region, target: ArchiveTarget): string {
  const empty = indent.trimEnd() + lineEnd;
  const gap = target.gap.length === 0 ? '' : empty;
  let written = '';
  let isBehindEmpty = true;
  for (const line of text.split(LINE_END)) {
    if (line.trim() === '') isBehindEmpty = true;
    else {
      if (isBehindEmpty) written += written === '' ? gap : empty;
      written += indent + line + lineEnd;
      isBehindEmpty = false;
    }
  }
  return lineEnd + (written === '' ? '' : written + gap) + indent;
}

const LINE_END = /\r\n?|\n/;

/**
 * kramdown does not read Markdown between the tags of an element; there, the region is HTML. Hexo puts comments in place of its
 * tags before it reads Markdown, whose links do not take them for an address: there, links to references are HTML. Source: Hexo
 * `hexo/post.ts` (`PostRenderEscape`).
 */
function targetOf(region: Region, { markup }: Site, format: PageFormat, { links }: ArchiveShape): ArchiveTarget {
  if (format === 'html' || (markup.dialect === 'kramdown' && region.start.isInElement)) return htmlTarget;
  const target = markdownTarget(escaperOf(markup));
  return links === 'reference' && markup.tags === 'hexo' ? { ...target, link: htmlTarget.link } : target;
}

function escaperOf({ dialect }: Markup): (text: string) => string {
  if (dialect === 'marked') return escapeMarked;
  const isSmart = SMART_DIALECTS.has(dialect);
  return (text) => escapeMarkdown(text, isSmart);
}

/** Dialects that make quotes and dashes typographic unless told otherwise. */
const SMART_DIALECTS: ReadonlySet<string> = new Set(['kramdown', 'goldmark']);
