import { githubSlug } from '../markdown/headings';
import { Slugger } from '../markdown/rules/slugger';
import type { RenderedPost } from '../markdown/render';
import { slugify } from '../generators/zola/slug';
import type { Site } from '../site';

const NAMED = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * What links can name in a post: the elements with an id or a name. Where the preview gives headings no ids by the rule of
 * their generator, all that they could be called counts.
 * @returns undefined where a heading has letters of which only its generator knows what becomes
 */
export function anchorsOf({ html, headings }: RenderedPost, site: Site): ReadonlySet<string> | undefined {
  const anchors = new Set(headings.map(({ id }) => id).filter((id) => id !== ''));
  for (const [, double, single, bare] of html.matchAll(NAMED)) {
    anchors.add((double ?? single ?? bare ?? '').replace(/&amp;/g, '&'));
  }
  if (!isLoose(site)) return anchors;
  // Headings of the same name are numbered.
  const slugger = new Slugger(anchors);
  for (const { text } of headings) {
    const own = /\{#([\w-]+)(?![\w-])[^{}]*\}\s*$/.exec(text)?.[1];
    const words = text.replace(/(?<!\s)\s*\{#[^{}]*\}\s*$/, '');
    const slug = slugify(words, 'on');
    if (slug === undefined && site.generator.id === 'zola') return undefined;
    for (const name of [own, githubSlug(words), slug])
      if (name !== undefined && name !== '') anchors.add(slugger.unique(name));
  }
  return anchors;
}

/** Plugins of Eleventy name headings as their options say; Zola and plain folders have no engine of their own here. */
function isLoose({ markup: { dialect } }: Site): boolean {
  return dialect === 'commonmark' || dialect === 'markdown-it';
}
