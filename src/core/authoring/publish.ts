import { wallClock } from '../date/civil';
import { isoDay } from '../date/format';
import type { PostDate, WallClock } from '../date/postDate';
import { Timestamp } from '../frontMatter/frontMatter';
import { readFrontMatter, valueOf } from '../frontMatter/read';
import { changeFrontMatter } from '../frontMatter/writing/change';
import type { FrontMatterChange } from '../frontMatter/writing/changes';
import { isBelow } from '../paths';
import type { SourceFile } from '../ports';
import type { Problem } from '../problems';
import { applyEdits } from '../text';
import { dateLike } from './dateStyle';
import { pathOf, type Place } from './places';
import type { AuthoringRules, DraftRule } from './rules';

/** What becomes of the file of a post. */
export type PostPlan =
  /** `path` is where it stands afterwards: the same, or a new one. */
  | { readonly kind: 'plan'; readonly path: string; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Plans the publication of a draft, or of a post that is held back: the generator's own sign of a draft goes, and the date
 * becomes the given one, in the style in which the file has its date.
 * @param place where posts go that were drafts in a folder of their own
 * @param date now, or a later moment for a post that is scheduled; in the zone of the site
 */
export function planPublish(
  file: SourceFile,
  rules: AuthoringRules,
  place: Place | undefined,
  date: PostDate,
): PostPlan {
  const path = isDraftFile(file.path, rules.draft)
    ? publishedPath(file.path, rules, place, date)
    : withDay(file.path, wallClock(date));
  return planOf(file, path, rules, [...dateChanges(file, rules, date), ...visibleChanges(file.text, rules)]);
}

const DATED_NAME = /(^|\/)\d{4}-\d{2}-\d{2}(-[^/]*(?:\/index\.[^/]+)?)$/;

/** The path of a post that has a day in its name, with another day there. */
export function withDay(path: string, wall: WallClock): string {
  return path.replace(DATED_NAME, (_, before: string, rest: string) => before + isoDay(wall) + rest);
}

/** True where the name of a post, or of its bundle, begins with a day. */
export function hasDayInName(path: string): boolean {
  return DATED_NAME.test(path);
}

/** Plans that a post becomes a draft again. Where a generator knows no drafts, none can be made. */
export function planUnpublish(file: SourceFile, rules: AuthoringRules): PostPlan {
  const { draft } = rules;
  if (draft === undefined) {
    const args = [rules.dialect.generator];
    return { kind: 'refused', problem: { code: 'authoring.noDrafts', args, severity: 'error' } };
  }
  if (draft.kind === 'key') {
    return planOf(file, file.path, rules, [{ kind: 'set', key: draft.key, value: draft.draft }]);
  }
  const { slug, extension } = nameOf(file.path);
  const path = isDraftFile(file.path, draft) ? file.path : `${draft.folder}/${slug}${extension}`;
  return planOf(file, path, rules, []);
}

/** True where a post lies in the folder of drafts of its generator. */
export function isDraftFile(path: string, draft: DraftRule | undefined): boolean {
  return draft?.kind === 'folder' && isBelow(draft.folder, path);
}

function publishedPath(path: string, rules: AuthoringRules, place: Place | undefined, date: PostDate): string {
  const { slug, extension } = nameOf(path);
  if (place === undefined) return path;
  const named = pathOf(place, rules, slug, wallClock(date), false);
  return named.replace(/\.[^./]+$/, () => extension);
}

/** Name of a file without a date in front of it. */
function nameOf(path: string): { slug: string; extension: string } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const base = dot > 0 ? name.slice(0, dot) : name;
  return { slug: base.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, ''), extension: dot > 0 ? name.slice(dot) : '' };
}

/** Keys of any name that keep a post away from readers. */
function visibleChanges(text: string, { draft, dialect }: AuthoringRules): readonly FrontMatterChange[] {
  const { data } = readFrontMatter(text, dialect);
  const changes: FrontMatterChange[] = [];
  if (draft?.kind === 'key' && Object.hasOwn(data, draft.key)) {
    const { key, published } = draft;
    changes.push(published === undefined ? { kind: 'remove', key } : { kind: 'set', key, value: published });
  }
  if (valueOf(data, 'published') === false) changes.push({ kind: 'remove', key: 'published' });
  return changes;
}

/** A post whose name says the day needs no key for it, unless it has one, or its generator starts each post with one. */
export function dateChanges(
  { path, text }: SourceFile,
  { dateKeys, dateExample, dialect, draft }: AuthoringRules,
  date: PostDate,
): readonly FrontMatterChange[] {
  const { data } = readFrontMatter(text, dialect);
  const found = dateKeys.find((each) => Object.hasOwn(data, each));
  const isNamedByDay = hasDayInName(path) && draft?.kind !== 'folder';
  const key = found ?? (isNamedByDay ? undefined : dateKeys[0]);
  if (key === undefined) return [];
  const written = String(valueOf(data, key) ?? '');
  return [{ kind: 'set', key, value: new Timestamp(dateLike(written === '' ? dateExample : written, date)) }];
}

export function planOf(
  { path: from, text }: SourceFile,
  path: string,
  { dialect }: AuthoringRules,
  changes: readonly FrontMatterChange[],
): PostPlan {
  let changed = text;
  for (const change of changes) {
    const edit = changeFrontMatter(changed, dialect, change);
    if (edit.kind === 'refused') return edit;
    changed = applyEdits(changed, edit.edits);
  }
  return { kind: 'plan', path: path === '' ? from : path, text: changed };
}
