/**
 * Runs one task at a time. What is asked for while it runs follows once it has ended, once; what was overtaken in this way
 * is dropped.
 */
export class LatestTask<T> {
  readonly #make: (isOvertaken: () => boolean) => Promise<T>;
  readonly #take: (result: T) => void;
  #asked = 0;
  #isRunning = false;

  /**
   * @param make never rejects; it may end early where it was overtaken
   * @param take gets what was made, unless it was overtaken
   */
  constructor(make: (isOvertaken: () => boolean) => Promise<T>, take: (result: T) => void) {
    this.#make = make;
    this.#take = take;
  }

  async run(): Promise<void> {
    this.#asked++;
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let made = 0; made !== this.#asked;) {
      made = this.#asked;
      const own = made;
      const result = await this.#make(() => own !== this.#asked);
      if (own === this.#asked) this.#take(result);
    }
    this.#isRunning = false;
  }
}
