import { valueOf } from '../frontMatter/read';
import type { FrontMatterValue } from '../frontMatter/frontMatter';
import { asList, asText, isMapping } from '../generators/values';
import type { CheckContext } from './context';
import type { Finding, Fix } from './finding';
import { findInHead, firstLine } from './head';
import { nearest } from './nearest';

/**
 * Somebody whom a post names by a key that the site's file of authors does not have, where the generator stops at that.
 * Sources: Docusaurus `plugin-content-blog/src/authors.ts` (`getAuthorsMapAuthor`), Material for MkDocs
 * `plugins/blog/plugin.py` (`on_page_markdown`).
 */
export async function unknownAuthors({ site, data, file, known, lines }: CheckContext): Promise<Finding[]> {
  if (site.authors?.stopsAtOthers !== true) return [];
  const keys = keysIn(valueOf(data, 'authors'));
  const there = keys.length === 0 ? undefined : await known.authorsFor(file.path);
  if (there === undefined) return [];
  const names = Object.keys(there.authors);
  return keys
    .filter((key) => !names.includes(key))
    .map((key) => {
      const span = findInHead(file.text, key, ['authors']);
      const meant = nearest(key, names);
      const fixes: Fix[] =
        span === undefined || meant === undefined
          ? []
          : [{ title: 'write', args: [meant], edits: [{ ...span, text: meant }] }];
      const range = span === undefined ? firstLine(file.text) : lines.rangeAt(span.start, span.end);
      return { code: 'author.unknown', args: [site.generator.name, key, there.path], severity: 'error', range, fixes };
    });
}

/** One author or a list: a key, or a mapping with one, which Docusaurus allows. */
function keysIn(value: FrontMatterValue | undefined): readonly string[] {
  const items = Array.isArray(value) ? asList(value) : [value];
  const keys = items.flatMap((item) => asText(isMapping(item) ? valueOf(item, 'key') : item) ?? []);
  return [...new Set(keys)];
}
