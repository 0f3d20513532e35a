import { digestOf } from '../core/archive/digest';
import { endMarker, startMarker } from '../core/archive/markers';
import { pageFormat } from '../core/archive/pageFormat';
import type { ArchivePlan } from '../core/archive/plan';

/** A plan that writes something. */
export type WritingPlan = Extract<ArchivePlan, { kind: 'edit' | 'create' }>;

export function upToDateWords(name: string, posts: number): string {
  return `${name} is up to date: it lists ${countOf(posts)}.`;
}

export function staleWords(name: string, plan: WritingPlan): string {
  if (plan.kind === 'create') return `${name} does not exist yet: it would list ${countOf(plan.posts)}.`;
  const { added, changed, removed } = plan.counts;
  const words = `${name} is not up to date: ${countOf(added)} to add, ${changed} to change, ${removed} to remove.`;
  return plan.isHandEdited ? `${words} It was changed by hand between its markers.` : words;
}

export function writtenWords(name: string, plan: WritingPlan): string {
  if (plan.kind === 'create') return `${name} was made: it lists ${countOf(plan.posts)}.`;
  const { posts, added, changed, removed } = plan.counts;
  return `${name} lists ${countOf(posts)} now: ${added} added, ${changed} changed, ${removed} removed.`;
}

export function listsPostsWords(name: string): string {
  return `${name} lists the posts by itself at each build: there is nothing to write.`;
}

export function handEditedWords(name: string): string {
  return `${name} was changed by hand between its markers, so it was left as it is. See what would change with --diff, and replace it with --force.`;
}

export function postsMissingWords(name: string): string {
  return `${name} was left as it is, since posts may be missing. See what would be written with --diff, and write it with --force.`;
}

export function noRegionWords(name: string): string {
  const format = pageFormat(name) ?? 'markdown';
  return [
    `${name} has no place for the archive, so it was left as it is. Add --insert to put it at its end,`,
    'or write these two lines where it should stand:',
    `  ${startMarker(format, digestOf(''))}`,
    `  ${endMarker(format)}`,
  ].join('\n');
}

function countOf(posts: number): string {
  return posts === 1 ? '1 post' : `${posts} posts`;
}
