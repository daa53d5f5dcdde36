/** An event of the extension interface, as listeners meet it. */
export class FakeEvent<Listener extends (...args: never[]) => unknown> {
  readonly #listeners = new Set<Listener>();

  addListener(listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Calls every listener; what each returned. */
  emit(...args: Parameters<Listener>): ReturnType<Listener>[] {
    return [...this.#listeners].map((listener) => listener(...args) as ReturnType<Listener>);
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  clear(): void {
    this.#listeners.clear();
  }
}
