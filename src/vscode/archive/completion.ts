import {
  languages,
  type CompletionItem,
  type CompletionItemProvider,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { facetsOf } from '../../core/finding/facets';
import { now } from '../clock';
import { completionItem } from '../frontMatter/completionItem';
import type { Sites } from '../sites';
import { PAGES } from './selector';

/** As for the front matter of posts. */
const TRIGGERS = [':', '=', ' ', '[', ',', '"', "'"];

/** Offers the keys with which a page describes its archive, and their values. */
export function registerArchiveCompletion(sites: Sites): Disposable {
  return languages.registerCompletionItemProvider(PAGES, new ArchiveCompletion(sites), ...TRIGGERS);
}

class ArchiveCompletion implements CompletionItemProvider {
  readonly #sites: Sites;

  constructor(sites: Sites) {
    this.#sites = sites;
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[] | undefined> {
    const file = this.#sites.of(document.uri);
    if (file === undefined) return undefined;
    const { catalog } = file.site;
    // A post with a date is no page: nothing looks for an archive in it.
    if (catalog.post(file.path)?.date !== undefined) return undefined;
    const { archiveSuggestions, almanacKeys } = await load();
    const terms = facetsOf(catalog.posts, now());
    const suggestions = archiveSuggestions(document.getText(), document.offsetAt(position), terms) ?? [];
    return suggestions.map((each, index) => completionItem(each, index, { document, position, table: almanacKeys }));
  }
}

async function load() {
  const [help, table] = await Promise.all([
    import('../../core/archive/pageHelp'),
    import('../../core/frontMatter/help/tables/almanac'),
  ]);
  return { ...help, ...table };
}
