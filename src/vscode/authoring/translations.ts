import { l10n } from 'vscode';
import { lostAddress, planChange, type PostChange } from '../../core/authoring/change';
import { movedPath, type Move } from '../../core/authoring/links/move';
import { movesFor } from '../../core/authoring/moves';
import { translationsAlong, type Along } from '../../core/authoring/translations';
import { readCurrent } from '../write';
import type { CurrentPost } from './current';
import type { Follower } from './following';

/** A change of a post, and whether its translations go along where it gets another path. */
export interface AskedChange extends PostChange {
  readonly translations?: boolean | undefined;
}

/** So many are named in a question. */
const MOST_NAMED = 3;

/** The translations of a post that is to stand at another path. */
export class Translations {
  readonly #current: CurrentPost;
  readonly #all: readonly Along[];
  /** What the post itself takes along: its bundle, in which translations may be. */
  readonly #moves: readonly Move[];

  private constructor(current: CurrentPost, all: readonly Along[], moves: readonly Move[]) {
    this.#current = current;
    this.#all = all;
    this.#moves = moves;
  }

  /** @param path where the post is to stand; undefined where it stays */
  static async of(current: CurrentPost, path: string | undefined): Promise<Translations> {
    const { site, file, post, rules } = current;
    const { catalog, files } = site;
    const after = path === undefined ? undefined : catalog.postFrom({ ...file, path });
    if (path === undefined || after === undefined) return new Translations(current, [], []);
    const all = await translationsAlong({
      post,
      after,
      posts: catalog.posts,
      languages: rules.languages,
      read: (each) => catalog.postFrom(each),
      textOf: async (each) => {
        const read = await readCurrent({ files, path: each });
        return read.kind === 'text' ? read.text : undefined;
      },
    });
    return new Translations(current, all, await movesFor(file.path, path, rules, files));
  }

  /** Asks whether they go along, where they do not by themselves: on their own, or with what gives the post its path. */
  asked(change: PostChange, followers: readonly Follower<PostChange>[]): readonly Follower<AskedChange>[] {
    const apart = this.#all.filter(({ file }) => !this.#isTaken(file.path));
    if (apart.length === 0) return followers;
    if (change.path !== undefined) {
      const named = apart.slice(0, MOST_NAMED).map(({ file, after }) => `${file.path} → ${after.path}`);
      const description = named.join(', ') + (apart.length > MOST_NAMED ? ', …' : '');
      return [
        ...followers,
        { label: l10n.t('Translations'), description, picked: true, value: { translations: true } },
      ];
    }
    return followers.map((follower) => {
      if (follower.value.path === undefined) return follower;
      const description = l10n.t('{0}, those of its translations too', follower.description ?? '');
      return { ...follower, description, value: { ...follower.value, translations: true } };
    });
  }

  /** Those that go along with a change that was agreed to. */
  going({ path, translations }: AskedChange): readonly Along[] {
    if (path === undefined) return [];
    return this.#all.filter(({ file }) => translations === true || this.#isTaken(file.path));
  }

  /** What moves with them, beside what the post itself takes along. */
  async moves(going: readonly Along[]): Promise<readonly Move[]> {
    const { site, rules } = this.#current;
    const moves = await Promise.all(
      going.map(({ file, after }) =>
        this.#isTaken(file.path) ? [] : movesFor(file.path, after.path, rules, site.files),
      ),
    );
    return moves.flat();
  }

  /** Their texts, with the addresses by which readers know them as aliases. One that cannot be changed stays as it is. */
  withAliases(going: readonly Along[]): ReadonlyMap<string, string> {
    const { site, rules } = this.#current;
    const { basePath } = site.catalog.site;
    const texts = new Map<string, string>();
    for (const { post, file, after } of going) {
      const alias = lostAddress(post, after, rules, basePath);
      const plan = alias === undefined ? undefined : planChange(file, post, rules, { alias });
      if (plan?.kind === 'plan') texts.set(file.path, plan.text);
    }
    return texts;
  }

  #isTaken(path: string): boolean {
    return movedPath(path, this.#moves) !== path;
  }
}
