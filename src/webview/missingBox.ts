import type { PageWords } from '../protocol';

/** A file that was not found, as it is written, and where it was looked for. */
export interface Missing {
  readonly written: string;
  readonly places: readonly string[];
}

/** Says which files an element would show, and where they were looked for. */
export function missingBox(element: Element, missing: readonly Missing[], words: PageWords): Element {
  const box = document.createElement('span');
  box.className = 'almanac-missing';
  box.dataset['almanacFor'] = element.localName;
  const line = element.getAttribute('data-line');
  if (line !== null) box.setAttribute('data-line', line);
  for (const [written, places] of byName(missing)) {
    const label = document.createElement('strong');
    label.textContent = `${words.missing} ${written}`;
    box.append(label, ...places.map(codeOf));
  }
  return box;
}

/** Several sizes may name the same file. */
function byName(missing: readonly Missing[]): ReadonlyMap<string, readonly string[]> {
  return new Map(missing.map(({ written, places }) => [written, places]));
}

function codeOf(place: string): Element {
  const item = document.createElement('code');
  item.textContent = place;
  return item;
}
