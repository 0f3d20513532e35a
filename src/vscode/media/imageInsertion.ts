import {
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  languages,
  SnippetString,
  WorkspaceEdit,
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  type DocumentDropEditProvider,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  type Position,
  type Range,
  type TextDocument,
} from 'vscode';
import { placeAt } from '../../core/frontMatter/help/place';
import { readFrontMatter } from '../../core/frontMatter/read';
import { altOf, imageTarget, type ImageTarget } from '../../core/media/newImage';
import { postDocument, postFiles, postIn, type PostDocument } from '../frontMatter/postDocument';
import type { Sites } from '../sites';
import { imageFiles, type ImageFile } from './imageFiles';
import { pastedImages, type PastedImage } from './pastedImages';
import type { SiteHabits } from './siteHabits';

/** VS Code's own pasting of images into Markdown steps back behind this kind. */
const KIND = DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'image', 'attachment');
const MIME_TYPES = ['image/*', 'files', 'text/uri-list'];

/** Images that are pasted or dropped into a post are kept where the site has its images, and shown as it shows them. */
export function registerImageInsertion(sites: Sites, habits: SiteHabits): Disposable {
  const provider = new ImageInsertion(sites, habits);
  const paste = { providedPasteEditKinds: [KIND], pasteMimeTypes: MIME_TYPES };
  const drop = { providedDropEditKinds: [KIND], dropMimeTypes: MIME_TYPES };
  const pasting = languages.registerDocumentPasteEditProvider(postFiles, provider, paste);
  const dropping = languages.registerDocumentDropEditProvider(postFiles, provider, drop);
  return { dispose: () => [pasting, dropping].forEach((each) => each.dispose()) };
}

interface Insertion {
  readonly snippet: SnippetString;
  readonly files: WorkspaceEdit;
}

export class ImageInsertion implements DocumentPasteEditProvider, DocumentDropEditProvider {
  readonly #sites: Sites;
  readonly #habits: SiteHabits;

  constructor(sites: Sites, habits: SiteHabits) {
    this.#sites = sites;
    this.#habits = habits;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    [range]: readonly Range[],
    transfer: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const insertion = range && (await this.#insertionAt(document, range.start, transfer, token));
    if (insertion === undefined) return undefined;
    const edit = new DocumentPasteEdit(insertion.snippet, title(), KIND);
    edit.additionalEdit = insertion.files;
    return [edit];
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const insertion = await this.#insertionAt(document, position, transfer, token);
    if (insertion === undefined) return undefined;
    const edit = new DocumentDropEdit(insertion.snippet);
    edit.title = title();
    edit.kind = KIND;
    edit.additionalEdit = insertion.files;
    return edit;
  }

  async #insertionAt(
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<Insertion | undefined> {
    const own = postDocument(document, this.#sites);
    const post = own && postIn(own);
    if (own === undefined || post === undefined) return undefined;
    const images = await pastedImages(transfer, token);
    if (images.length === 0 || token.isCancellationRequested) return undefined;
    const { site } = own;
    const { places } = await this.#habits.of(site);
    const target = imageTarget(post, site.catalog.site, places);
    const files = await imageFiles(images, post, target, site);
    if (token.isCancellationRequested) return undefined;
    return {
      snippet: new SnippetString(textFor(own, document.offsetAt(position), images, files, target)),
      files: newFiles(images, files, own),
    };
  }
}

function title(): string {
  return l10n.t('Add Image to the Blog');
}

/** In front matter an address is wanted, not an image. */
function textFor(
  { text, rules }: PostDocument,
  offset: number,
  images: readonly PastedImage[],
  files: readonly ImageFile[],
  target: ImageTarget,
): string {
  const { block } = readFrontMatter(text, rules.dialect);
  const isInBlock = block !== undefined && offset >= block.contentStart && offset <= block.contentEnd;
  if (isInBlock || placeAt(text, offset, rules.dialect) !== undefined) {
    return files.map(({ address }) => new SnippetString().appendText(address).value).join('\n');
  }
  const snippets = files.map(({ address }, index) => {
    const alt = altOf(images[index]?.name ?? '');
    return target.snippet(address, alt === '' ? l10n.t('What the picture shows') : alt);
  });
  return snippets.map((snippet, index) => snippet.replace('${1:', `\${${index + 1}:`)).join('\n');
}

function newFiles(images: readonly PastedImage[], files: readonly ImageFile[], { site }: PostDocument): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  files.forEach(({ newPath }, index) => {
    const contents = images[index]?.bytes;
    if (newPath !== undefined && contents !== undefined) edit.createFile(site.files.uriOf(newPath), { contents });
  });
  return edit;
}
