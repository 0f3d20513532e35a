import { l10n, window, type QuickPickItem } from 'vscode';
import { languagesOf } from '../../core/finding/languages';
import { groupings, type Grouping } from '../../core/outline/groups';
import { postOrders, type PostOrder } from '../../core/outline/order';
import { BlogError } from '../errors';
import type { Sites } from '../sites';
import type { ViewState } from '../tree/viewState';
import { groupingWords, languageName, orderWords } from './words';

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** @param argument a grouping, from a keybinding; else it is asked for */
export async function groupPosts(argument: unknown, state: ViewState): Promise<void> {
  const named = groupings.find((grouping) => grouping === argument);
  const grouping = named ?? (await chooseGrouping(state.view.grouping));
  if (grouping !== undefined) await state.group(grouping);
}

/** @param argument an order, from a keybinding; else it is asked for */
export async function sortPosts(argument: unknown, state: ViewState): Promise<void> {
  const named = postOrders.find((order) => order === argument);
  const order = named ?? (await chooseOrder(state.view.order));
  if (order !== undefined) await state.sort(order);
}

/** @param argument the code of a language, from a keybinding; else it is asked for */
export async function showLanguage(argument: unknown, sites: Sites, state: ViewState): Promise<void> {
  await sites.whenReady();
  const languages = languagesOf(sites.all.flatMap(({ catalog }) => catalog.posts));
  if (languages.length === 0) throw new BlogError(l10n.t('The posts of this window state no language.'));
  const codes = languages.map(({ value }) => value);
  if (typeof argument === 'string' && codes.includes(argument)) return state.showLanguage(argument);
  const all: Choice<string | undefined> = current(
    { label: l10n.t('All Languages'), value: undefined },
    state.language === undefined,
  );
  const items = languages.map(({ value, count }) =>
    current(
      { label: languageName(value), description: value, detail: postCount(count), value },
      value === state.language,
    ),
  );
  const choice = await window.showQuickPick([all, ...items], { placeHolder: l10n.t('Which language is shown?') });
  if (choice !== undefined) await state.showLanguage(choice.value);
}

async function chooseGrouping(now: Grouping): Promise<Grouping | undefined> {
  const items = groupings.map((value) => current({ label: groupingWords(value), value }, value === now));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('How are the posts put together?') }))?.value;
}

async function chooseOrder(now: PostOrder): Promise<PostOrder | undefined> {
  const items = postOrders.map((value) => current({ label: orderWords(value), value }, value === now));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which posts come first?') }))?.value;
}

/** Marks what is chosen now. */
function current<T>(choice: Choice<T>, isCurrent: boolean): Choice<T> {
  return isCurrent ? { ...choice, label: `$(check) ${choice.label}` } : choice;
}

export function postCount(count: number): string {
  return count === 1 ? l10n.t('1 post') : l10n.t('{0} posts', count);
}
