import { Disposable, window } from 'vscode';
import { statusChangesFor, type StatusChange } from '../core/authoring/statusChanges';
import { statusAt } from '../core/post';
import { now } from './clock';
import { setContext } from './contextKeys';
import type { Sites } from './sites';

/** Keeps the context keys about the post of the active editor: what the palette offers for it. */
export function followActivePost(sites: Sites): Disposable {
  const follow = (): void => tellOf(sites);
  follow();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(follow),
    sites.onDidChange(({ kind }) => kind !== 'loading' && follow()),
  );
}

function tellOf(sites: Sites): void {
  const uri = window.activeTextEditor?.document.uri;
  const file = uri === undefined ? undefined : sites.of(uri);
  const post = file?.site.catalog.post(file.path);
  const rules = file?.site.catalog.site.authoring;
  const offered: readonly StatusChange[] = post === undefined ? [] : statusChangesFor(statusAt(post, now()), rules);
  setContext('almanac.isPostActive', post !== undefined);
  setContext('almanac.canChangePost', post !== undefined && rules !== undefined);
  setContext('almanac.canPublish', offered.includes('publish'));
  setContext('almanac.canSchedule', offered.includes('schedule'));
  setContext('almanac.canUnpublish', offered.includes('unpublish'));
}
