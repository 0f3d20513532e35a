import { l10n, window } from 'vscode';
import { changedLines } from '../../core/archive/edits';
import { lostAddress, planChange } from '../../core/authoring/change';
import type { TextChange } from '../../core/authoring/relocation';
import type { Post } from '../../core/post';
import type { OpenSite } from '../sites';
import { readCurrent } from '../write';
import { applyRelocation } from './apply';
import type { History } from './history';
import type { OwnMoves } from './ownMoves';

/** A post that stands elsewhere, and the address by which its readers know it. */
export interface LostAddress {
  readonly path: string;
  readonly label: string;
  readonly alias: string;
}

export interface AliasDeps {
  readonly history: History;
  readonly ownMoves: OwnMoves;
}

/**
 * The address that a post loses when its file moves; undefined where it loses none, or nothing could lead readers on.
 * @param text of the post
 */
export function addressLostBy({ catalog }: OpenSite, post: Post, path: string, text: string): LostAddress | undefined {
  const { authoring, basePath } = catalog.site;
  const after = catalog.postFrom({ path, text });
  const alias = authoring && after && lostAddress(post, after, authoring, basePath);
  return alias === undefined ? undefined : { path, label: post.label, alias };
}

/** Offers to lead readers of old addresses on, after files were moved by hand. */
export async function offerAliases(site: OpenSite, lost: readonly LostAddress[], deps: AliasDeps): Promise<void> {
  const [first] = lost;
  if (first === undefined) return;
  const words =
    lost.length === 1
      ? l10n.t('“{0}” had the address {1}. Readers who still follow it find nothing there.', first.label, first.alias)
      : l10n.t('{0} posts have new addresses. Readers who follow the old ones find nothing there.', lost.length);
  const add = lost.length === 1 ? l10n.t('Add Alias') : l10n.t('Add Aliases');
  if ((await window.showInformationMessage(words, add)) === add) await addAliases(site, lost, deps);
}

/** Writes the old addresses into the front matter of their posts. A post that cannot be changed stays as it is. */
export async function addAliases(
  site: OpenSite,
  lost: readonly LostAddress[],
  { history, ownMoves }: AliasDeps,
): Promise<void> {
  const texts = (await Promise.all(lost.map((each) => withAlias(site, each)))).filter((text) => text !== undefined);
  if (texts.length === 0) return;
  const change = await applyRelocation(site, { moves: [], texts }, ownMoves);
  if (change === undefined) return;
  const words =
    texts.length === 1
      ? l10n.t('{0} leads to “{1}”.', lost[0]?.alias ?? '', lost[0]?.label ?? '')
      : l10n.t('The old addresses of {0} posts lead to them.', texts.length);
  history.tell(words, change);
}

async function withAlias({ files, catalog }: OpenSite, { path, alias }: LostAddress): Promise<TextChange | undefined> {
  const rules = catalog.site.authoring;
  const current = await readCurrent({ files, path });
  if (current.kind !== 'text' || rules === undefined) return undefined;
  const file = { path, text: current.text };
  const post = catalog.postFrom(file);
  const plan = post && planChange(file, post, rules, { alias });
  if (plan?.kind !== 'plan' || plan.text === file.text) return undefined;
  const edits = [changedLines(file.text, plan.text, 0)];
  return { from: path, to: path, before: file.text, after: plan.text, edits, links: 0 };
}
