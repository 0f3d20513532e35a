import type { FrontMatterData } from '../frontMatter/frontMatter';
import { asText } from '../generators/values';
import type { Site } from '../site';

/** Hugo: `parser/pageparser/pagelexer.go` (`summaryDivider`). */
const HUGO = /<!--more-->/;
/** Hexo: `plugins/filter/after_post_render/excerpt.ts` (`rExcerpt`). */
const HEXO = /<!-- ?more ?-->/i;
/** Docusaurus: plugin-content-blog, `options.ts` (`truncateMarker`). */
const DOCUSAURUS = /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/;
/** Zola: `markdown/src/markdown.rs` (`MORE_DIVIDER_RE`). */
const ZOLA = /<!--\s*more\s*-->/;
/** Material for MkDocs: blog plugin, `config.py` (`post_excerpt_separator`). */
const MATERIAL = '<!-- more -->';
/** What blogs write where no generator reads it: WordPress' mark, and those that gray-matter's users took up. */
const CUSTOM = /<!--\s*(?:more|excerpt|truncate)\s*-->|<!-- PELICAN_END_SUMMARY -->/i;

/**
 * The line of a body at which its excerpt ends, zero-based; undefined where the author marked none.
 * @param body as it is written
 */
export function excerptLine(body: string, site: Site, data: FrontMatterData): number | undefined {
  const mark = markOf(site, data);
  if (mark === undefined) return undefined;
  const at = typeof mark === 'string' ? body.indexOf(mark) : body.search(mark);
  return at < 0 ? undefined : body.slice(0, at).split('\n').length - 1;
}

function markOf(site: Site, data: FrontMatterData): RegExp | string | undefined {
  switch (site.generator.id) {
    case 'jekyll':
      return jekyllMark(site, data);
    case 'hugo':
      return HUGO;
    case 'hexo':
      return HEXO;
    case 'docusaurus':
      return DOCUSAURUS;
    case 'zola':
      return ZOLA;
    case 'mkdocs-material':
      return MATERIAL;
    default:
      return CUSTOM;
  }
}

/**
 * Jekyll: `document.rb` (`excerpt_separator`). Its default is the end of the first paragraph, which nobody marked: only
 * what the author chose is a mark.
 */
function jekyllMark({ markup }: Site, data: FrontMatterData): string | undefined {
  const configured = markup.variables['excerpt_separator'];
  const separator = asText(data['excerpt_separator']) ?? (typeof configured === 'string' ? configured : '');
  return separator.trim() === '' ? undefined : separator;
}
