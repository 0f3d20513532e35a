import { renderIn, withoutLines } from '../previewSite';
import type { RenderedPost } from '../../../../src/core/markdown/render';

const POST = 'content/posts/figs.md';
const HEAD = '---\ntitle: Figs & more\ndate: 2025-05-31\nmood: calm *mood*\nnested:\n  deep: 3\n---\n';

export const BLOG: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://figs.example/blog/"\ntitle = "Fig Notes"\n[params]\nwick = "cotton"\n',
  'content/about.md': '---\ntitle: About\n---\n',
  'content/posts/ripe.md': '---\ntitle: Ripe\ndate: 2025-05-30\n---\n',
};

/** A post with this body in a small blog. */
export function renderHugo(body: string, files: Readonly<Record<string, string>> = {}): Promise<RenderedPost> {
  return renderIn({ ...BLOG, ...files, [POST]: HEAD + body }, POST, 'hugo');
}

export async function hugoHtml(body: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  return withoutLines((await renderHugo(body, files)).html);
}

/** What a shortcode of the site's own prints, given its template and how it is called. */
export function ownHtml(
  template: string,
  call = '{{< own >}}',
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  return hugoHtml(call, { 'layouts/shortcodes/own.html': template, ...files });
}
