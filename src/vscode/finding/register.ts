import { Disposable, type LogOutputChannel } from 'vscode';
import { registerCommand } from '../errors';
import type { Sites } from '../sites';
import type { ViewState } from '../tree/viewState';
import { filterPosts } from './filterPicker';
import { goToPost } from './goToPost';
import { groupPosts, showLanguage, sortPosts } from './pickers';

/** Finding posts: what the view of posts shows of them and how, and the way to one of them. */
export function registerFinding(sites: Sites, state: ViewState, log: LogOutputChannel): Disposable {
  const register = (id: string, run: (argument: unknown) => Promise<void> | void): Disposable =>
    registerCommand(log, id, run);
  return Disposable.from(
    register('almanac.goToPost', () => goToPost(sites)),
    register('almanac.filterPosts', (argument) => filterPosts(argument, sites, state)),
    register('almanac.clearFilter', () => state.clearFilter()),
    register('almanac.groupPosts', (argument) => groupPosts(argument, state)),
    register('almanac.sortPosts', (argument) => sortPosts(argument, state)),
    register('almanac.showLanguage', (argument) => showLanguage(argument, sites, state)),
    register('almanac.showAllLanguages', () => state.showLanguage(undefined)),
  );
}
