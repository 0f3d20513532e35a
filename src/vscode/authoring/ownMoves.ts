/** Says whether files are being moved by a command of ours, which has looked after all links already. */
export class OwnMoves {
  #running = 0;

  get areRunning(): boolean {
    return this.#running > 0;
  }

  async during<T>(move: () => Thenable<T>): Promise<T> {
    this.#running++;
    try {
      return await move();
    } finally {
      this.#running--;
    }
  }
}
