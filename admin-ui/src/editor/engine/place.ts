import type { ClockPort } from "./ports";

/** Whether this tab may write: one tab of a person writes in an article, the others follow it. */
export type Standing = "asking" | "writing" | "reading";

/** The browser's locks, as far as they are needed here (Web Locks). */
export type LocksPort = Pick<LockManager, "request">;

/** How tabs of one browser talk to each other. */
export interface ChannelPort {
  post(message: TabMessage): void;
  listen(hear: (message: TabMessage) => void): () => void;
}

/** What tabs on one article say: one wants to write, the writer is ready to leave, the writer has saved. */
export type TabMessage = { say: "wanted" } | { say: "ready" } | { say: "saved" };

/** What a place needs from outside. Without locks (an address without https) every tab writes, and versions decide. */
export interface PlacePorts {
  locks: LocksPort | null;
  channel: ChannelPort;
  clock: ClockPort;
}

/** How long a tab waits for an answer before it says that another tab writes. */
export const askMs = 400;
/** How long the writing tab gets to bring its text to safety. A sleeping tab has long written its journal. */
export const handOverMs = 4_000;

/** The place to write in one article, for one tab. */
export class WritingPlace {
  #standing: Standing = "asking";
  #turn = 0;
  #bringToSafety: () => Promise<void> = async () => {};
  #stopWaiting = () => {};
  #giveBack: (() => void) | null = null;
  #queue: AbortController | null = null;
  #asked = false;
  #closed = false;
  readonly #name: string;
  readonly #ports: PlacePorts;
  readonly #watchers = new Set<() => void>();
  readonly #stopListening: () => void;

  constructor(name: string, ports: PlacePorts) {
    this.#name = name;
    this.#ports = ports;
    this.#stopListening = ports.channel.listen((message) => this.#hear(message));
    if (ports.locks === null) {
      this.#standing = "writing";
      return;
    }
    this.#stopWaiting = ports.clock.after(askMs, () => {
      if (this.#standing === "asking") this.#stand("reading");
    });
    this.#wait();
  }

  standing = (): Standing => this.#standing;

  /** Counts changes of hands: everything that held the text before such a change starts again after it. */
  turn = (): number => this.#turn;

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** What to do before another tab gets the place. */
  beforeLeaving(bringToSafety: () => Promise<void>): () => void {
    this.#bringToSafety = bringToSafety;
    return () => {
      if (this.#bringToSafety === bringToSafety) this.#bringToSafety = async () => {};
    };
  }

  /** Asks the writing tab to save and then takes its place; a tab that does not answer in time loses it all the same. */
  take(): void {
    if (this.#standing !== "reading") return;
    this.#asked = true;
    this.#stopWaiting();
    this.#stopWaiting = this.#ports.clock.after(handOverMs, () => this.#steal());
    this.#ports.channel.post({ say: "wanted" });
  }

  /** Tells the reading tabs that the server has something new. */
  tellSaved = (): void => this.#ports.channel.post({ say: "saved" });

  /** Calls `run` whenever the writing tab has saved. */
  onSaved(run: () => void): () => void {
    return this.#ports.channel.listen((message) => message.say === "saved" && run());
  }

  close(): void {
    this.#closed = true;
    this.#stopWaiting();
    this.#stopListening();
    this.#queue?.abort();
    this.#giveBack?.();
  }

  #hear(message: TabMessage): void {
    if (message.say === "wanted" && this.#standing === "writing") {
      const ready = () => this.#ports.channel.post({ say: "ready" });
      this.#bringToSafety().then(ready, ready);
    }
    if (message.say === "ready" && this.#asked) this.#steal();
  }

  // Waits in line: when the writing tab is closed or dies, the next one writes.
  #wait(): void {
    const queue = new AbortController();
    this.#queue = queue;
    this.#ask({ signal: queue.signal });
  }

  #steal(): void {
    this.#asked = false;
    this.#stopWaiting();
    this.#queue?.abort();
    this.#ask({ steal: true });
  }

  #ask(options: LockOptions): void {
    // A request ends in rejection when we leave the queue ourselves, or when another tab takes from us what it gave.
    let given: (() => void) | null = null;
    const hold = (): Promise<void> => {
      if (this.#closed) return Promise.resolve();
      return new Promise((release) => {
        given = release;
        this.#giveBack = release;
        this.#asked = false;
        this.#stopWaiting();
        this.#stand("writing");
      });
    };
    this.#ports.locks?.request(this.#name, options, hold).catch(() => {
      if (given === null || given !== this.#giveBack || this.#closed) return;
      this.#giveBack = null;
      this.#stand("reading");
      this.#wait();
    });
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    this.#turn += 1;
    for (const watcher of [...this.#watchers]) watcher();
  }
}
