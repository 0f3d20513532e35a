import { l10n, window } from 'vscode';
import {
  lostAddress,
  nameOfPost,
  planChange,
  redatedPath,
  renamedPath,
  type PostChange,
} from '../../core/authoring/change';
import { withDateAsAsked } from '../../core/authoring/dateAsAsked';
import { movesFor } from '../../core/authoring/moves';
import { planRelocation } from '../../core/authoring/relocation';
import { readFrontMatter, valueOf } from '../../core/frontMatter/read';
import { BlogError } from '../errors';
import { problemWords } from '../problems';
import type { Sites } from '../sites';
import { dateWords } from '../tree/words';
import { applyRelocation } from './apply';
import { currentPost, planningOf, type CurrentPost } from './current';
import { askDate, readDate } from './dateBox';
import { askFollowers, type Follower } from './following';
import type { History } from './history';
import type { OwnMoves } from './ownMoves';
import { stated } from './stated';
import { subjectOf } from './subject';
import { askTitle } from './titleBox';

export interface RenameDeps {
  readonly sites: Sites;
  readonly history: History;
  readonly ownMoves: OwnMoves;
}

/** Gives the file of a post, or its bundle, another name. */
export async function renamePost(argument: unknown, deps: RenameDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { file, rules } = current;
  const before = nameOfPost(file.path);
  const typed = stated(argument, 'name') ?? (await askName(current, before));
  if (typed === undefined) return;
  const name = rules.slugOf(typed) || typed;
  if (name === before) return;
  assertName(name);
  const change: PostChange = { path: renamedPath(file.path, name) };
  await carryOut(current, change, slugFollower(current, before, name), argument, deps);
}

/** Gives a post another title; the name of its file may follow. */
export async function changeTitle(argument: unknown, deps: RenameDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { file, post, rules } = current;
  const title =
    stated(argument, 'title') ??
    (await askTitle({
      title: l10n.t('Change Title'),
      value: post.title ?? post.label,
      outcome: (typed) => Promise.resolve(l10n.t('As a name: {0}', rules.slugOf(typed))),
    }));
  if (title === undefined || title === post.title) return;
  const [before, name] = [nameOfPost(file.path), rules.slugOf(title)];
  const followers: Follower<PostChange>[] = [];
  if (name !== '' && name !== before) {
    const path = renamedPath(file.path, name);
    const picked = before === rules.slugOf(post.title ?? '');
    followers.push({ label: l10n.t('File Name'), description: `${before} → ${name}`, picked, value: { path } });
    followers.push(...slugFollower(current, before, name));
  }
  await carryOut(current, { title }, followers, argument, deps);
}

/** Gives a post another date; the day in the name of its file may follow. */
export async function changeDate(argument: unknown, deps: RenameDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { site, file, post } = current;
  const written = stated(argument, 'date');
  const date =
    written === undefined ? await askDate(current, l10n.t('Change Date'), post.date) : readDate(written, site);
  if (date === undefined) return;
  const path = redatedPath(file.path, post.date, date);
  const followers: Follower<PostChange>[] = [];
  if (path !== file.path) {
    const label = l10n.t('Day in the File Name');
    followers.push({ label, description: `${file.path} → ${path}`, picked: true, value: { path } });
  }
  await carryOut(current, { date }, followers, argument, deps);
}

function askName(current: CurrentPost, before: string): Promise<string | undefined> {
  const { file, rules } = current;
  return askTitle({
    title: l10n.t('Rename Post'),
    value: before,
    outcome: (typed) =>
      Promise.resolve(l10n.t('It will stand in {0}', renamedPath(file.path, rules.slugOf(typed) || typed))),
  });
}

function assertName(name: string): void {
  if (!/[/\\:*?"<>|]/.test(name) && name !== '..' && name !== '.') return;
  throw new BlogError(l10n.t('“{0}” cannot be the name of a file. Leave out / \\ : * ? " < > |.', name));
}

function slugFollower({ file, rules }: CurrentPost, before: string, name: string): readonly Follower<PostChange>[] {
  const slug = valueOf(readFrontMatter(file.text, rules.dialect).data, 'slug');
  if (typeof slug !== 'string' || slug === name) return [];
  const picked = slug === before;
  return [{ label: l10n.t('Slug'), description: `${slug} → ${name}`, picked, value: { slug: name } }];
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

async function carryOut(
  current: CurrentPost,
  change: PostChange,
  followers: readonly Follower<PostChange>[],
  argument: unknown,
  { history, ownMoves }: RenameDeps,
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

function wordsFor({ post, file }: CurrentPost, { title, date }: PostChange, path: string, links: number): string {
  const words: string[] = [];
  if (title !== undefined) words.push(l10n.t('“{0}” is called “{1}” now.', post.label, title));
  if (date !== undefined) {
    words.push(l10n.t('“{0}” is of {1} now.', post.label, dateWords(date, { dateStyle: 'full', timeStyle: 'short' })));
  }
  if (path !== file.path) words.push(l10n.t('“{0}” stands in {1}.', title ?? post.label, path));
  if (links === 1) words.push(l10n.t('One link to it was written anew.'));
  if (links > 1) words.push(l10n.t('{0} links to it were written anew.', links));
  return words.join(' ');
}
