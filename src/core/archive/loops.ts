/** Liquid and Nunjucks loops over the posts of a site, in Jekyll and Eleventy. */
const LOOP =
  /\{%-?\s*(?:for|tablerow)\s+\w+(?:\s*,\s*\w+)?\s+in\s+(?:site\.(?:posts|categories|tags|documents)|paginator\.posts|collections\.\w+|\w*posts\w*)\b/;
/** Posts that are put in groups or in order first, in Liquid. */
const GROUPED = /\{%-?\s*assign\s+\w+\s*=\s*site\.(?:posts|documents)\s*\|[^%]*\b(?:group_by(?:_exp)?|sort|reverse)\b/;
/** Hugo's template for lists of its own, or a shortcode that is named after what it lists. */
const HUGO = /\{\{-?\s*range\b[^}]{0,500}\.(?:Pages|RegularPages|RegularPagesRecursive|GroupByDate|Paginator)\b/;
/**
 * The layout by which themes list all posts on a page that holds no list itself: PaperMod and Stack for Hugo, Chirpy for Jekyll.
 * It is looked for in front matter alone.
 */
const LAYOUT =
  /^\uFEFF?(?:---|\+\+\+)\r?\n(?:(?!---|\+\+\+).*\r?\n)*?layout[ \t]*[:=][ \t]*(["']?)archives\1[ \t]*\r?\n/;

/** True for a page that the generator fills with its posts at each build, so that nothing has to be written into it. */
export function listsPosts(text: string): boolean {
  return [LOOP, GROUPED, HUGO, LAYOUT].some((pattern) => pattern.test(text));
}
