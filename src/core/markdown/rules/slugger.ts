/** Gives each text an id of its own. Source: github-slugger `index.js`. */
export class Slugger {
  readonly #used = new Map<string, number>();

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
