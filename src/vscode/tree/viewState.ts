import { EventEmitter, type Event, type Memento } from 'vscode';
import { isEmptyFilter, type PostFilter } from '../../core/finding/filter';
import { groupings, type Grouping } from '../../core/outline/groups';
import { postOrders, type PostOrder } from '../../core/outline/order';
import { defaultView, type PostView } from '../../core/outline/view';
import { setContext } from '../contextKeys';
import { Lifetime } from '../disposable';

const KEYS = { grouping: 'posts.grouping', order: 'posts.order', language: 'posts.language' } as const;

/**
 * What of the posts is seen, and how. The workspace remembers how posts are put together and which language is shown; a
 * filter ends with the window.
 */
export class ViewState extends Lifetime {
  readonly #memory: Memento;
  readonly #didChange = this.register(new EventEmitter<PostView>());
  #view: PostView;

  readonly onDidChange: Event<PostView> = this.#didChange.event;

  constructor(memory: Memento) {
    super();
    this.#memory = memory;
    const language = memory.get<unknown>(KEYS.language);
    this.#view = {
      grouping: groupings.find((known) => known === memory.get<unknown>(KEYS.grouping)) ?? defaultView.grouping,
      order: postOrders.find((known) => known === memory.get<unknown>(KEYS.order)) ?? defaultView.order,
      filter: typeof language === 'string' ? { language } : {},
    };
    this.#setContexts();
  }

  get view(): PostView {
    return this.#view;
  }

  /** The filter without the language, which has a command of its own. */
  get filter(): PostFilter {
    return { ...this.#view.filter, language: undefined };
  }

  /** Language code of the posts that are shown; undefined for all. */
  get language(): string | undefined {
    return this.#view.filter.language;
  }

  async group(grouping: Grouping): Promise<void> {
    this.#change({ ...this.#view, grouping });
    await this.#memory.update(KEYS.grouping, grouping);
  }

  async sort(order: PostOrder): Promise<void> {
    this.#change({ ...this.#view, order });
    await this.#memory.update(KEYS.order, order);
  }

  /** @param language its code; undefined for all */
  async showLanguage(language: string | undefined): Promise<void> {
    this.#change({ ...this.#view, filter: { ...this.#view.filter, language } });
    await this.#memory.update(KEYS.language, language);
  }

  /** Adds to the filter; what it stated of the same kind goes. */
  narrow(filter: PostFilter): void {
    this.#change({ ...this.#view, filter: { ...this.#view.filter, ...filter } });
  }

  clearFilter(): void {
    this.#change({ ...this.#view, filter: { language: this.language } });
  }

  #change(view: PostView): void {
    this.#view = view;
    this.#setContexts();
    this.#didChange.fire(view);
  }

  #setContexts(): void {
    setContext('almanac.isFiltered', !isEmptyFilter(this.filter));
    setContext('almanac.isOneLanguage', this.language !== undefined);
  }
}
