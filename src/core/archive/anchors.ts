import { githubSlug } from '../generators/githubSlug';
import type { Site } from '../site';
import { isReadme } from './links';
import type { ArchiveTarget, HeadingAnchor } from './target';

/** Anchors for the headings that an index leads to, each of its own. */
export class HeadingAnchors {
  readonly #by: HeadingAnchor['by'];
  readonly #used = new Map<string, number>();

  constructor(page: string, site: Site, target: ArchiveTarget) {
    this.#by = target.markup === 'html' ? 'attribute' : wayOf(page, site);
  }

  /** @param text of the heading, not escaped */
  next(text: string): HeadingAnchor {
    const slug = this.#by === 'own' ? githubSlug(text) : `archive-${asciiSlug(text)}`;
    const count = this.#used.get(slug) ?? 0;
    this.#used.set(slug, count + 1);
    return { by: this.#by, id: count === 0 ? slug : `${slug}-${count}` };
  }
}

/** kramdown takes only ids of ASCII that begin with a letter. Source: kramdown `parser/kramdown/extensions.rb`, ALD_ID_NAME. */
function asciiSlug(text: string): string {
  const slug = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-|-$/g, '') || 'group';
}

/**
 * Sources: kramdown `extensions.rb` (IAL in headers), goldmark `parser/attribute.go`, Docusaurus `parseMarkdownHeadingId`,
 * Zola (`{#id}`), markdown-it-attrs in VitePress, Pandoc's header attributes; GitHub, github-slugger in Astro and Python-Markdown's
 * `toc` make the id of the words; Eleventy gives headings none, and Hexo's rule can be configured.
 */
function wayOf(page: string, { generator, markup }: Site): HeadingAnchor['by'] {
  if (isReadme(page)) return 'own';
  if (generator.id === 'docusaurus' || generator.id === 'zola') return 'attribute';
  switch (markup.dialect) {
    case 'kramdown':
    case 'goldmark':
    case 'vitepress':
    case 'quarto':
      return 'attribute';
    case 'marked':
    case 'markdown-it':
      return 'element';
    case 'remark':
    case 'python-markdown':
    case 'commonmark':
      return 'own';
  }
}
