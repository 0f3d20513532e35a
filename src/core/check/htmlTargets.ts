import type { Span } from './head';

/** An address in an element of HTML: where it leads to, or what it shows. Offsets are those of the HTML. */
export interface HtmlTarget extends Span {
  readonly kind: 'link' | 'image';
  readonly target: string;
  /** The text of an image for those who cannot see it; undefined where none can be written. */
  readonly alt: string | undefined;
}

const ELEMENT = /<(a|area|img|video|audio|source|track|embed|object)(?=\s)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dg;

/** The attributes that hold addresses; the media of a page are looked at like its images. */
const LINKS: Readonly<Record<string, readonly string[]>> = { a: ['href'], area: ['href'], object: ['data'] };
const SHOWN: readonly string[] = ['src', 'poster', 'srcset'];

/** The addresses in the elements of a piece of HTML, in their order. */
export function htmlTargets(html: string): readonly HtmlTarget[] {
  return [...html.matchAll(ELEMENT)].flatMap((element) => {
    const [, name = '', attributes = ''] = element;
    const kind = Object.hasOwn(LINKS, name.toLowerCase()) && !/^object$/i.test(name) ? 'link' : 'image';
    const alt = /^img$/i.test(name) ? altOf(attributes) : undefined;
    const from = element.index + 1 + name.length;
    return addressesIn(name.toLowerCase(), attributes).map(({ start, end, target }) => {
      return { kind, target, alt, start: from + start, end: from + end };
    });
  });
}

type Address = Span & Pick<HtmlTarget, 'target'>;

function addressesIn(name: string, attributes: string): readonly Address[] {
  const wanted = LINKS[name] ?? SHOWN;
  return [...attributes.matchAll(ATTRIBUTE)].flatMap((match) => {
    const key = (match[1] ?? '').toLowerCase();
    const [start = 0, end = 0] = match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4] ?? [];
    if (!wanted.includes(key)) return [];
    const value = attributes.slice(start, end);
    return key === 'srcset' ? candidatesIn(value, start) : [{ start, end, target: value }];
  });
}

/** Each candidate of a `srcset` is an address and a size. */
function candidatesIn(value: string, from: number): readonly Address[] {
  return [...value.matchAll(/(?:^|,\s)\s*([^\s,]+)/dg)].map(({ 1: target = '', indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0];
    return { start: from + start, end: from + end, target };
  });
}

/** An image that says that it is decoration needs no text. */
function altOf(attributes: string): string | undefined {
  if (/\salt\s*=\s*(?:""|'')|\srole\s*=\s*["']?(?:presentation|none)|\saria-hidden/i.test(attributes)) return undefined;
  const match = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}
