// @vitest-environment node
import { describe, expect, it } from "vitest";
import { HandClock, settled } from "./handClock";
import {
  askMs,
  type ChannelPort,
  handOverMs,
  type LocksPort,
  type TabMessage,
  WritingPlace,
} from "./place";

/** One exclusive lock as browsers have it: a queue, leaving it, and taking the lock by force. */
class OneLock {
  #holder: { reject: (cause: Error) => void; done: () => void } | null = null;
  #queue: { grant: () => void; signal: AbortSignal | undefined }[] = [];
  request = ((_name: string, options: LockOptions, run: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const grant = () => {
        const holder = { reject, done: () => {} };
        this.#holder = holder;
        void run().then(() => {
          resolve();
          if (this.#holder === holder) this.#next();
        });
      };
      if (options.steal) {
        this.#holder?.reject(new DOMException("stolen", "AbortError"));
        grant();
        return;
      }
      const entry = { grant, signal: options.signal };
      options.signal?.addEventListener("abort", () => {
        if (!this.#queue.includes(entry)) return;
        this.#queue = this.#queue.filter((one) => one !== entry);
        reject(new DOMException("left", "AbortError"));
      });
      this.#queue.push(entry);
      if (this.#holder === null) this.#next();
    })) as LocksPort["request"];
  #next(): void {
    this.#holder = null;
    this.#queue.shift()?.grant();
  }
}

class Room {
  #ears = new Map<object, Set<(message: TabMessage) => void>>();
  seat(): ChannelPort {
    const mine = new Set<(message: TabMessage) => void>();
    this.#ears.set(mine, mine);
    return {
      post: (message) => {
        for (const ears of this.#ears.values()) {
          if (ears === mine) continue;
          for (const hear of [...ears]) hear(message);
        }
      },
      listen: (hear) => {
        mine.add(hear);
        return () => mine.delete(hear);
      },
    };
  }
}

function browser(withLocks = true) {
  const clock = new HandClock();
  const locks = withLocks ? new OneLock() : null;
  const room = new Room();
  const tab = () => new WritingPlace("bài", { locks, channel: room.seat(), clock });
  return { clock, tab };
}

describe("the place to write", () => {
  it("goes to the first tab; the second reads and says so after a moment", async () => {
    const { clock, tab } = browser();
    const first = tab();
    const second = tab();
    await settled();
    expect([first.standing(), second.standing()]).toEqual(["writing", "asking"]);
    await clock.pass(askMs);
    expect(second.standing()).toBe("reading");
  });

  it("goes to the next tab when the writing one is closed or dies", async () => {
    const { clock, tab } = browser();
    const first = tab();
    const second = tab();
    await clock.pass(askMs);
    first.close();
    await settled();
    expect(second.standing()).toBe("writing");
  });

  it("is taken over only after the writing tab has brought its text to safety", async () => {
    const { clock, tab } = browser();
    const first = tab();
    const second = tab();
    await clock.pass(askMs);
    let safe = () => {};
    first.beforeLeaving(() => new Promise((resolve) => (safe = resolve)));
    second.take();
    await settled();
    expect([first.standing(), second.standing()]).toEqual(["writing", "reading"]);
    safe();
    await settled();
    expect([first.standing(), second.standing()]).toEqual(["reading", "writing"]);
  });

  it("is taken from a tab that sleeps, and comes back when the other closes", async () => {
    const { clock, tab } = browser();
    const first = tab();
    const second = tab();
    await clock.pass(askMs);
    first.beforeLeaving(() => new Promise(() => {}));
    second.take();
    await clock.pass(handOverMs);
    expect([first.standing(), second.standing()]).toEqual(["reading", "writing"]);
    second.close();
    await settled();
    expect(first.standing()).toBe("writing");
  });

  it("is never held by two, whoever of three takes it when", async () => {
    const { clock, tab } = browser();
    const tabs = [tab(), tab(), tab()];
    await clock.pass(askMs);
    for (const taker of [1, 2, 0, 2, 1]) {
      tabs[taker]?.take();
      await clock.pass(handOverMs);
      const standings = tabs.map((one) => one.standing());
      expect(standings.filter((one) => one === "writing")).toHaveLength(1);
      expect(standings[taker]).toBe("writing");
    }
  });

  it("tells the reading tabs of every save", async () => {
    const { tab } = browser();
    const first = tab();
    let told = 0;
    tab().onSaved(() => {
      told += 1;
    });
    first.tellSaved();
    expect(told).toBe(1);
  });

  it("is everybody's where the browser has no locks", () => {
    const { tab } = browser(false);
    expect([tab().standing(), tab().standing()]).toEqual(["writing", "writing"]);
  });
});
