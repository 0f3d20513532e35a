import type { Post, PostStatus } from '../post';

/** How the posts of a site are put together. */
export type Grouping = 'yearAndMonth' | 'month' | 'tag' | 'category' | 'series' | 'section' | 'status' | 'flat';

export const groupings: readonly Grouping[] = [
  'yearAndMonth',
  'month',
  'tag',
  'category',
  'series',
  'section',
  'status',
  'flat',
];

/** Posts that stand apart from those with a date. */
export type ApartName = 'drafts' | 'scheduled' | 'undated' | 'pages';

/** What the posts of a group have in common. A name that is undefined stands for those without any. */
export type GroupKey =
  | { readonly kind: 'apart'; readonly name: ApartName }
  | { readonly kind: 'year'; readonly year: number }
  /** `month` is 1 to 12. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'tag' | 'category' | 'series' | 'section'; readonly name: string | undefined }
  | { readonly kind: 'status'; readonly status: PostStatus };

/** Posts with something in common, or groups of such posts. */
export interface PostGroup {
  readonly key: GroupKey;
  /** Posts below. */
  readonly count: number;
  readonly groups: readonly PostGroup[];
  readonly posts: readonly Post[];
}

/** A group that holds posts and no other groups. */
export function groupOfPosts(key: GroupKey, posts: readonly Post[]): PostGroup {
  return { key, count: posts.length, groups: [], posts };
}

/** A text that tells a group from all others of the site: `2024/5`, `drafts`, `tag/bread`. */
export function idOfKey(key: GroupKey): string {
  switch (key.kind) {
    case 'apart':
      return key.name;
    case 'year':
      return String(key.year);
    case 'month':
      return `${key.year}/${key.month}`;
    case 'status':
      return `status/${key.status}`;
    default:
      return key.name === undefined ? `no ${key.kind}` : `${key.kind}/${key.name}`;
  }
}
