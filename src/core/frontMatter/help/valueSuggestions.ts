import type { Facet } from '../../finding/facets';
import type { FrontMatterFormat } from '../frontMatter';
import { keyIn, type KeyInfo } from './keys';
import { escapeSnippet, literal } from './literal';
import type { ValuePlace } from './places';
import type { Suggestion, SuggestionSource } from './suggestion';

/** A value that may be offered: a text, or what is written as it is. */
interface Candidate {
  readonly text: string;
  readonly label?: string;
  readonly isBare: boolean;
  readonly count?: number | undefined;
  readonly kind: 'value' | 'date';
}

/** Values for a key, those that stand in its list left out: the most used first. */
export function valueSuggestions(
  place: ValuePlace,
  format: FrontMatterFormat,
  offset: number,
  source: SuggestionSource,
): readonly Suggestion[] {
  const key = keyIn(source.table, place.path);
  const candidates = candidatesFor(place, key, source);
  const own = isWordList(place, key, format, source) ? wordAt(place, offset) : place;
  const others = new Set(own.others);
  return candidates
    .filter(({ text }) => !others.has(text))
    .map((candidate) => suggestionOf(candidate, own, key, format, source));
}

function candidatesFor({ path }: ValuePlace, key: KeyInfo | undefined, source: SuggestionSource): readonly Candidate[] {
  const name = path.join('.');
  const { vocabulary, names, tags, categories, images, dates } = source;
  const used = (): readonly Facet<string>[] => vocabulary.valuesOf(name);
  const known = key?.values ?? [];
  switch (key?.kind) {
    case 'text':
    case 'mapping':
      return [];
    case 'number':
      return known.map(bare);
    case 'boolean':
      return ['true', 'false'].map(bare);
    case 'date':
      return [...dates.map(({ label, text }) => dateOf(label, text)), ...known.map((text) => plain(text))];
    case 'tags':
      return texts(tags, names.tags);
    case 'categories':
      return texts(categories, []);
    case 'authors':
      return texts(used(), names.authors);
    case 'layout':
      return texts(used(), [...names.layouts, ...known]);
    case 'image':
      return texts(
        used().filter(({ value }) => !images.includes(value)),
        images,
      );
    case 'used':
      return texts(used(), known);
    case undefined:
      return ownKey(name, source);
  }
}

/** A key that the generator does not know has what posts repeat. */
function ownKey(name: string, { vocabulary, dates }: SuggestionSource): readonly Candidate[] {
  const form = vocabulary.formOf(name)?.kind;
  if (form === 'boolean') return ['true', 'false'].map(bare);
  if (form === 'date') return dates.map(({ label, text }) => dateOf(label, text));
  if (!vocabulary.isRepeated(name)) return [];
  const used = vocabulary.valuesOf(name);
  return form === 'number' ? used.map(({ value, count }) => ({ ...bare(value), count })) : texts(used, []);
}

function texts(used: readonly Facet<string>[], known: readonly string[]): readonly Candidate[] {
  const names = new Set(used.map(({ value }) => value));
  const others = [...new Set(known)].filter((text) => !names.has(text));
  return [...used.map(({ value, count }) => plain(value, count)), ...others.map((text) => plain(text))];
}

function plain(text: string, count?: number): Candidate {
  return { text, isBare: BARE.test(text), count, kind: 'value' };
}

/** What a generator knows by these words is no text. */
const BARE = /^(?:true|false)$/;

function bare(text: string): Candidate {
  return { text, isBare: true, kind: 'value' };
}

function dateOf(label: string, text: string): Candidate {
  return { text, label, isBare: true, kind: 'date' };
}

/** A text that is split at its blanks is no list to its syntax. */
function isWordList(
  { list }: ValuePlace,
  key: KeyInfo | undefined,
  format: FrontMatterFormat,
  { table, vocabulary }: SuggestionSource,
): boolean {
  if (list !== 'none' || key?.isList !== true || format !== 'yaml' || table.hasWordLists !== true) return false;
  return vocabulary.formOf(key.name)?.kind === 'text';
}

/** The word at an offset, as an item among the others. */
function wordAt(place: ValuePlace, offset: number): ValuePlace {
  const before = /(?<!\S)\S*$/.exec(place.text.slice(0, Math.max(0, offset - place.start)))?.[0] ?? '';
  const start = Math.min(offset, place.end) - before.length;
  const text = /^\S*/.exec(place.text.slice(start - place.start))?.[0] ?? '';
  const others = (place.text.slice(0, start - place.start) + place.text.slice(start - place.start + text.length)).split(
    /\s+/,
  );
  return { ...place, start, end: start + text.length, text, others };
}

function suggestionOf(
  { text, label, isBare, count, kind }: Candidate,
  place: ValuePlace,
  key: KeyInfo | undefined,
  format: FrontMatterFormat,
  source: SuggestionSource,
): Suggestion {
  const list =
    place.list === 'none' && key?.isList === true && place.quote === '' ? listFor(key, format, source) : undefined;
  const isQuoted = format === 'json' && kind === 'date' && place.quote === '';
  const at = { quote: place.quote, list: list?.kind ?? place.list };
  const written = isBare && !isQuoted ? text : literal(text, at, format, source.dialect);
  return {
    kind,
    label: label ?? text,
    insert: list === undefined ? place.lead + written : list.around(place.lead, escapeSnippet(written)),
    start: place.start,
    end: place.end,
    isSnippet: list !== undefined,
    // A date takes the place of whatever stands there.
    filter: kind === 'date' && place.text !== '' ? place.text : text,
    count,
  };
}

/** A list that is begun with its first item. */
interface NewList {
  readonly kind: 'flow' | 'block';
  /** A snippet. */
  readonly around: (lead: string, item: string) => string;
}

/** A list as the site's posts write them; undefined where they write a text alone. */
function listFor({ name }: KeyInfo, format: FrontMatterFormat, { vocabulary }: SuggestionSource): NewList | undefined {
  const form = format === 'yaml' ? vocabulary.formOf(name) : undefined;
  if (form?.kind === 'text') return undefined;
  if (form?.kind === 'block') return { kind: 'block', around: (_lead, item) => `\n${form.lead}${item}$0` };
  return { kind: 'flow', around: (lead, item) => `${lead}[${item}$0]` };
}
