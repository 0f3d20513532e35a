import {
  Hover,
  languages,
  MarkdownString,
  Range,
  type Disposable,
  type HoverProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import { keyIn } from '../../core/frontMatter/help/keys';
import { placeAt } from '../../core/frontMatter/help/place';
import type { Place } from '../../core/frontMatter/help/places';
import { keyTables } from '../../core/frontMatter/help/tables/tables';
import type { Sites } from '../sites';
import { postDocument, postFiles, postIn, type PostDocument } from './postDocument';
import { keyFacts, valueFacts, type Fact } from './facts';
import type { SiteWords } from './siteWords';
import { keyMeaning } from './words';

/** What a key means, and what the generator makes of its value. */
export function registerHover(sites: Sites, words: SiteWords): Disposable {
  return languages.registerHoverProvider(postFiles, new FrontMatterHover(sites, words));
}

class FrontMatterHover implements HoverProvider {
  readonly #sites: Sites;
  readonly #words: SiteWords;

  constructor(sites: Sites, words: SiteWords) {
    this.#sites = sites;
    this.#words = words;
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const post = postDocument(document, this.#sites);
    const place = post && placeAt(post.text, document.offsetAt(position), post.rules.dialect)?.place;
    if (post === undefined || place === undefined || place.start === place.end) return undefined;
    const text = await this.#textOf(post, place);
    if (text.value === '') return undefined;
    return new Hover(text, new Range(document.positionAt(place.start), document.positionAt(place.end)));
  }

  async #textOf(post: PostDocument, place: Place): Promise<MarkdownString> {
    const path = place.kind === 'key' ? [...place.parents, place.name] : place.path;
    const name = path.join('.');
    const table = keyTables[post.site.catalog.site.generator.id];
    const key = keyIn(table, path);
    const text = new MarkdownString(undefined, true);
    if (key !== undefined) text.appendMarkdown(`**${escape(name)}**  \n${keyMeaning(key.meaning, table)}`);
    const { vocabulary } = await this.#words.of(post.site, post.rules);
    const read = postIn(post);
    const facts = read === undefined ? [] : keyFacts(name, read, post);
    const ofValue = place.kind === 'value' ? valueFacts(place.text, name, key, post, vocabulary) : [];
    return withFacts(text, [...facts, ...ofValue]);
  }
}

function withFacts(text: MarkdownString, facts: readonly Fact[]): MarkdownString {
  if (facts.length === 0) return text;
  if (text.value !== '') text.appendMarkdown('\n\n---\n\n');
  for (const { icon, words } of facts) text.appendMarkdown(`$(${icon}) ${escape(words)}  \n`);
  return text;
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>$~]/g, '\\$&').replace(/\s+/g, ' ');
}
