import { isBelow } from '../../paths';

/** What a site of Astro or Docusaurus may say about its Markdown, as far as it changes the HTML. */
export interface RemarkOptions {
  readonly generator: 'astro' | 'docusaurus';
  /** True where a text is MDX: tags are components, nothing is indented code, and `<…>` is no address. */
  readonly isMdx: boolean;
  readonly isGfm: boolean;
  readonly isTypographic: boolean;
  readonly hasEmoji: boolean;
  /** The keywords behind `:::` that open admonitions; none where the site has switched them off. */
  readonly admonitions: ReadonlySet<string>;
  /** True where ids of headings keep their capital letters. */
  readonly keepsCase: boolean;
  /** True where the title that a text begins with is shown above it, and not in it. */
  readonly isTitleApart: boolean;
}

/** Source: Docusaurus `mdx-loader/src/remark/admonitions/index.ts`, DefaultAdmonitionOptions. */
const ADMONITIONS = ['secondary', 'info', 'success', 'danger', 'note', 'tip', 'warning', 'important', 'caution'];

/**
 * @param variables `markdown` as the configuration has it; `admonitions` and `folders` of the blogs for Docusaurus
 * @param path of the text, whose ending tells MDX
 */
export function readRemarkOptions(variables: Readonly<Record<string, unknown>>, path: string): RemarkOptions {
  const isDocusaurus = variables['generator'] === 'docusaurus';
  const markdown = asRecord(variables['markdown']);
  return {
    generator: isDocusaurus ? 'docusaurus' : 'astro',
    isMdx: isMdx(variables, path),
    isGfm: isDocusaurus || markdown['gfm'] !== false,
    isTypographic: !isDocusaurus && markdown['smartypants'] !== false,
    hasEmoji: isDocusaurus && markdown['emoji'] !== false,
    admonitions: isDocusaurus ? admonitionsOf(variables['admonitions']) : new Set(),
    keepsCase: asRecord(asRecord(markdown['anchors'])).maintainCase === true,
    isTitleApart: isDocusaurus && isInBlog(variables['folders'], path),
  };
}

/**
 * True for a text that is MDX: by its ending, and in Docusaurus for every text unless the site says otherwise.
 * Source: Docusaurus `mdx-loader/src/format.ts` (`getFormat`).
 */
export function isMdx(variables: Readonly<Record<string, unknown>>, path: string): boolean {
  const byName = /\.mdx$/i.test(path);
  if (variables['generator'] !== 'docusaurus') return byName;
  const format = asRecord(variables['markdown'])['format'];
  return format === 'detect' ? byName : format !== 'md';
}

/** Pages outside of blogs keep their titles. Source: Docusaurus `plugin-content-blog/src/index.ts` (`removeContentTitle`). */
function isInBlog(folders: unknown, path: string): boolean {
  return Array.isArray(folders) && folders.some((folder) => typeof folder === 'string' && isBelow(folder, path));
}

/** Source: Docusaurus `mdx-loader/src/remark/admonitions/index.ts` (`normalizeAdmonitionOptions`). */
function admonitionsOf(stated: unknown): ReadonlySet<string> {
  if (stated === false) return new Set();
  const { keywords, extendDefaults } = asRecord(stated);
  const own = Array.isArray(keywords) ? keywords.filter((keyword) => typeof keyword === 'string') : [];
  return new Set(extendDefaults === false ? own : [...ADMONITIONS, ...own]);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
