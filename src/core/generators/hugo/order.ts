import type { Post } from '../../post';
import { compareText } from '../compareText';
import { logicalPath } from './contentPath';
import type { ContentFolders } from './contentFolders';
import type { HugoConfig } from './config';

const NO_DATE = -62_135_596_800;

/**
 * Hugo's own order: pages with a weight first, the lightest at the top; then the newest; then the title for links, in the
 * order of the language; then the path. Source: Hugo `pages_sort.go` (`DefaultPageSort`).
 */
export function hugoOrder(config: HugoConfig, folders: ContentFolders): (a: Post, b: Post) => number {
  const collator = collatorOf(config.defaultLanguage.code);
  const pathOf = ({ path }: Post): string => {
    const parsed = folders.parse(path);
    return parsed === undefined ? path : logicalPath(parsed);
  };
  const languageOf = ({ language }: Post): number => config.languages.get(language ?? '')?.order ?? 0;
  return (a, b) =>
    byWeight(a.weight, b.weight) ||
    secondsOf(b) - secondsOf(a) ||
    collator.compare(sortTitleOf(a), sortTitleOf(b)) ||
    compareText(pathOf(a), pathOf(b)) ||
    languageOf(a) - languageOf(b) ||
    compareText(a.path, b.path);
}

function byWeight(a: number, b: number): number {
  if (a === b) return 0;
  if (a === 0 || b === 0) return a === 0 ? 1 : -1;
  return a - b;
}

function secondsOf({ date }: Post): number {
  return date === undefined ? NO_DATE : Math.floor(date.epochMs / 1000);
}

function sortTitleOf({ sortTitle, title }: Post): string {
  return sortTitle ?? title ?? '';
}

function collatorOf(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language);
  } catch {
    // Hugo allows codes of languages that there are not.
    return new Intl.Collator('en');
  }
}
