import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  languages,
  Range,
  type CompletionItemProvider,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { facetsOf } from '../../core/finding/facets';
import { keyIn, type KeyKind } from '../../core/frontMatter/help/keys';
import { placeAt } from '../../core/frontMatter/help/place';
import type { Place, ValuePlace } from '../../core/frontMatter/help/places';
import { suggestionsAt } from '../../core/frontMatter/help/suggestions';
import { keyTables } from '../../core/frontMatter/help/tables/tables';
import type { Vocabulary } from '../../core/frontMatter/help/vocabulary';
import { now } from '../clock';
import type { SiteHabits } from '../media/siteHabits';
import { siteImages } from '../media/siteImages';
import type { Sites } from '../sites';
import { completionItem } from './completionItem';
import { offeredDates, type OfferedDate } from './dates';
import { postDocument, postFiles, type PostDocument } from './postDocument';
import type { SiteWords } from './siteWords';

/** What begins a value: Markdown asks for suggestions while typing only where the user wants them. */
const TRIGGERS = [':', '=', ' ', '[', ',', '"', "'"];

/** Keys and values of front matter, as the generator knows them and as the site uses them. */
export function registerCompletion(sites: Sites, words: SiteWords, habits: SiteHabits): Disposable {
  return languages.registerCompletionItemProvider(
    postFiles,
    new FrontMatterCompletion(sites, words, habits),
    ...TRIGGERS,
  );
}

class FrontMatterCompletion implements CompletionItemProvider {
  readonly #sites: Sites;
  readonly #words: SiteWords;
  readonly #habits: SiteHabits;

  constructor(sites: Sites, words: SiteWords, habits: SiteHabits) {
    this.#sites = sites;
    this.#words = words;
    this.#habits = habits;
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[] | undefined> {
    const post = postDocument(document, this.#sites);
    const offset = document.offsetAt(position);
    const place = post && placeAt(post.text, offset, post.rules.dialect)?.place;
    if (post === undefined || place === undefined) return undefined;
    const { site, rules } = post;
    const { vocabulary, names } = await this.#words.of(site, rules);
    const { tags, categories } = facetsOf(site.catalog.posts, now());
    const byUse = (facets: typeof tags): typeof tags => [...facets].sort((a, b) => b.count - a.count);
    const dates = datesAt(place, post, vocabulary);
    const table = keyTables[site.catalog.site.generator.id];
    const suggestions = suggestionsAt(post.text, offset, {
      table,
      dialect: rules.dialect,
      vocabulary,
      names,
      tags: byUse(tags),
      categories: byUse(categories),
      images: kindAt(place, post) === 'image' ? await this.#images(post) : [],
      dates,
    });
    const items = (suggestions ?? []).map((each, index) => completionItem(each, index, { document, position, table }));
    return dates.length > 0 && place.kind === 'value' ? [...items, otherDate(place, document, position)] : items;
  }

  async #images(post: PostDocument): Promise<readonly string[]> {
    const { places } = await this.#habits.of(post.site);
    return (await siteImages(post, places)).map(({ address }) => address);
  }
}

/** What the value at a place is; undefined for a key, and for a value that the generator knows nothing of. */
function kindAt(place: Place, { site }: PostDocument): KeyKind | undefined {
  return place.kind === 'key' ? undefined : keyIn(keyTables[site.catalog.site.generator.id], place.path)?.kind;
}

/** The way to a date that is typed; what stands there is left as it is. */
function otherDate({ start, text }: ValuePlace, document: TextDocument, position: Position): CompletionItem {
  const item = new CompletionItem(l10n.t('Other Date…'), CompletionItemKind.Event);
  item.range = new Range(document.positionAt(start), position);
  item.insertText = document.getText(item.range);
  if (text !== '') item.filterText = text;
  item.sortText = '99999';
  item.command = { command: 'almanac.insertDate', title: l10n.t('Insert Date') };
  return item;
}

/** The dates for a place whose key asks for one, or has one in other posts. */
function datesAt(place: Place, post: PostDocument, vocabulary: Vocabulary): readonly OfferedDate[] {
  if (place.kind === 'key') return [];
  const key = place.path.join('.');
  const kind = kindAt(place, post) ?? vocabulary.formOf(key)?.kind;
  return kind === 'date' ? offeredDates(post, { ...place, key }) : [];
}
