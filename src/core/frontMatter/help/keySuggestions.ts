import type { FrontMatterFormat } from '../frontMatter';
import { keyIn, many, one, type KeyInfo } from './keys';
import { escapeSnippet } from './literal';
import type { KeyPlace } from './places';
import type { Suggestion, SuggestionSource } from './suggestion';
import type { ValueForm } from './vocabulary';

/** The keys of the generator and of the site's posts that are not there yet: the most used first. */
export function keySuggestions(
  place: KeyPlace,
  format: FrontMatterFormat,
  source: SuggestionSource,
): readonly Suggestion[] {
  const { table, vocabulary } = source;
  const uses = new Map(vocabulary.keys.map(({ value, count }) => [value, count]));
  const prefix = place.parents.map((parent) => `${parent}.`).join('');
  const inOrder = [...uses.keys(), ...table.keys.map(({ name }) => name)];
  const fold = (name: string): string => (table.isCaseless === true ? name.toLowerCase() : name);
  const taken = new Set(place.others.map(fold));
  const offered: Suggestion[] = [];
  for (const path of inOrder) {
    const name = path.slice(prefix.length);
    if (!path.startsWith(prefix) || name === '' || name.includes('.') || taken.has(fold(name))) continue;
    taken.add(fold(name));
    const key = keyIn(table, path.split('.')) ?? keyLike(name, vocabulary.formOf(path));
    offered.push(suggestionOf(name, key, place, format, uses.get(path), vocabulary.formOf(path)));
  }
  return offered;
}

/** A key of the site's own, as its posts have it. */
function keyLike(name: string, form: ValueForm | undefined): KeyInfo {
  switch (form?.kind) {
    case 'flow':
    case 'block':
      return many(name, 'used', '');
    case 'boolean':
    case 'number':
    case 'date':
    case 'mapping':
      return one(name, form.kind, '');
    default:
      return one(name, 'used', '');
  }
}

function suggestionOf(
  name: string,
  key: KeyInfo,
  place: KeyPlace,
  format: FrontMatterFormat,
  count: number | undefined,
  form: ValueForm | undefined,
): Suggestion {
  const written = format === 'json' ? JSON.stringify(name) : name;
  const value = valueSnippet(key, form, format);
  return {
    kind: 'key',
    label: name,
    insert: place.hasValue ? escapeSnippet(written) : escapeSnippet(written) + value,
    start: place.start,
    end: place.end,
    isSnippet: true,
    filter: written,
    count,
    meaning: key.meaning === '' ? undefined : key.meaning,
    hasValues: !place.hasValue && key.kind !== 'text' && key.kind !== 'number' && key.kind !== 'mapping',
  };
}

/** What is written behind a key, the cursor where its value goes. */
function valueSnippet({ kind, isList }: KeyInfo, form: ValueForm | undefined, format: FrontMatterFormat): string {
  const isBare = kind === 'boolean' || kind === 'number';
  switch (format) {
    case 'toml':
      if (kind === 'mapping') return ' = { $0 }';
      if (isList) return ' = ["$0"]';
      return isBare || kind === 'date' ? ' = $0' : ' = "$0"';
    case 'json':
      if (kind === 'mapping') return ': { $0 }';
      if (isList) return ': ["$0"]';
      return isBare ? ': $0' : ': "$0"';
    default:
      // VS Code indents the further lines of what it inserts as far as the first one.
      if (kind === 'mapping') return ':\n  $0';
      if (form?.kind === 'block') return `:\n${form.lead}$0`;
      return isList && form?.kind !== 'text' ? ': [$0]' : ': $0';
  }
}
