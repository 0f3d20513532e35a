import { usedPlaces, type ImagePlace, type ReadPost } from '../../core/media/imagePlace';
import { usedLinkStyle, type LinkStyle } from '../../core/media/postLink';
import { postComparer } from '../../core/outline/order';
import { Lifetime } from '../disposable';
import type { OpenSite, Sites } from '../sites';

/** So many of the newest posts say where images go and how links are written. */
const NEWEST = 60;

/** How the posts of a site have their images and links. */
export interface Habits {
  readonly places: readonly ImagePlace[];
  readonly linkStyle: LinkStyle | undefined;
}

/** The habits of the open sites. They are found out when they are first asked for, and again when posts have changed. */
export class SiteHabits extends Lifetime {
  readonly #known = new Map<OpenSite, Promise<Habits>>();

  constructor(sites: Sites) {
    super();
    this.register(
      sites.onDidChange((change) => {
        if (change.kind === 'sites') this.#known.clear();
        else if (change.kind !== 'time') this.#known.delete(change.site);
      }),
    );
  }

  of(site: OpenSite): Promise<Habits> {
    const known = this.#known.get(site) ?? findHabits(site);
    this.#known.set(site, known);
    return known;
  }
}

async function findHabits({ files, catalog }: OpenSite): Promise<Habits> {
  const { site } = catalog;
  const newest = [...catalog.posts].sort(postComparer('newest', site.compare)).slice(0, NEWEST);
  const texts = new Map<string, string>();
  for await (const batch of files.readMany(newest.map(({ path }) => path))) {
    for (const { path, text } of batch) texts.set(path, text);
  }
  const read: readonly ReadPost[] = newest.map((post) => ({ post, text: texts.get(post.path) ?? '' }));
  const places = await usedPlaces(read, site, async (path) => (await files.stat(path)) !== undefined);
  return { places, linkStyle: usedLinkStyle(read, site) };
}
