import { l10n, window } from 'vscode';
import { lostAddress, planChange, type PostChange } from '../../core/authoring/change';
import { withDateAsAsked } from '../../core/authoring/dateAsAsked';
import { movesFor } from '../../core/authoring/moves';
import { BlogError } from '../errors';
import { problemWords } from '../problems';
import type { Sites } from '../sites';
import { dateWords } from '../tree/words';
import { applyRelocation } from './apply';
import { planningOf, type CurrentPost } from './current';
import { askFollowers, type Follower } from './following';
import type { History } from './history';
import type { OwnMoves } from './ownMoves';
import { planRelocation } from './relocate';
import { stated } from './stated';

export interface ChangeDeps {
  readonly sites: Sites;
  readonly history: History;
  readonly ownMoves: OwnMoves;
}

/**
 * Changes a post as it was asked for, with what the user lets follow; where links to it change, they are seen first.
 * @param argument of the command; may state `follow`, `all` or `none`
 */
export async function changePost(
  current: CurrentPost,
  change: PostChange,
  followers: readonly Follower<PostChange>[],
  argument: unknown,
  { history, ownMoves }: ChangeDeps,
): Promise<void> {
  const all = [...followers, ...aliasFollower(current, change, followers)];
  const followed = await askFollowers(all, stated(argument, 'follow'));
  if (followed === undefined) return;
  const whole: PostChange = Object.assign({}, change, ...followed);
  const { site, file, post, rules } = current;
  const plan = planChange(file, post, rules, whole);
  if (plan.kind === 'refused') throw new BlogError(problemWords(plan.problem));
  const { catalog, files } = site;
  const text =
    whole.date === undefined ? plan.text : withDateAsAsked(plan, rules, whole.date, (each) => catalog.postFrom(each));
  const moves = await movesFor(file.path, plan.path, rules, files);
  const relocation = await planRelocation({ ...planningOf(current), text, moves });
  if (relocation.moves.length + relocation.texts.length === 0) return;
  const links = relocation.texts.reduce((count, each) => count + each.links, 0);
  const label = l10n.t('Links to “{0}”', post.label);
  const preview = links === 0 ? undefined : { label, description: l10n.t('follow the post') };
  const done = await applyRelocation(site, relocation, ownMoves, preview);
  if (done === undefined) return;
  if (moves.length > 0 && window.activeTextEditor?.document.uri.toString() === files.uriOf(file.path).toString()) {
    await window.showTextDocument(files.uriOf(plan.path));
  }
  history.tell(wordsFor(current, whole, plan.path, links), done);
}

/** An alias is offered where readers know the post by an address that it would lose, whatever of the rest follows. */
function aliasFollower(
  { site, post, file, rules }: CurrentPost,
  change: PostChange,
  followers: readonly Follower<PostChange>[],
): readonly Follower<PostChange>[] {
  const { catalog } = site;
  const wholes = [change, Object.assign({}, change, ...followers.map(({ value }) => value))];
  for (const whole of wholes) {
    const plan = planChange(file, post, rules, whole);
    const after = plan.kind === 'plan' ? catalog.postFrom(plan) : undefined;
    const alias = after && lostAddress(post, after, rules, catalog.site.basePath);
    if (alias === undefined) continue;
    const description = l10n.t('{0} leads to it', alias);
    return [{ label: l10n.t('Alias'), description, picked: true, value: { alias } }];
  }
  return [];
}

function wordsFor({ post, file }: CurrentPost, { title, date }: PostChange, path: string, links: number): string {
  const words: string[] = [];
  if (title !== undefined) words.push(l10n.t('“{0}” is now called “{1}”.', post.label, title));
  if (date !== undefined) {
    words.push(
      l10n.t('“{0}” is now dated {1}.', post.label, dateWords(date, { dateStyle: 'full', timeStyle: 'short' })),
    );
  }
  if (path !== file.path) words.push(l10n.t('“{0}” is now in {1}.', title ?? post.label, path));
  if (links === 1) words.push(l10n.t('One link to it was updated.'));
  if (links > 1) words.push(l10n.t('{0} links to it were updated.', links));
  return words.join(' ');
}
