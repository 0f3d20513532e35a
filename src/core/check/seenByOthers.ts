import type { Post } from '../post';

/**
 * What a change of posts means to the checks of other posts. `addresses`: what they link to may be there now, or be gone.
 * `facts`: something else that they look at. `nothing`: words alone, such as titles.
 */
export type SeenChange = 'addresses' | 'facts' | 'nothing';

/**
 * @param before the posts of the site before they changed
 * @param after the post at a path now; undefined for none
 * @param paths of the posts that appeared, changed or went
 */
export function seenByOthers(
  before: readonly Post[],
  after: (path: string) => Post | undefined,
  paths: readonly string[],
): SeenChange {
  const changed = new Set(paths);
  const former = new Map(before.filter(({ path }) => changed.has(path)).map((post) => [post.path, post]));
  let seen: SeenChange = 'nothing';
  for (const path of changed) {
    const [was, is] = [former.get(path), after(path)];
    if (was === is) continue;
    if (was === undefined || is === undefined || was.url !== is.url) return 'addresses';
    if (factsOf(was) !== factsOf(is)) seen = 'facts';
  }
  return seen;
}

/** Posts are plain data, made by one function with its keys in one order. */
function factsOf(post: Post): string {
  const words = { title: undefined, label: '', description: undefined, dateText: undefined, problems: [] };
  return JSON.stringify({ ...post, ...words });
}
