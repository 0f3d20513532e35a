import type { FrontMatterData } from '../frontMatter/frontMatter';
import { asText } from '../generators/values';
import type { Site } from '../site';

/** Hugo: `parser/pageparser/pagelexer.go` (`summaryDivider`). */
const HUGO = /<!--more-->/;
/** Hexo: `plugins/filter/after_post_render/excerpt.ts` (`rExcerpt`). */
const HEXO = /<!-- ?more ?-->/i;
/** Zola: `markdown/src/markdown.rs` (`MORE_DIVIDER_RE`). */
const ZOLA = /<!--\s*more\s*-->/;
/** What blogs write where no generator reads it: WordPress' mark, and those that gray-matter's users took up. */
const CUSTOM = /<!--\s*(?:more|excerpt|truncate)\s*-->|<!-- PELICAN_END_SUMMARY -->/i;

/** A post as it is written, without its front matter. */
interface Written {
  readonly path: string;
  readonly body: string;
  readonly data: FrontMatterData;
}

/**
 * The line of a body at which its excerpt ends, zero-based; undefined where the author marked none.
 */
export function excerptLine({ path, body, data }: Written, site: Site): number | undefined {
  const mark = markOf(site, path, data);
  if (mark === undefined) return undefined;
  const at = typeof mark === 'string' ? body.indexOf(mark) : body.search(mark);
  return at < 0 ? undefined : body.slice(0, at).split('\n').length - 1;
}

function markOf(site: Site, path: string, data: FrontMatterData): RegExp | string | undefined {
  if (site.markup.excerptMark !== undefined) return site.markup.excerptMark(path);
  switch (site.generator.id) {
    case 'jekyll':
      return jekyllMark(site, data);
    case 'hugo':
      return HUGO;
    case 'hexo':
      return HEXO;
    case 'zola':
      return ZOLA;
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
