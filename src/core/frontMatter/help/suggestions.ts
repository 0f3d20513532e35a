import { keySuggestions } from './keySuggestions';
import { placeAt } from './place';
import { valueSuggestions } from './valueSuggestions';
import type { Suggestion, SuggestionSource } from './suggestion';

/** What may be written at a UTF-16 offset of a text, the likeliest first; undefined outside of the front matter. */
export function suggestionsAt(
  text: string,
  offset: number,
  source: SuggestionSource,
): readonly Suggestion[] | undefined {
  const found = placeAt(text, offset, source.dialect);
  if (found === undefined) return undefined;
  const { place, format } = found;
  return place.kind === 'key' ? keySuggestions(place, format, source) : valueSuggestions(place, format, offset, source);
}
