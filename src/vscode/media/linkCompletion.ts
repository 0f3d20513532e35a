import {
  CompletionItem,
  CompletionItemKind,
  languages,
  Range,
  type CompletionItemProvider,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { postLink } from '../../core/media/postLink';
import { postComparer } from '../../core/outline/order';
import { postDocument, postFiles, type PostDocument } from '../frontMatter/postDocument';
import type { Sites } from '../sites';
import { dateWords } from '../tree/words';
import type { Habits, SiteHabits } from './siteHabits';
import { siteImages } from './siteImages';

/** What stands between the bracket and the cursor: the address so far. */
const IMAGE = /!\[[^\]]*\]\(([^)\s]*)$|<img\s[^>]*src=["']([^"'\s]*)$/i;
const LINK = /(?<!!)\[[^\]]*\]\(([^)\s]*)$|<a\s[^>]*href=["']([^"'\s]*)$/i;
/** So much of a line is looked at. */
const LONGEST_LINK = 1_000;
/** More than a list of suggestions is good for. */
const MOST_POSTS = 2_000;

/** Paths of images, and links to other posts, as the site writes them. */
export function registerLinkCompletion(sites: Sites, habits: SiteHabits): Disposable {
  return languages.registerCompletionItemProvider(postFiles, new LinkCompletion(sites, habits), '(', '"', "'");
}

class LinkCompletion implements CompletionItemProvider {
  readonly #sites: Sites;
  readonly #habits: SiteHabits;

  constructor(sites: Sites, habits: SiteHabits) {
    this.#sites = sites;
    this.#habits = habits;
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[] | undefined> {
    const line = document.lineAt(position).text;
    const before = line.slice(Math.max(0, position.character - LONGEST_LINK), position.character);
    const image = IMAGE.exec(before);
    const link = image ?? LINK.exec(before);
    const post = link === null ? undefined : postDocument(document, this.#sites);
    if (link === null || post === undefined) return undefined;
    const written = link[1] ?? link[2] ?? '';
    const rest = /^[^)"'\s]*/.exec(line.slice(position.character))?.[0] ?? '';
    const range = {
      inserting: new Range(position.translate(0, -written.length), position),
      replacing: new Range(position.translate(0, -written.length), position.translate(0, rest.length)),
    };
    const habits = await this.#habits.of(post.site);
    return image === null ? linksFor(post, habits, range) : imagesFor(post, habits, range);
  }
}

type ItemRange = { readonly inserting: Range; readonly replacing: Range };

async function imagesFor(post: PostDocument, { places }: Habits, range: ItemRange): Promise<CompletionItem[]> {
  const code = places.find(({ syntax, before }) => syntax === 'markdown' && before !== '');
  const images = await siteImages(post, places);
  return images.map(({ file, address }, index) => {
    const target = code !== undefined && address.startsWith('/') ? code.before + address + code.after : address;
    const slash = file.lastIndexOf('/');
    const label = { label: file.slice(slash + 1), description: file.slice(0, Math.max(0, slash)) };
    return itemOf(label, CompletionItemKind.File, target, `${target} ${file}`, index, range);
  });
}

function linksFor(post: PostDocument, { linkStyle }: Habits, range: ItemRange): CompletionItem[] {
  const { site, path } = post;
  // A link to what is not built stops some generators.
  const built = site.catalog.posts.filter(({ visibility }) => visibility !== 'draft' && visibility !== 'hidden');
  const newest = built.sort(postComparer('newest', site.catalog.site.compare)).slice(0, MOST_POSTS);
  return newest.flatMap((other, index) => {
    const style = site.catalog.site.generator.id === 'hexo' ? 'address' : linkStyle;
    const { target } = postLink(other, path, site.catalog.site, style);
    if (target === undefined || other.path === path) return [];
    const description = other.date === undefined ? '' : dateWords(other.date, { dateStyle: 'medium' });
    const filter = `${other.label} ${other.path} ${target}`;
    return [itemOf({ label: other.label, description }, CompletionItemKind.Reference, target, filter, index, range)];
  });
}

function itemOf(
  label: { readonly label: string; readonly description: string },
  kind: CompletionItemKind,
  target: string,
  filter: string,
  index: number,
  range: ItemRange,
): CompletionItem {
  const item = new CompletionItem(label, kind);
  item.insertText = target;
  item.filterText = filter;
  item.sortText = String(index).padStart(5, '0');
  item.range = range;
  item.detail = target;
  return item;
}
