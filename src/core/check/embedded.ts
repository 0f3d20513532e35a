import { hrefsOf } from '../markdown/resources';
import type { RenderedPost } from '../markdown/render';
import type { Span } from './head';
import type { MaskedBody } from './mask';
import type { Reference } from './references';

/** What may be an address in template code: a text in quotes, or a word with a dot or a slash in it. */
const LITERAL = /"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`|(?<=[\s=])([^\s"'`=<>{}%|,()]*[./][^\s"'`=<>{}%|,()]*)/dg;

/**
 * Images, media and links that shortcodes, includes and components bring: what the preview makes of them and shows, where
 * its address stands as a text in their code. What a template makes up by itself is none of the author's.
 * @param read what was found around the code, and holds some of it
 */
export function embeddedReferences(
  { body, html, resources }: RenderedPost,
  masked: MaskedBody,
  read: readonly Reference[],
): readonly Reference[] {
  const targets: readonly Target[] = [
    ...resources.map((target) => ({ kind: 'image' as const, target })),
    ...hrefsOf(html).map((target) => ({ kind: 'link' as const, target })),
  ];
  const byName = new Map<string, Target[]>();
  for (const each of targets) {
    const name = nameIn(each.target);
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [each]);
    else others.push(each);
  }
  const isRead = coveredBy(read);
  return masked.code
    .filter((code) => !isRead(code))
    .flatMap((code) => literalsIn(body, code))
    .flatMap(({ text, ...place }) => {
      const found = byName.get(nameIn(text))?.find(({ target }) => isFrom(text, target));
      if (found === undefined) return [];
      return { ...found, ...place, isInPlace: found.target === text, hasCode: false, alt: undefined };
    });
}

/** Tells whether a stretch lies within one of others. */
function coveredBy(others: readonly Span[]): (span: Span) => boolean {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  // How far those up to each one reach.
  let reach = 0;
  const reaches = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  return ({ start, end }) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    return (reaches[from - 1] ?? -1) >= end;
  };
}

type Target = Pick<Reference, 'kind' | 'target'>;

interface Literal extends Span {
  readonly text: string;
}

function literalsIn(body: string, { start, end }: Span): readonly Literal[] {
  return [...body.slice(start, end).matchAll(LITERAL)].flatMap((match) => {
    const index = [1, 2, 3, 4].find((group) => match[group] !== undefined) ?? 0;
    const [from = 0, to = 0] = match.indices?.[index] ?? [];
    return { text: match[index] ?? '', start: start + from, end: start + to };
  });
}

/** The last part of a path: an address that a template makes of a text ends like it. */
function nameIn(path: string): string {
  return (
    path
      .replace(/(?<!\/)\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/** True for an address that is the text, or is it below what a template puts in front. */
function isFrom(text: string, target: string): boolean {
  if (text === target) return true;
  const name = text.replace(/^(?:\.?\/)+/, '');
  return /[./]/.test(name) && target.endsWith(`/${name}`);
}
