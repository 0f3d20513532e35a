import { l10n, QuickPickItemKind, ThemeIcon, window, type QuickPickItem } from 'vscode';
import { facetsOf, type Facet } from '../../core/finding/facets';
import { isEmptyFilter, type PostFilter } from '../../core/finding/filter';
import { postStatuses } from '../../core/post';
import { now } from '../clock';
import type { Sites } from '../sites';
import { statusIcons, statusWords } from '../tree/words';
import type { ViewState } from '../tree/viewState';
import { postCount } from './pickers';
import { filterWords } from './words';

interface FilterChoice extends QuickPickItem {
  /** What it adds to the filter; undefined clears it. */
  readonly filter?: PostFilter;
}

/**
 * Asks for what is added to the filter of the view: a status, a year, a tag or a category of these posts, or the text that
 * was typed.
 * @param argument a filter, from a keybinding (`{ "tag": "bread" }`, `{ "status": "draft" }`)
 */
export async function filterPosts(argument: unknown, sites: Sites, state: ViewState): Promise<void> {
  const stated = filterOf(argument);
  const choice = stated === undefined ? await chooseFilter(sites, state) : { filter: stated };
  if (choice === undefined) return;
  if (choice.filter === undefined) state.clearFilter();
  else state.narrow(choice.filter);
}

/** The filter that an argument states; undefined where it states none. */
function filterOf(argument: unknown): PostFilter | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(argument, key);
    return typeof value === 'string' ? value : undefined;
  };
  const year: unknown = Reflect.get(argument, 'year');
  const filter = {
    ...given('text', text('text')),
    ...given('tag', text('tag')),
    ...given('category', text('category')),
    ...given(
      'status',
      postStatuses.find((status) => status === text('status')),
    ),
    ...given('year', typeof year === 'number' ? year : undefined),
  };
  return isEmptyFilter(filter) ? undefined : filter;
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  const part: Partial<Record<K, T>> = {};
  if (value !== undefined) part[key] = value;
  return part;
}

async function chooseFilter(sites: Sites, state: ViewState): Promise<FilterChoice | undefined> {
  await sites.whenReady();
  const picker = window.createQuickPick<FilterChoice>();
  const facets = choicesOf(sites, state);
  const show = (text: string): void => {
    picker.items = text.trim() === '' ? facets : [textChoice(text.trim()), ...facets];
  };
  picker.placeholder = l10n.t('Type a text, or choose a status, year, tag or category');
  picker.matchOnDescription = true;
  picker.onDidChangeValue(show);
  show('');
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function textChoice(text: string): FilterChoice {
  return {
    label: l10n.t('Posts with “{0}”', text),
    iconPath: new ThemeIcon('search'),
    description: l10n.t('in title, description, path, tags or categories'),
    alwaysShow: true,
    filter: { text },
  };
}

function choicesOf(sites: Sites, state: ViewState): readonly FilterChoice[] {
  const { statuses, years, tags, categories } = facetsOf(
    sites.all.flatMap(({ catalog }) => catalog.posts),
    now(),
  );
  const stated = filterWords(state.filter);
  const clear = { label: l10n.t('Clear Filter'), iconPath: new ThemeIcon('clear-all'), description: stated ?? '' };
  return [
    ...(stated === undefined ? [] : [clear]),
    ...group(l10n.t('Status'), statuses, (status) => choice(statusWords(status), statusIcons[status].id, { status })),
    ...group(l10n.t('Year'), years, (year) => choice(String(year), 'calendar', { year })),
    ...group(l10n.t('Tag'), tags, (tag) => choice(tag, 'tag', { tag })),
    ...group(l10n.t('Category'), categories, (category) => choice(category, 'symbol-folder', { category })),
  ];
}

function choice(label: string, icon: string, filter: PostFilter): FilterChoice {
  return { label, iconPath: new ThemeIcon(icon), filter };
}

function group<T>(name: string, facets: readonly Facet<T>[], choiceOf: (value: T) => FilterChoice): FilterChoice[] {
  if (facets.length === 0) return [];
  const choices = facets.map(({ value, count }) => ({ ...choiceOf(value), description: postCount(count) }));
  return [{ label: name, kind: QuickPickItemKind.Separator }, ...choices];
}
