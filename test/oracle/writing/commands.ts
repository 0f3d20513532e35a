import { planChange, redatedPath, renamedPath, type PostChange } from '../../../src/core/authoring/change';
import { withDateAsAsked } from '../../../src/core/authoring/dateAsAsked';
import { movesFor } from '../../../src/core/authoring/moves';
import { movedPath } from '../../../src/core/authoring/links/move';
import { planNewPost } from '../../../src/core/authoring/newPost';
import { pathAtPlace, placesOf, type Naming } from '../../../src/core/authoring/places';
import { planPublish, planUnpublish, type PostPlan } from '../../../src/core/authoring/publish';
import { planRelocation } from '../../../src/core/authoring/relocation';
import { Catalog } from '../../../src/core/catalog';
import { midnight } from '../../../src/core/date/civil';
import type { PostDate } from '../../../src/core/date/postDate';
import { timeZone } from '../../../src/core/date/zone';
import { generatorById } from '../../../src/core/generators/registry';
import { isListedAt } from '../../../src/core/post';
import { MemoryFiles } from '../../core/memoryFiles';
import type { WritingSite } from './sites';

/** Behind the dates of all posts that are not scheduled, in the middle of a June day of Helsinki. */
const NOW = { ...midnight(2025, 6, 7), hour: 14, minute: 8, second: 9 };
const LATER = { ...midnight(2098, 12, 24), hour: 18, minute: 30 };
const EARLIER = { ...midnight(2020, 2, 2), hour: 23, minute: 30 };
/** The moment for which it is asked who is listed, in epoch milliseconds. */
export const ASKED_AT = 1_795_000_000_000;

const PLAIN: Naming = { isDated: false, isBundle: false, dateFolders: 'none', extension: '.md' };

/** What a command was asked for. */
export interface Asked {
  readonly what: string;
  readonly path: string;
  readonly title: string;
  readonly isListed: boolean;
  /** Epoch milliseconds; a day where the style of the site has no time. */
  readonly day: string;
  readonly epochMs: number;
  readonly hasTime: boolean;
  readonly url: string | undefined;
}

export interface Written {
  /** The whole site after all commands. */
  readonly files: Readonly<Record<string, string>>;
  readonly asked: readonly Asked[];
}

/** A site on which one command after the other is carried out, by plans of the core alone. */
class Writing {
  readonly asked: { what: string; path: string; date: PostDate | undefined }[] = [];
  readonly #texts: Map<string, string>;
  readonly #site: WritingSite;

  constructor(site: WritingSite) {
    this.#site = site;
    this.#texts = new Map(Object.entries(site.files));
  }

