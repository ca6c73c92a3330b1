/** Real-time waits which end early when the server closes. */
export class Waits {
  readonly #pending = new Map<NodeJS.Timeout, () => void>();
  #closed = false;

  for(milliseconds: number): Promise<void> {
    if (this.#closed || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#pending.delete(timer);
        resolve();
      }, milliseconds);
      this.#pending.set(timer, resolve);
    });
  }

  close(): void {
    this.#closed = true;
    for (const [timer, resolve] of this.#pending) {
      clearTimeout(timer);
      resolve();
    }
    this.#pending.clear();
  }
}
