import type { FrontMatterValue } from '../../frontMatter/frontMatter';
import { asData, asText, isMapping, valueOf } from '../values';

/** What a blog has where its configuration states none. Source: Docusaurus `plugin-content-blog/src/options.ts`. */
const DEFAULT = /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/;
/**
 * Patterns that take no longer than the text is long: letters and marks, groups that are not repeated, and runs of white
 * space behind a letter or mark.
 */
const QUICK = /^(?:(?:[^\s\\^$.*+?()[\]{}|]|\\[^\w\s])(?:(?: |\\s)[*+?]?|\?)?|\((?:\?:)?|\)\??|[|^$])+$/;

/**
 * The `truncateMarker` of a blog: behind the first place that it fits, lists show nothing of a post.
 * Source: Docusaurus `plugin-content-blog/src/blogUtils.ts` (`truncate`), and `options.ts`, which wants an object.
 *
 * @param stated as the configuration has it, a regular expression as its `source` and `flags`
 * @returns undefined where what is stated is no regular expression, or one that might take very long
 */
export function truncateMarkerOf(stated: FrontMatterValue | undefined): RegExp | undefined {
  if (stated === undefined) return DEFAULT;
  const source = asText(valueOf(asData(stated), 'source'));
  if (!isMapping(stated) || source === undefined || !QUICK.test(source)) return undefined;
  // Only the first place counts, wherever a former search ended.
  const flags = (asText(valueOf(stated, 'flags')) ?? '').replace(/[gy]/g, '');
  try {
    return new RegExp(source, flags);
  } catch {
    // SyntaxError: Docusaurus could not read it either.
    return undefined;
  }
}
