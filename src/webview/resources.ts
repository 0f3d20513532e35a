import type { PageResource, PageWords } from '../protocol';
import { missingBox, type Missing } from './missingBox';

type Resources = Readonly<Record<string, PageResource>>;

/**
 * Lets pictures, films and sounds load from where the host found them. What was written stays in `data-src`; in the place
 * of what is missing stands where it was looked for.
 */
export function placeResources(root: ParentNode, resources: Resources, words: PageWords): void {
  const lookUp = (written: string): PageResource | undefined => {
    const name = written.trim();
    return Object.hasOwn(resources, name) ? resources[name] : undefined;
  };
  for (const element of root.querySelectorAll('img, video, audio, input[type="image"]')) {
    const parts = [element, ...element.querySelectorAll('source, track'), ...pictureSources(element)];
    const missing = parts.flatMap((part) => placeIn(part, lookUp));
    if (missing.length === 0) continue;
    const box = missingBox(element, missing, words);
    const shows = parts.some((part) => part.matches('[src]:not(track), [srcset]'));
    if (shows) whole(element).after(box);
    else whole(element).replaceWith(box);
  }
}

/** The sources that a `<picture>` has for its image. */
function pictureSources(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement?.matches('picture') === true ? [...parentElement.querySelectorAll('source')] : [];
}

function whole(element: Element): Element {
  return element.closest('picture') ?? element;
}

/** Sets the addresses of one element, and takes away those behind which nothing is. @returns what is missing */
function placeIn(element: Element, lookUp: (written: string) => PageResource | undefined): readonly Missing[] {
  const missing: Missing[] = [];
  const addressOf = (written: string): string | undefined => {
    const resource = lookUp(written);
    if (resource?.kind === 'missing') missing.push({ written: written.trim(), places: resource.places });
    if (resource === undefined) return written;
    return resource.kind === 'found' ? resource.uri : undefined;
  };
  for (const name of ['src', 'poster']) {
    const written = element.getAttribute(name);
    if (written === null) continue;
    if (name === 'src') element.setAttribute('data-src', written);
    setOrRemove(element, name, addressOf(written));
  }
  const sources = element.getAttribute('srcset');
  if (sources !== null) setOrRemove(element, 'srcset', placeAll(sources, addressOf));
  return missing;
}

/** Each candidate of a `srcset` is an address and a size. Undefined where none is left. */
function placeAll(sources: string, addressOf: (written: string) => string | undefined): string | undefined {
  const placed = sources.split(/,\s+/).flatMap((candidate) => {
    const [written = '', ...size] = candidate.trim().split(/\s+/);
    const address = addressOf(written);
    return address === undefined ? [] : [[address, ...size].join(' ')];
  });
  return placed.length === 0 ? undefined : placed.join(', ');
}

function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
