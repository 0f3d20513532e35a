import type { PageResource, PageWords } from '../protocol';

type Resources = Readonly<Record<string, PageResource>>;

/**
 * Lets pictures and films load from where the host found them. What was written stays in `data-src`; in the place of a
 * missing picture stands where it was looked for.
 */
export function placeResources(root: ParentNode, resources: Resources, words: PageWords): void {
  for (const element of root.querySelectorAll('img, video, audio, source, track, input[type="image"]')) {
    for (const name of ['src', 'poster']) placeIn(element, name, resources);
    const sources = element.getAttribute('srcset');
    if (sources !== null) element.setAttribute('srcset', placeAll(sources, resources));
    const written = element.getAttribute('data-src');
    const resource = written === null ? undefined : lookUp(resources, written);
    if (element instanceof HTMLImageElement && resource?.kind === 'missing') {
      element.replaceWith(missingBox(element, written ?? '', resource.places, words));
    }
  }
}

function placeIn(element: Element, name: string, resources: Resources): void {
  const written = element.getAttribute(name);
  if (written === null) return;
  if (name === 'src') element.setAttribute('data-src', written);
  const resource = lookUp(resources, written);
  if (resource?.kind === 'found') element.setAttribute(name, resource.uri);
  if (resource?.kind === 'missing') element.removeAttribute(name);
}

function placeAll(sources: string, resources: Resources): string {
  const placed = sources.split(/,\s+/).map((candidate) => {
    const [written = '', ...size] = candidate.trim().split(/\s+/);
    const resource = lookUp(resources, written);
    return [resource?.kind === 'found' ? resource.uri : written, ...size].join(' ');
  });
  return placed.join(', ');
}

function lookUp(resources: Resources, written: string): PageResource | undefined {
  return Object.hasOwn(resources, written.trim()) ? resources[written.trim()] : undefined;
}

function missingBox(image: HTMLImageElement, written: string, places: readonly string[], words: PageWords): Element {
  const box = document.createElement('span');
  box.className = 'almanac-missing';
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', image.alt === '' ? written : image.alt);
  const line = image.getAttribute('data-line');
  if (line !== null) box.setAttribute('data-line', line);
  const label = document.createElement('strong');
  label.textContent = `${words.missing} ${written}`;
  box.append(label);
  for (const place of places) {
    const item = document.createElement('code');
    item.textContent = place;
    box.append(item);
  }
  return box;
}
