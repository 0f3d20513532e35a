/** Liquid and Nunjucks loops over the posts of a site, in Jekyll and Eleventy. */
const LOOP =
  /\{%-?\s*(?:for|tablerow)\s+\w+(?:\s*,\s*\w+)?\s+in\s+(?:site\.(?:posts|categories|tags|documents)|paginator\.posts|collections\.\w+|\w*posts\w*)\b/;
/** Hugo's template for lists of its own, or a shortcode that is named after what it lists. */
const HUGO = /\{\{-?\s*range\b[^}]*\.(?:Pages|RegularPages|RegularPagesRecursive|GroupByDate|Paginator)\b/;

/** True for a page that the generator fills with its posts at each build, so that nothing has to be written into it. */
export function listsPosts(text: string): boolean {
  return LOOP.test(text) || HUGO.test(text);
}
