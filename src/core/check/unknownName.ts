import type { CheckContext } from './context';
import type { Finding, Fix } from './finding';
import { findInHead, firstLine } from './head';
import { nearest } from './nearest';

/**
 * What is said of a name in front matter that is none of those that are there, of which the nearest is offered.
 * @param key whose value names it, in small letters
 * @param names those that are there
 */
export function unknownName(
  { file, lines }: CheckContext,
  problem: Pick<Finding, 'code' | 'args' | 'severity'>,
  { name, key, names }: { readonly name: string; readonly key: string; readonly names: readonly string[] },
): Finding {
  const span = findInHead(file.text, name, [key]);
  if (span === undefined) return { ...problem, range: firstLine(file.text), fixes: [] };
  const meant = nearest(name, names);
  const fixes: Fix[] =
    meant === undefined ? [] : [{ title: 'write', args: [meant], edits: [{ ...span, text: meant }] }];
  return { ...problem, range: lines.rangeAt(span.start, span.end), fixes };
}
