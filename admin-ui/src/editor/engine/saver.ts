import { type SaveEffect, type SaveEvent, type SaveState, transition } from "./machine";
import type { SaverPorts, SendOutcome } from "./ports";

/** How soon after an edit the text is on this machine's disk. */
export const journalMs = 250;

/** Whether this machine holds what the server does not. */
export type JournalState = "nothing" | "pending" | "kept" | "failed";

/** What the screen may know. */
export interface SaverView {
  state: SaveState;
  journal: JournalState;
  version: number;
}

/** Runs the save machine for one document: owns its timers, its journal and its one request in flight. */
export class Saver<C> {
  #view: SaverView;
  readonly #ports: SaverPorts<C>;
  readonly #watchers = new Set<() => void>();
  #cancelIdle = () => {};
  #cancelRetry = () => {};
  #cancelJournal: (() => void) | null = null;
  #closed = false;

  constructor(ports: SaverPorts<C>, version: number) {
    this.#ports = ports;
    this.#view = { state: { tag: "clean", savedAt: null }, journal: "nothing", version };
  }

  /** The present view; the same object until something changes. */
  view = (): SaverView => this.#view;

  /** Calls `watcher` after every change; returns the way to stop. */
  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Something was written. */
  edited(): void {
    this.#keepSoon();
    this.#happen({ type: "edited", now: this.#ports.clock.now() });
  }

  /** Sends now and answers whether everything written so far is on the server. */
  saveNow(): Promise<boolean> {
    this.#happen({ type: "save_asked" });
    return new Promise((answer) => {
      const settled = () => {
        const { tag } = this.#view.state;
        if (tag.startsWith("saving") || tag === "dirty") return;
        stop();
        answer(tag === "clean");
      };
      const stop = this.subscribe(settled);
      settled();
    });
  }

  /** The network is said to be back. */
  cameOnline = (): void => this.#happen({ type: "came_online" });

  /** Someone signed in again. */
  signedIn = (): void => this.#happen({ type: "signed_in" });

  /** In a conflict: send mine over `theirs`, the version the person has looked at. A still newer one is a new conflict. */
  overwrite(theirs: number): void {
    this.#happen({ type: "overwrite_chosen", theirs });
  }

  /** In a conflict: mine is given up; the document goes on from `version`. */
  takeTheirs(version: number): void {
    this.#show({ version });
    this.#happen({ type: "theirs_chosen", now: this.#ports.clock.now() });
    this.#forget();
  }

  /** A step of the workflow moved the stored version; only meaningful while nothing is unsaved. */
  versionMoved(version: number): void {
    if (this.#view.state.tag === "clean") this.#show({ version });
  }

  /** Text from the journal was put back; `base` is the version it was written on. */
  restored(base: number): void {
    this.#show({ version: base });
    this.edited();
    this.#happen({ type: "save_asked" });
  }

  /** Writes the journal at once: the page may be about to vanish. */
  keepNow(): Promise<void> {
    if (this.#cancelJournal === null) return Promise.resolve();
    this.#cancelJournal();
    return this.#keep();
  }

  /** Goes on after `close`, for a page that comes back to the same document. */
  resume(): void {
    this.#closed = false;
  }

  /** Lets go of timers. The journal keeps what is unsent; a request in flight still settles. */
  close(): void {
    void this.keepNow();
    this.#closed = true;
    this.#cancelIdle();
    this.#cancelRetry();
  }

  #happen(event: SaveEvent): void {
    const before = this.#view.state;
    const { state, effects } = transition(before, event);
    if (state !== before) this.#show({ state });
    for (const effect of effects) this.#carryOut(effect);
  }

  #carryOut(effect: SaveEffect): void {
    switch (effect.do) {
      case "send":
        this.#send(this.#view.version, false);
        break;
      case "send_over":
        this.#send(effect.theirs, true);
        break;
      case "wait_idle":
        this.#cancelIdle();
        if (!this.#closed)
          this.#cancelIdle = this.#ports.clock.after(effect.ms, () =>
            this.#happen({ type: "idle_elapsed" }),
          );
        break;
      case "wait_retry":
        this.#cancelRetry();
        if (!this.#closed)
          this.#cancelRetry = this.#ports.clock.after(effect.ms, () =>
            this.#happen({ type: "retry_elapsed" }),
          );
        break;
    }
  }

  #send(version: number, over: boolean): void {
    this.#cancelIdle();
    this.#cancelRetry();
    void this.#ports
      .send(this.#ports.read(), version, over)
      .then((outcome) => this.#settle(outcome));
  }

  #settle(outcome: SendOutcome): void {
    switch (outcome.kind) {
      case "saved":
        this.#show({ version: outcome.version });
        this.#happen({ type: "save_succeeded", now: this.#ports.clock.now() });
        // What was written meanwhile must be kept against the new version, or a restore would meet a false conflict.
        if (this.#view.state.tag === "clean") this.#forget();
        else this.#keepSoon();
        break;
      case "network_lost":
        this.#happen({ type: "network_lost" });
        break;
      case "server_failed":
        this.#happen({ type: "server_failed" });
        break;
      case "conflict":
        this.#happen({ type: "version_conflict", theirs: outcome.theirs });
        break;
      case "signed_out":
        this.#happen({ type: "session_expired" });
        break;
      case "refused":
        this.#happen({ type: "save_refused", refusal: outcome.refusal });
        break;
    }
  }

  #keepSoon(): void {
    if (this.#cancelJournal) return;
    if (this.#view.journal !== "failed") this.#show({ journal: "pending" });
    this.#cancelJournal = this.#ports.clock.after(journalMs, () => void this.#keep());
  }

  async #keep(): Promise<void> {
    this.#cancelJournal = null;
    const entry = {
      base: this.#view.version,
      content: this.#ports.read(),
      at: this.#ports.clock.now(),
    };
    try {
      await this.#ports.journal.keep(entry);
      if (this.#view.journal !== "nothing" && this.#cancelJournal === null)
        this.#show({ journal: "kept" });
    } catch {
      this.#show({ journal: "failed" });
    }
  }

  #forget(): void {
    this.#cancelJournal?.();
    this.#cancelJournal = null;
    if (this.#view.journal !== "failed") this.#show({ journal: "nothing" });
    // A stale entry does no harm: on opening it is compared with the server's text and dropped when equal.
    this.#ports.journal.forget().catch(() => undefined);
  }

  #show(change: Partial<SaverView>): void {
    this.#view = { ...this.#view, ...change };
    for (const watcher of [...this.#watchers]) watcher();
  }
}
