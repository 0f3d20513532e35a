import { valueOf } from '../frontMatter/read';
import type { FrontMatterValue } from '../frontMatter/frontMatter';
import { asList, asText, isMapping } from '../generators/values';
import type { CheckContext } from './context';
import type { Finding } from './finding';
import { unknownName } from './unknownName';

/**
 * Somebody whom a post names by a key that the site's file of authors does not have, where the generator stops at that.
 * Sources: Docusaurus `plugin-content-blog/src/authors.ts` (`getAuthorsMapAuthor`), Material for MkDocs
 * `plugins/blog/plugin.py` (`on_page_markdown`).
 */
export async function unknownAuthors(context: CheckContext): Promise<Finding[]> {
  const { site, data, file, known } = context;
  if (site.authors?.stopsAtOthers !== true) return [];
  const keys = keysIn(valueOf(data, 'authors'));
  const there = keys.length === 0 ? undefined : await known.authorsFor(file.path);
  if (there === undefined) return [];
  const names = Object.keys(there.authors);
  return keys
    .filter((name) => !names.includes(name))
    .map((name) => {
      const args = [site.generator.name, name, there.path];
      return unknownName(context, { code: 'author.unknown', args, severity: 'error' }, { name, key: 'authors', names });
    });
}

/** One author or a list: a key, or a mapping with one, which Docusaurus allows. */
function keysIn(value: FrontMatterValue | undefined): readonly string[] {
  const items = Array.isArray(value) ? asList(value) : [value];
  const keys = items.flatMap((item) => asText(isMapping(item) ? valueOf(item, 'key') : item) ?? []);
  return [...new Set(keys)];
}
