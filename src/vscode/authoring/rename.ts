import { l10n } from 'vscode';
import { nameOfPost, redatedPath, renamedPath, type PostChange } from '../../core/authoring/change';
import { fittingName, nameFault } from '../../core/authoring/fileName';
import { readFrontMatter, valueOf } from '../../core/frontMatter/read';
import { BlogError } from '../errors';
import { changePost, type ChangeDeps } from './changePost';
import { currentPost, type CurrentPost } from './current';
import { askDate, readDate } from './dateBox';
import type { Follower } from './following';
import { stated } from './stated';
import { subjectOf } from './subject';
import { askTitle } from './titleBox';

/** Gives the file of a post, or its bundle, another name. */
export async function renamePost(argument: unknown, deps: ChangeDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { file, rules } = current;
  const before = nameOfPost(file.path);
  const typed = stated(argument, 'name') ?? (await askName(current, before));
  if (typed === undefined) return;
  const name = fittingName(rules.slugOf(typed)) || typed;
  if (name === before) return;
  assertName(name);
  const change: PostChange = { path: renamedPath(file.path, name) };
  await changePost(current, change, slugFollower(current, before, name), argument, deps);
}

/** Gives a post another title; the name of its file may follow. */
export async function changeTitle(argument: unknown, deps: ChangeDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { file, post, rules } = current;
  const title =
    stated(argument, 'title') ??
    (await askTitle({
      title: l10n.t('Change Title'),
      value: post.title ?? post.label,
      outcome: (typed) => Promise.resolve(l10n.t('In the address: {0}', rules.slugOf(typed))),
    }));
  if (title === undefined || title === post.title) return;
  const [before, name] = [nameOfPost(file.path), fittingName(rules.slugOf(title))];
  const followers: Follower<PostChange>[] = [];
  if (name !== before && nameFault(name) === undefined) {
    const path = renamedPath(file.path, name);
    const picked = before === fittingName(rules.slugOf(post.title ?? ''));
    followers.push({ label: l10n.t('File Name'), description: `${before} → ${name}`, picked, value: { path } });
    followers.push(...slugFollower(current, before, name));
  }
  await changePost(current, { title }, followers, argument, deps);
}

/** Gives a post another date; the day in the name of its file may follow. */
export async function changeDate(argument: unknown, deps: ChangeDeps): Promise<void> {
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
  await changePost(current, { date }, followers, argument, deps);
}

function askName(current: CurrentPost, before: string): Promise<string | undefined> {
  const { file, rules } = current;
  return askTitle({
    title: l10n.t('Rename Post'),
    value: before,
    outcome: (typed) =>
      Promise.resolve(l10n.t('New path: {0}', renamedPath(file.path, fittingName(rules.slugOf(typed)) || typed))),
  });
}

function assertName(name: string): void {
  switch (nameFault(name)) {
    case 'characters':
      throw new BlogError(l10n.t('“{0}” cannot be the name of a file. Leave out / \\ : * ? " < > |.', name));
    case 'device':
      throw new BlogError(l10n.t('“{0}” cannot be the name of a file on Windows. Choose another name.', name));
    case 'length':
      throw new BlogError(l10n.t('“{0}” is too long to be the name of a file. Choose a shorter one.', name));
    case undefined:
  }
}

function slugFollower({ file, rules }: CurrentPost, before: string, name: string): readonly Follower<PostChange>[] {
  const slug = valueOf(readFrontMatter(file.text, rules.dialect).data, 'slug');
  if (typeof slug !== 'string' || slug === name) return [];
  const picked = slug === before;
  return [{ label: l10n.t('Slug'), description: `${slug} → ${name}`, picked, value: { slug: name } }];
}
