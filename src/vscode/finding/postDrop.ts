import {
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  Uri,
  type DataTransfer,
  type Disposable,
  type DocumentDropEditProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import { postLink } from '../../core/media/postLink';
import { postDocument, postFiles } from '../frontMatter/postDocument';
import type { SiteHabits } from '../media/siteHabits';
import type { Sites } from '../sites';
import { DRAGGED_POSTS } from './postDrag';

/** VS Code's own links to dropped files step back behind what is text. */
const KIND = DocumentDropOrPasteEditKind.Text.append('almanac', 'link');

/** Posts that are dropped into another post become links to them, as the site writes such. */
export function registerPostDrop(sites: Sites, habits: SiteHabits): Disposable {
  const metadata = { providedDropEditKinds: [KIND], dropMimeTypes: [DRAGGED_POSTS] };
  return languages.registerDocumentDropEditProvider(postFiles, new PostDrop(sites, habits), metadata);
}

export class PostDrop implements DocumentDropEditProvider {
  readonly #sites: Sites;
  readonly #habits: SiteHabits;

  constructor(sites: Sites, habits: SiteHabits) {
    this.#sites = sites;
    this.#habits = habits;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    _position: Position,
    transfer: DataTransfer,
  ): Promise<DocumentDropEdit | undefined> {
    const into = postDocument(document, this.#sites);
    const dragged = (await transfer.get(DRAGGED_POSTS)?.asString()) ?? '';
    if (into === undefined || dragged === '') return undefined;
    const { site, path } = into;
    const { linkStyle } = await this.#habits.of(site);
    const links = dragged.split('\n').flatMap((line) => {
      const file = this.#sites.of(Uri.parse(line));
      const post = file?.site === site ? site.catalog.post(file.path) : undefined;
      return post === undefined ? [] : postLink(post, path, site.catalog.site, linkStyle).link;
    });
    if (links.length === 0) return undefined;
    const edit = new DocumentDropEdit(links.join('\n'));
    edit.title = links.length === 1 ? l10n.t('Insert Link to the Post') : l10n.t('Insert Links to the Posts');
    edit.kind = KIND;
    return edit;
  }
}
