import type { ClockPort } from "./ports";

/** Lets everything that is already due in the microtask queue happen. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** For tests: a clock whose time passes only when the test says so. */
export class HandClock implements ClockPort {
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];
  now = () => this.#now;
  after = (ms: number, run: () => void) => {
    const entry = { at: this.#now + ms, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  };
  async pass(ms: number) {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#waiting.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      next.run();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}
