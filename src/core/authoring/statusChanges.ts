import type { PostStatus } from '../post';
import type { AuthoringRules } from './rules';

/** What can become of the status of a post, by the command for it. */
export type StatusChange = 'publish' | 'schedule' | 'unpublish';

/**
 * What is worth offering for a post: to publish what readers do not see yet, and to make a draft again of what they see
 * or are to see.
 * @param rules undefined for a generator whose posts are changed by hand: nothing is offered
 */
export function statusChangesFor(status: PostStatus, rules: AuthoringRules | undefined): readonly StatusChange[] {
  if (rules === undefined) return [];
  const unpublish: readonly StatusChange[] = rules.draft === undefined ? [] : ['unpublish'];
  switch (status) {
    case 'draft':
    case 'hidden':
      return ['publish', 'schedule'];
    case 'scheduled':
      return ['publish', 'schedule', ...unpublish];
    case 'published':
    case 'unlisted':
    case 'expired':
      return unpublish;
  }
}
