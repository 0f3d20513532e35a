import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  languages,
  MarkdownString,
  Range,
  SnippetString,
  type CompletionItemProvider,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { facetsOf } from '../../core/finding/facets';
import { keyIn } from '../../core/frontMatter/help/keys';
import { placeAt } from '../../core/frontMatter/help/place';
import { suggestionsAt, type Suggestion } from '../../core/frontMatter/help/suggestions';
import { keyTables } from '../../core/frontMatter/help/tables/tables';
import { now } from '../clock';
import { postCount } from '../finding/pickers';
import type { Sites } from '../sites';
import { offeredDates, type OfferedDate } from './dates';
import { postDocument, postFiles, type PostDocument } from './postDocument';
import type { SiteWords } from './siteWords';
import { keyMeaning } from './words';

/** What begins a value: Markdown asks for suggestions while typing only where the user wants them. */
const TRIGGERS = [':', '=', ' ', '[', ',', '"', "'"];

/** Keys and values of front matter, as the generator knows them and as the site uses them. */
export function registerCompletion(sites: Sites, words: SiteWords): Disposable {
  return languages.registerCompletionItemProvider(postFiles, new FrontMatterCompletion(sites, words), ...TRIGGERS);
}

class FrontMatterCompletion implements CompletionItemProvider {
  readonly #sites: Sites;
  readonly #words: SiteWords;

  constructor(sites: Sites, words: SiteWords) {
    this.#sites = sites;
    this.#words = words;
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[] | undefined> {
    const post = postDocument(document, this.#sites);
    const offset = document.offsetAt(position);
    if (post === undefined || placeAt(post.text, offset, post.rules.dialect) === undefined) return undefined;
    const { site, rules } = post;
    const { vocabulary, names } = await this.#words.of(site, rules);
    const { tags, categories } = facetsOf(site.catalog.posts, now());
    const byUse = (facets: typeof tags): typeof tags => [...facets].sort((a, b) => b.count - a.count);
    const suggestions = suggestionsAt(post.text, offset, {
      table: keyTables[site.catalog.site.generator.id],
      dialect: rules.dialect,
      vocabulary,
      names,
      tags: byUse(tags),
      categories: byUse(categories),
      images: [],
      dates: datesAt(post, offset),
    });
    return suggestions?.map((suggestion, index) => itemOf(suggestion, index, document, position, post));
  }
}

/** The dates for a place whose key asks for one. */
function datesAt(post: PostDocument, offset: number): readonly OfferedDate[] {
  const place = placeAt(post.text, offset, post.rules.dialect)?.place;
  if (place?.kind !== 'value') return [];
  const key = keyIn(keyTables[post.site.catalog.site.generator.id], place.path);
  if (key !== undefined && key.kind !== 'date') return [];
  return offeredDates(post, { ...place, key: place.path.join('.') });
}

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  date: CompletionItemKind.Event,
};

function itemOf(
  { kind, label, insert, start, end, isSnippet, filter, count, meaning, hasValues }: Suggestion,
  index: number,
  document: TextDocument,
  position: Position,
  { site }: PostDocument,
): CompletionItem {
  const uses = count === undefined ? undefined : postCount(count);
  const description = kind === 'date' ? insert.trim() : uses;
  const item = new CompletionItem(description === undefined ? label : { label, description }, kinds[kind]);
  const from = document.positionAt(start);
  item.range = { inserting: new Range(from, position), replacing: new Range(from, document.positionAt(end)) };
  item.insertText = isSnippet ? new SnippetString(insert) : insert;
  item.filterText = filter;
  item.sortText = String(index).padStart(5, '0');
  if (meaning !== undefined) {
    item.documentation = new MarkdownString(keyMeaning(meaning, keyTables[site.catalog.site.generator.id]));
  }
  if (hasValues === true) item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Suggest Values') };
  return item;
}
