import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { asData, asList, asText, isMapping } from '../generators/values';
import type { GeneratorId } from '../site';

/** The picture that stands above a post in most themes. */
export interface Cover {
  /** Its address or path, as it is written. */
  readonly target: string;
  /** What it shows to those who cannot see it; empty where nobody said. */
  readonly alt: string;
}

/**
 * Keys by which front matter names the picture of a post, the most telling first. No generator has one key for it: themes
 * do. Sources: Jekyll's jekyll-seo-tag (`image`) and Minimal Mistakes (`header`), Hugo's PaperMod (`cover`), Ananke
 * (`featured_image`), Stack (`image`) and its own Open Graph template (`images`), Hexo's Butterfly (`cover`), Fluid
 * (`banner_img`) and Icarus (`thumbnail`), Astro's blog template (`heroImage`) and AstroPaper (`ogImage`), Docusaurus'
 * blog plugin (`image`), Quarto's listings (`image`), Zola's themes (`extra`).
 */
const KEYS: Readonly<Partial<Record<GeneratorId, readonly string[]>>> = {
  jekyll: ['header.image', 'header.overlay_image', 'image', 'cover', 'cover-img', 'header.teaser', 'image.feature'],
  hugo: ['cover', 'featured_image', 'image', 'images', 'featureImage', 'featuredImage', 'thumbnail'],
  hexo: ['cover', 'banner_img', 'banner', 'top_img', 'thumbnail', 'photos', 'index_img'],
  astro: ['heroImage', 'coverImage', 'image', 'cover', 'ogImage'],
  docusaurus: ['image'],
  quarto: ['image'],
  zola: ['extra.cover', 'extra.cover_image', 'extra.image', 'extra.thumbnail', 'extra.banner'],
};
const COMMON = [
  'image',
  'cover',
  'coverImage',
  'cover_image',
  'cover.image',
  'heroImage',
  'hero_image',
  'header.image',
  'banner',
  'featured_image',
  'featuredImage',
  'thumbnail',
];

/** The picture that a post names as its own; undefined where it names none. */
export function coverOf(data: FrontMatterData, generator: GeneratorId): Cover | undefined {
  for (const key of [...(KEYS[generator] ?? []), ...COMMON]) {
    const value = at(data, key);
    const target = targetOf(value);
    if (target !== undefined) return { target, alt: altOf(data, value, key) };
  }
  return undefined;
}

/** @param key of a nested mapping, with dots */
function at(data: FrontMatterData, key: string): FrontMatterValue | undefined {
  return key
    .split('.')
    .reduce<FrontMatterValue | undefined>((value, name) => (isMapping(value) ? value[name] : undefined), data);
}

/** Themes write a path, a mapping that holds one, or a list that begins with either. */
function targetOf(value: FrontMatterValue | undefined): string | undefined {
  if (Array.isArray(value)) return targetOf(asList(value)[0]);
  if (!isMapping(value)) return asText(value)?.trim() === '' ? undefined : asText(value);
  for (const name of ['image', 'path', 'src', 'url', 'file', 'relative']) {
    const target = asText(value[name]);
    if (target !== undefined) return target;
  }
  return undefined;
}

function altOf(data: FrontMatterData, value: FrontMatterValue | undefined, key: string): string {
  const first = Array.isArray(value) ? asList(value)[0] : value;
  const beside = [`${key}Alt`, `${key}_alt`, `${key}-alt`].map((name) => asText(at(data, name)));
  return asText(asData(first)['alt']) ?? beside.find((text) => text !== undefined) ?? '';
}
