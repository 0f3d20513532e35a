import { l10n, window, type Disposable, type TextEditor, type TreeView } from 'vscode';
import { now } from '../clock';
import { setContext } from '../contextKeys';
import { Lifetime } from '../disposable';
import { languagesOf } from '../../core/finding/languages';
import { postDrag } from '../finding/postDrag';
import { filterWords } from '../finding/words';
import type { Sites } from '../sites';
import type { SitesChange } from '../sitesChange';
import type { BlogNode } from './nodes';
import type { PostsProvider } from './provider';
import type { ViewState } from './viewState';

/** Loading that ends sooner is not put in words. */
const SILENT_LOADING_MS = 1_000;

export const POSTS_VIEW = 'almanac.posts';

/** The view of posts: it fills as they are read, and follows the active editor. */
export function registerPostsView(sites: Sites, state: ViewState, rows: PostsProvider): Disposable {
  return new PostsView(sites, state, rows);
}

class PostsView extends Lifetime {
  readonly #sites: Sites;
  readonly #state: ViewState;
  readonly #provider: PostsProvider;
  readonly #view: TreeView<BlogNode>;
  #isShowingProgress = false;
  #loadingSinceMs: number | undefined;

  constructor(sites: Sites, state: ViewState, rows: PostsProvider) {
    super();
    this.#sites = sites;
    this.#state = state;
    this.#provider = rows;
    this.#view = this.register(
      window.createTreeView(POSTS_VIEW, {
        treeDataProvider: this.#provider,
        showCollapseAll: true,
        dragAndDropController: postDrag,
      }),
    );
    this.register(sites.onDidChange((change) => this.#follow(change)));
    this.register(state.onDidChange(() => this.#sayWhatIsLeftOut()));
    this.register(window.onDidChangeActiveTextEditor((editor) => this.#followEditor(editor)));
    this.register(this.#view.onDidChangeVisibility(() => this.#followEditor(window.activeTextEditor)));
    this.#describe();
    this.#sayWhatIsLeftOut();
  }

  #follow(change: SitesChange): void {
    this.#describe();
    if (change.kind === 'loading') this.#sayHowFar(change.read, change.total);
    else if (!this.#sites.isSearching) this.#endLoading();
    if (change.kind !== 'time' && change.kind !== 'loading') this.#followEditor(window.activeTextEditor);
  }

  /** Says nothing about what is done in a moment: rows would jump under the pointer. */
  #sayHowFar(read: number, total: number): void {
    this.#loadingSinceMs ??= now();
    if (now() - this.#loadingSinceMs < SILENT_LOADING_MS) return;
    this.#view.message = l10n.t('Reading {0} of {1} posts…', read, total);
  }

  #endLoading(): void {
    this.#loadingSinceMs = undefined;
    this.#sayWhatIsLeftOut();
  }

  /** Above the rows too: a view that is alone in its container has no place for a description. */
  #sayWhatIsLeftOut(): void {
    const { language, filter, view } = this.#state;
    const isLanguageShown = this.#sites.all.some(({ catalog }) =>
      catalog.posts.some((post) => post.language === language),
    );
    const words = filterWords(isLanguageShown ? view.filter : filter);
    this.#view.description = words;
    // A view with a message shows no welcome, which says more where there are no rows.
    const hasRows = this.#provider.count > 0;
    this.#view.message = words === undefined || !hasRows ? undefined : l10n.t('Only {0}', words);
  }

  #describe(): void {
    const { all, isSearching } = this.#sites;
    const posts = all.flatMap(({ catalog }) => catalog.posts);
    setContext('almanac.hasSite', all.length > 0);
    setContext('almanac.isEmpty', posts.length === 0);
    setContext('almanac.isSearching', isSearching);
    setContext('almanac.hasLanguages', languagesOf(posts).length > 1);
    if (isSearching) this.#showProgress();
  }

  /** The bar above the view, until all posts are read. */
  #showProgress(): void {
    if (this.#isShowingProgress) return;
    this.#isShowingProgress = true;
    void window.withProgress({ location: { viewId: POSTS_VIEW } }, async () => {
      await this.#sites.whenReady();
      this.#isShowingProgress = false;
    });
  }

  #followEditor(editor: TextEditor | undefined): void {
    const file = editor === undefined ? undefined : this.#sites.of(editor.document.uri);
    const node = file === undefined ? undefined : this.#provider.nodeOf(file);
    if (node === undefined || !this.#view.visible) return;
    if (this.#view.selection.some(({ id }) => id === node.id)) return;
    void this.#view.reveal(node, { select: true, focus: false });
  }
}
