import { siteNames, type SiteNames } from '../../core/frontMatter/help/siteNames';
import { Vocabulary } from '../../core/frontMatter/help/vocabulary';
import type { AuthoringRules } from '../../core/authoring/rules';
import { postComparer } from '../../core/outline/order';
import { Lifetime } from '../disposable';
import type { OpenSite, Sites } from '../sites';
import type { SitesChange } from '../sitesChange';

/** So many of the newest posts say how front matter is written: reading all of a large blog takes seconds. */
const NEWEST = 500;

/** What the posts of a site say, and what else it has names for. */
export interface WordsOfSite {
  readonly vocabulary: Vocabulary;
  readonly names: SiteNames;
}

interface Known {
  readonly vocabulary: Vocabulary;
  /** Paths of posts that changed since they were read. */
  readonly stale: Set<string>;
}

/** The words of the open sites. They are read when they are first asked for, and kept true from then on. */
export class SiteWords extends Lifetime {
  readonly #known = new Map<OpenSite, Known>();

  constructor(sites: Sites) {
    super();
    this.register(sites.onDidChange((change) => this.#follow(change, sites)));
  }

  async of(site: OpenSite, rules: AuthoringRules): Promise<WordsOfSite> {
    const known = this.#known.get(site) ?? this.#begin(site, rules);
    const [names] = await Promise.all([siteNames(site.files, site.catalog.site), catchUp(site, known)]);
    return { vocabulary: known.vocabulary, names };
  }

  #begin(site: OpenSite, { dialect }: AuthoringRules): Known {
    const newest = [...site.catalog.posts].sort(postComparer('newest', site.catalog.site.compare)).slice(0, NEWEST);
    const known = { vocabulary: new Vocabulary(dialect), stale: new Set(newest.map(({ path }) => path)) };
    this.#known.set(site, known);
    return known;
  }

  #follow(change: SitesChange, { all }: Sites): void {
    if (change.kind === 'sites') {
      for (const site of this.#known.keys()) if (!all.includes(site)) this.#known.delete(site);
    } else if (change.kind === 'site') this.#known.delete(change.site);
    else if (change.kind === 'posts') for (const path of change.paths) this.#known.get(change.site)?.stale.add(path);
  }
}

async function catchUp({ files, catalog }: OpenSite, { vocabulary, stale }: Known): Promise<void> {
  const paths = [...stale];
  stale.clear();
  for (const path of paths) if (catalog.post(path) === undefined) vocabulary.forget(path);
  for await (const batch of files.readMany(paths.filter((path) => catalog.post(path) !== undefined))) {
    for (const file of batch) vocabulary.take(file);
  }
}
