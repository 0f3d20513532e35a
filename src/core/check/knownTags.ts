import type { FileStore } from '../ports';
import { bundledGems, GEMFILE } from '../generators/jekyll/gems';
import type { Site } from '../site';
import { nearest } from './nearest';
import type { PathLookup } from './paths';

/** What is known of a tag that is not one of the generator's own. */
export type TagVerdict =
  /** A plugin, a theme or a script of the site has it, or could have it. */
  | { readonly kind: 'provided' }
  /** Nothing has it. */
  | { readonly kind: 'unknown'; readonly meant: string | undefined };

/**
 * Plugins of Jekyll without tags, and the tags of others. One that does not stand here may bring any tag.
 * Sources: their READMEs.
 */
const JEKYLL_GEMS: Readonly<Record<string, readonly string[]>> = {
  'github-pages': ['gist', 'seo', 'feed_meta', 'avatar', 'octicon', 'include_cached', 'github_edit_link'],
  'jekyll-archives': [],
  'jekyll-avatar': ['avatar'],
  'jekyll-coffeescript': [],
  'jekyll-commonmark': [],
  'jekyll-compose': [],
  'jekyll-default-layout': [],
  'jekyll-feed': ['feed_meta'],
  'jekyll-gist': ['gist'],
  'jekyll-github-metadata': ['github_edit_link'],
  'jekyll-include-cache': ['include_cached'],
  'jekyll-last-modified-at': ['last_modified_at'],
  'jekyll-mentions': [],
  'jekyll-optional-front-matter': [],
  'jekyll-paginate': [],
  'jekyll-paginate-v2': [],
  'jekyll-readme-index': [],
  'jekyll-redirect-from': [],
  'jekyll-relative-links': [],
  'jekyll-sass-converter': [],
  'jekyll-seo-tag': ['seo'],
  'jekyll-sitemap': [],
  'jekyll-titles-from-headings': [],
  'jekyll-toc': ['toc'],
  jemoji: [],
};

/** Sources: Liquid `tags.rb`; Jekyll `lib/jekyll/tags`. */
const JEKYLL_TAGS =
  'assign break capture case comment continue cycle decrement echo else elsif endcapture endcase endcomment endfor endhighlight endif endifchanged endraw endtablerow endunless for highlight if ifchanged include include_relative increment link post_url raw tablerow unless when'.split(
    ' ',
  );

const REGISTERED = /register_tag\s*(?:\(\s*)?(?::|["'])([\w-]+)/g;

/** Tells tags that nothing provides from those that a plugin, a theme or a script does. */
export class KnownTags {
  readonly #site: Site;
  readonly #files: FileStore;
  readonly #paths: PathLookup;
  #provided: Promise<ReadonlySet<string> | undefined> | undefined;

  constructor(site: Site, files: FileStore, paths: PathLookup) {
    this.#site = site;
    this.#files = files;
    this.#paths = paths;
  }

  /** @param name of a tag that the generator itself has not, or has only with a plugin */
  async verdictOn(name: string): Promise<TagVerdict> {
    // The other generators have no list of what plugins bring, or stop at unknown tags, which is told as such.
    if (this.#site.generator.id !== 'jekyll' || !/^\w[\w-]*$/.test(name)) return { kind: 'provided' };
    this.#provided ??= this.#readProvided();
    const provided = await this.#provided;
    if (provided === undefined || provided.has(name)) return { kind: 'provided' };
    return { kind: 'unknown', meant: nearest(name, [...JEKYLL_TAGS, ...provided]) };
  }

  /** The tags of the plugins; undefined where one of them may bring any. */
  async #readProvided(): Promise<ReadonlySet<string> | undefined> {
    const gems = [...this.#statedGems(), ...(await this.#bundledGems())];
    if (gems.some((gem) => !Object.hasOwn(JEKYLL_GEMS, gem))) return undefined;
    const tags = new Set(gems.flatMap((gem) => JEKYLL_GEMS[gem] ?? []));
    if ((await this.#paths.kindAt('_plugins')) === undefined) return tags;
    const paths = await this.#files.walk('_plugins', { prune: () => false });
    for await (const batch of this.#files.readMany(paths.filter((path) => path.endsWith('.rb')))) {
      for (const { text } of batch) {
        for (const [, name = ''] of text.matchAll(REGISTERED)) tags.add(name);
        // A tag whose name is made by the program.
        if (/register_tag\s*(?:\(\s*)?[^\s(:"']/.test(text)) return undefined;
      }
    }
    return tags;
  }

  #statedGems(): readonly string[] {
    const { variables } = this.#site.markup;
    return [variables['plugins'], variables['gems']].flatMap((stated: unknown) =>
      Array.isArray(stated) ? stated.map(String) : [],
    );
  }

  async #bundledGems(): Promise<readonly string[]> {
    const file = (await this.#paths.kindAt(GEMFILE)) === 'file' ? await this.#files.read(GEMFILE) : undefined;
    return bundledGems(file?.text);
  }
}