  get files(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async open() {
    const generator = generatorById(this.#site.id);
    const files = new MemoryFiles(this.#texts);
    if (generator === undefined) throw new Error(this.#site.id);
    const options = { buildTimeZone: 'Europe/Helsinki', isBuildTimeZoneStated: true, overrides: {} };
    const catalog = await Catalog.open({ generator, files, options });
    const rules = catalog.site.authoring;
    if (rules === undefined) throw new Error('no rules');
    const zone = timeZone(catalog.site.timeZone);
    const at = (wall: typeof NOW): PostDate => {
      const epochMs = zone?.toEpoch(wall) ?? 0;
      return { kind: 'instant', epochMs, offsetMinutes: zone?.offsetAt(epochMs) ?? 0 };
    };
    return {
      catalog,
      files,
      rules,
      at,
      place: placesOf(rules, catalog.posts)[0],
      read: catalog.postFrom.bind(catalog),
    };
  }

  async begin(title: string, isDraft: boolean): Promise<void> {
    const { catalog, files, rules, at, place, read } = await this.open();
    if (place === undefined) throw new Error('no place');
    const date = at(NOW);
    const request = { title, place, isDraft, date, rules, posts: catalog.posts, files, read };
    const { path, text } = await planNewPost(request);
    this.#texts.set(path, text);
    this.asked.push({ what: isDraft ? 'new draft' : 'new post', path, date });
  }

  async publish(what: string, path: string, wall: typeof NOW): Promise<void> {
    const { rules, at, place, read, file } = await this.#openPost(path);
    const date = at(wall);
    const plan = planPublish(file, rules, place, date);
    const text = plan.kind === 'plan' ? withDateAsAsked(plan, rules, date, read) : '';
    await this.#carryOut(what, path, plan.kind === 'plan' ? { ...plan, text } : plan, date);
  }

  async unpublish(path: string): Promise<void> {
    const { rules, file } = await this.#openPost(path);
    await this.#carryOut('unpublish', path, planUnpublish(file, rules), undefined);
  }

  async change(what: string, path: string, change: PostChange): Promise<void> {
    const { rules, read, file, post } = await this.#openPost(path);
    const plan = planChange(file, post, rules, change);
    const { date } = change;
    const isDated = plan.kind === 'plan' && date !== undefined;
    const text = isDated ? withDateAsAsked(plan, rules, date, read) : '';
    await this.#carryOut(what, path, isDated ? { ...plan, text } : plan, date);
  }

  async #openPost(path: string) {
    const opened = await this.open();
    const post = opened.catalog.post(path);
    if (post === undefined) throw new Error(`no post ${path}`);
    return { ...opened, post, file: { path, text: this.#texts.get(path) ?? '' } };
  }

  async #carryOut(what: string, path: string, plan: PostPlan, date: PostDate | undefined): Promise<void> {
    if (plan.kind === 'refused') throw new Error(`${what}: ${plan.problem.code}`);
    const { catalog, files, rules, read, file, post } = await this.#openPost(path);
    const moves = await movesFor(path, plan.path, rules, files);
    const { site, posts } = catalog;
    const { texts } = await planRelocation({ site, posts, files, read, file, post, text: plan.text, moves });
    for (const [from, text] of [...this.#texts]) {
      this.#texts.delete(from);
      this.#texts.set(movedPath(from, moves), text);
    }
    for (const { to, after } of texts) this.#texts.set(to, after);
    this.asked.push({ what, path: plan.path, date });
  }
}

/** Carries out every command on a site. */
export async function writeSite(site: WritingSite): Promise<Written> {
  const { posts } = site;
  const writing = new Writing(site);
  const { at, rules, catalog } = await writing.open();
  await writing.begin('Été: "one" of 2 – it’s', false);
  await writing.begin('A draft: [not] yet', true);
  await writing.publish('publish', posts.draft, NOW);
  await writing.publish('schedule', posts.later, LATER);
  await writing.unpublish(posts.public);
  const alias = rules.alias === undefined ? undefined : catalog.post(posts.renamed)?.url;
  await writing.change('rename', posts.renamed, { path: renamedPath(posts.renamed, 'renamed'), alias });
  const title = 'Say "it": twice';
  const named = renamedPath(posts.retitled, rules.slugOf(title));
  await writing.change('change title', posts.retitled, { title, path: named });
  const [date, before] = [at(EARLIER), catalog.post(posts.redated)?.date];
  await writing.change('change date', posts.redated, { date, path: redatedPath(posts.redated, before, date) });
  const toFolder = { folder: site.folder, count: 0, naming: PLAIN };
  await writing.change('move', posts.moved, { path: pathAtPlace(posts.moved, toFolder, undefined) });
  const { catalog: after } = await writing.open();
  const asked = writing.asked.map(({ what, path, date: askedDate }): Asked => {
    const post = after.post(path);
    const found = askedDate ?? post?.date;
    const local = found === undefined ? '' : new Date(found.epochMs + found.offsetMinutes * 60_000).toISOString();
    return {
      what,
      path,
      title: post?.title ?? '',
      isListed: post !== undefined && isListedAt(post, ASKED_AT),
      day: local.slice(0, 10),
      epochMs: found?.epochMs ?? 0,
      hasTime: post?.date !== undefined && post.date.kind !== 'day',
      url: post?.url,
    };
  });
  return { files: writing.files, asked };
}
