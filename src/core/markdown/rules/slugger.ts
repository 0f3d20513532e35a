/** Gives each text an id of its own. Source: github-slugger `index.js`. */
export class Slugger {
  /** Ids, and the last number behind each: what is numbered already is not tried again. */
  readonly #used: Map<string, number>;

  /** @param taken ids that are given already */
  constructor(taken: Iterable<string> = []) {
    this.#used = new Map([...taken].map((id) => [id, 0]));
  }

  /** @returns the slug, or the slug with the first number from 1 on that makes it new */
  unique(slug: string): string {
    let id = slug;
    let count = this.#used.get(slug) ?? 0;
    while (this.#used.has(id)) {
      count++;
      id = `${slug}-${count}`;
    }
    this.#used.set(slug, count);
    this.#used.set(id, this.#used.get(id) ?? 0);
    return id;
  }
}
