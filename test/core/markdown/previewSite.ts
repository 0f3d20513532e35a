import { Catalog } from '../../../src/core/catalog';
import { generatorById } from '../../../src/core/generators/registry';
import type { MarkdownPlugin } from '../../../src/core/markdown/engine';
import { renderPost, type RenderedPost } from '../../../src/core/markdown/render';
import type { GeneratorId } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

export const NOW = Date.UTC(2025, 5, 1);

/** Renders one file of a site that is made of texts. */
export async function renderIn(
  texts: Readonly<Record<string, string>> | MemoryFiles,
  path: string,
  generator: GeneratorId = 'jekyll',
  plugins: readonly MarkdownPlugin[] = [],
): Promise<RenderedPost> {
  const files = texts instanceof MemoryFiles ? texts : new MemoryFiles(texts);
  const catalog = await Catalog.open({
    generator: generatorById(generator)!,
    files,
    options: { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} },
  });
  const { site, posts } = catalog;
  return renderPost({
    file: { path, text: (await files.read(path))?.text ?? '' },
    site,
    posts,
    files,
    nowMs: NOW,
    plugins,
  });
}

/** The HTML of a plain Markdown text, without the marks of its lines. */
export async function plainHtml(text: string): Promise<string> {
  return withoutLines((await renderIn({ 'note.md': text }, 'note.md', 'plain')).html);
}

/** The HTML that Jekyll's Markdown makes of a text, template tags left alone. */
export async function kramdownHtml(text: string): Promise<string> {
  return (await renderIn({ 'note.md': `---\nrender_with_liquid: false\n---\n${text}` }, 'note.md')).html;
}

const POST = '_posts/2025-05-31-figs.md';

/** The HTML of a Jekyll post with this body, without the marks of its lines. */
export async function jekyllHtml(body: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const texts = {
    '_config.yml': 'baseurl: /blog\nurl: https://figs.example\n',
    ...others,
    [POST]: `---\ntitle: Figs\ntags: [fruit]\n---\n${body}`,
  };
  return withoutLines((await renderIn(texts, POST)).html);
}

export function withoutLines(html: string): string {
  return html.replace(/ data-line="\d+"/g, '').trim();
}
