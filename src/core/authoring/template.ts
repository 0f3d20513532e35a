import { DATE_MARK, TITLE_MARK } from './rules';

/**
 * An author's own template of a post, with marks where `{{ title }}` and `{{ date }}` stand in it; everything else is
 * taken as it is.
 */
export function templateOf(text: string): string {
  return text.replace(/\{\{-?[ \t]*title[ \t]*-?\}\}/g, TITLE_MARK).replace(/\{\{-?[ \t]*date[ \t]*-?\}\}/g, DATE_MARK);
}
