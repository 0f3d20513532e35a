import type { Facet } from '../finding/facets';
import { placeAt } from '../frontMatter/help/place';
import type { Place } from '../frontMatter/help/places';
import { suggestionsAt } from '../frontMatter/help/suggestions';
import type { Suggestion } from '../frontMatter/help/suggestion';
import { almanacKeys } from '../frontMatter/help/tables/almanac';
import { Vocabulary } from '../frontMatter/help/vocabulary';
import { PAGE_KEY, pageDialect } from './pageShape';

/** The tags and categories of a site, with how many posts have them. */
export interface ArchiveTerms {
  readonly tags: readonly Facet<string>[];
  readonly categories: readonly Facet<string>[];
}

/**
 * What may be written at a UTF-16 offset of a page to describe its archive: the key `almanac`, those below it, and their values.
 * @returns undefined at any other place
 */
export function archiveSuggestions(
  text: string,
  offset: number,
  terms: ArchiveTerms,
): readonly Suggestion[] | undefined {
  const place = placeAt(text, offset, pageDialect)?.place;
  if (place === undefined || !isOurs(place)) return undefined;
  return suggestionsAt(text, offset, {
    table: almanacKeys,
    dialect: pageDialect,
    vocabulary: new Vocabulary(pageDialect),
    names: { layouts: [], authors: [], tags: [] },
    images: [],
    dates: [],
    ...terms,
  });
}

function isOurs(place: Place): boolean {
  if (place.kind === 'value') return place.path[0] === PAGE_KEY;
  return place.parents.length === 0 || place.parents[0] === PAGE_KEY;
}
