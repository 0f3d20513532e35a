import { l10n, window } from 'vscode';
import { lostAddress, planChange, type PostChange } from '../../core/authoring/change';
import { withDateAsAsked } from '../../core/authoring/dateAsAsked';
import { movesFor } from '../../core/authoring/moves';
import type { Relocation } from '../../core/authoring/relocation';
import type { Along } from '../../core/authoring/translations';
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
import { Translations, type AskedChange } from './translations';

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
  const path = change.path ?? followers.find(({ value }) => value.path !== undefined)?.value.path;
  const translations = await Translations.of(current, path);
  const all = [...translations.asked(change, followers), ...aliasFollower(current, change, followers)];
  const followed = await askFollowers(all, stated(argument, 'follow'));
  if (followed === undefined) return;
  const whole: AskedChange = Object.assign({}, change, ...followed);
  const { relocation, path: newPath, going } = await planWhole(current, whole, translations);
  if (relocation.moves.length + relocation.texts.length === 0) return;
  const { site, file, post } = current;
  const links = relocation.texts.reduce((count, each) => count + each.links, 0);
  const label = l10n.t('Links to “{0}”', post.label);
  const preview = links === 0 ? undefined : { label, description: l10n.t('follow the post') };
  const done = await applyRelocation(site, relocation, ownMoves, preview);
  if (done === undefined) return;
  const shown = window.activeTextEditor?.document.uri.toString();
  if (relocation.moves.length > 0 && shown === site.files.uriOf(file.path).toString()) {
    await window.showTextDocument(site.files.uriOf(newPath));
  }
  history.tell(wordsFor(current, whole, { path: newPath, links, translations: going.length }), done);
}

interface WholePlan {
  readonly relocation: Relocation;
  /** Where the post goes. */
  readonly path: string;
  readonly going: readonly Along[];
}

/**
 * Plans what was agreed to.
 * @throws BlogError where the post cannot be changed
 */
async function planWhole(current: CurrentPost, whole: AskedChange, translations: Translations): Promise<WholePlan> {
  const { site, file, post, rules } = current;
  const plan = planChange(file, post, rules, whole);
  if (plan.kind === 'refused') throw new BlogError(problemWords(plan.problem));
  const { catalog, files } = site;
  const text =
    whole.date === undefined ? plan.text : withDateAsAsked(plan, rules, whole.date, (each) => catalog.postFrom(each));
  const going = translations.going(whole);
  const moves = [...(await movesFor(file.path, plan.path, rules, files)), ...(await translations.moves(going))];
  const others = whole.alias === undefined ? undefined : translations.withAliases(going);
  const relocation = await planRelocation({ ...planningOf(current), text, others, moves });
  return { relocation, path: plan.path, going };
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

/** What came of a change: where the post is, how many links were written anew, and how many translations went along. */
interface Outcome {
  readonly path: string;
  readonly links: number;
  readonly translations: number;
}

function wordsFor({ post, file }: CurrentPost, { title, date }: PostChange, outcome: Outcome): string {
  const { path, links, translations } = outcome;
  const words: string[] = [];
  if (title !== undefined) words.push(l10n.t('“{0}” is now called “{1}”.', post.label, title));
  if (date !== undefined) {
    words.push(
      l10n.t('“{0}” is now dated {1}.', post.label, dateWords(date, { dateStyle: 'full', timeStyle: 'short' })),
    );
  }
  if (path !== file.path) words.push(l10n.t('“{0}” is now in {1}.', title ?? post.label, path));
  if (translations === 1) words.push(l10n.t('Its translation went along.'));
  if (translations > 1) words.push(l10n.t('{0} translations went along.', translations));
  if (links === 1) words.push(l10n.t('One link to it was updated.'));
  if (links > 1) words.push(l10n.t('{0} links to it were updated.', links));
  return words.join(' ');
}
