import type { RenderedPost } from '../../../../src/core/markdown/render';
import { renderIn, withoutLines } from '../previewSite';

const POST = 'source/_posts/figs.md';
const SITE = {
  '_config.yml':
    'url: https://figs.example/blog\nroot: /blog/\npermalink: :year/:title/\npost_asset_folder: true\nsyntax_highlighter: highlight.js\n',
  'package.json': '{ "dependencies": { "hexo": "8", "hexo-renderer-marked": "7" } }',
  'source/_posts/pears.md': '---\ntitle: Pears & "plums"\ndate: 2025-02-03 10:00:00\n---\nPears.\n',
  'source/_posts/quinces.md': '---\ntitle: Quinces\npublished: false\n---\nQuinces.\n',
  'source/_posts/figs/ripe fig.png': '',
  'source/_posts/figs/notes.txt': '',
  'source/downloads/code/eat.js': 'one();\ntwo();\nthree();\n',
};

/** A post of a small blog with this body. */
export function renderHexo(
  body: string,
  head = 'title: Figs\ndate: 2025-01-02 10:00:00\nmood: calm\n',
): Promise<RenderedPost> {
  return renderIn({ ...SITE, [POST]: `---\n${head}---\n${body}` }, POST, 'hexo');
}

/** Its HTML, without the marks of its lines. */
export async function hexoHtml(body: string, head?: string): Promise<string> {
  return withoutLines((await renderHexo(body, head)).html);
}
