import { timeZone, utc } from '../date/zone';
import type { FrontMatterData } from '../frontMatter/frontMatter';
import type { FileStore, SourceFile } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import { positionAt } from '../text';
import { englishBoxWords, type Box, type BoxWords } from './boxes';
import { engineOf } from './dialects';
import type { MarkdownPlugin } from './engine';
import type { Heading } from './headings';
import { loadHighlight, type Highlight } from './highlight';
import { loadRenderHook } from './renderHooks';
import { resourcesOf } from './resources';
import { SiteFiles, type AskedFiles } from './siteFiles';
import type { TagEnvironment } from './tagEnvironment';
import { expandTags } from './templateTags';

/** What a post is rendered from. */
export interface RenderRequest {
  /** The post, as it is in the editor; its path is relative to the root of the site. */
  readonly file: SourceFile;
  readonly site: Site;
  /** The posts of the site in its own order, drafts and hidden ones included; empty outside of a site. */
  readonly posts: readonly Post[];
  /** The store at the root of the site, for included files and data; without it, tags that need them say so. */
  readonly files?: FileStore | undefined;
  /** The present moment, in epoch milliseconds. */
  readonly nowMs: number;
  readonly words?: BoxWords | undefined;
  readonly plugins?: readonly MarkdownPlugin[] | undefined;
  /** True where nobody looks at the code in the post: it is not coloured then. */
  readonly isUncoloured?: boolean | undefined;
}

/** The body of a post as HTML. */
export interface RenderedPost {
  /** As the site has it; blocks carry `data-line`, the zero-based line of the file at which they begin. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Tags that are not known, and tags at which the generator would stop; their lines count from the body's first. */
  readonly boxes: readonly Exclude<Box, { kind: 'html' }>[];
  /** The files that the HTML shows, as they are written there. */
  readonly resources: readonly string[];
  /** The files of the site that its templates asked for. */
  readonly asked: AskedFiles;
  /** Those of them that are too long to be read for a preview: the templates do without. */
  readonly leftOut: readonly string[];
  readonly data: FrontMatterData;
  /** Zero-based line at which the body begins. */
  readonly bodyLine: number;
  /** The body, as it is written. */
  readonly body: string;
}

/**
 * Renders the body of a post as its site would.
 * @returns never rejects for what stands in the post: that is shown at its place
 */
export async function renderPost(request: RenderRequest): Promise<RenderedPost> {
  const { file, site, plugins, words } = request;
  const files = request.files === undefined ? undefined : new SiteFiles(request.files);
  const { data, bodyStart } = site.markup.content(file);
  const body = file.text.slice(bodyStart);
  const bodyLine = positionAt(file.text, bodyStart).line;
  const hasCode = /```|~~~|highlight|^(?: {4}|\t)/m.test(body);
  const highlight = hasCode && request.isUncoloured !== true ? await loadHighlight() : undefined;
  const leftOut = new Set<string>();
  const environment = environmentOf(
    { ...request, files, leaveOut: (path) => leftOut.add(path) },
    { body, bodyLine, data },
    highlight,
    (text) => engine.render(text, undefined).html,
  );
  const renderHook = await loadRenderHook(site.markup.dialect, environment);
  const engine = engineOf(site.markup, { highlight, plugins, path: file.path, renderHook });
  const expanded = await expandTags(site.markup.tags, body, environment, words ?? englishBoxWords);
  const lineOf = (line: number): number => bodyLine + (expanded?.lines(line) ?? line);
  const text = expanded?.text ?? body;
  const { html, headings } = isHtml(file.path) ? { html: text, headings: [] } : engine.render(text, lineOf);
  const placed = expanded?.boxes.place(html) ?? html;
  const boxes = (expanded?.boxes.all ?? []).flatMap((box) => (box.kind === 'html' ? [] : [box]));
  const asked = files?.asked ?? NOTHING;
  const resources = resourcesOf(placed);
  return { html: placed, headings, boxes, resources, asked, leftOut: [...leftOut], data, bodyLine, body };
}

const NOTHING: AskedFiles = { files: new Set(), folders: new Set() };

/** A post that is written in HTML or in a template language alone: its tags are expanded, and it holds no Markdown. */
function isHtml(path: string): boolean {
  return /\.(?:html?|njk|liquid)$/i.test(path);
}

function environmentOf(
  { file, site, posts, files, nowMs, leaveOut }: RenderRequest & Pick<TagEnvironment, 'leaveOut'>,
  { body, bodyLine, data }: Pick<RenderedPost, 'body' | 'bodyLine' | 'data'>,
  highlight: Highlight | undefined,
  markdownify: (text: string) => string,
): TagEnvironment {
  return {
    site,
    posts,
    files,
    leaveOut,
    path: file.path,
    post: posts.find((post) => post.path === file.path),
    data,
    body,
    bodyLine,
    nowMs,
    zone: timeZone(site.timeZone) ?? utc,
    highlight,
    markdownify,
  };
}
