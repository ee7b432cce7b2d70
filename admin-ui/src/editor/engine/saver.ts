import { type SaveEffect, type SaveEvent, type SaveState, transition } from "./machine";
import type { SaverPorts, SendOutcome } from "./ports";

/** How soon after an edit the text is on this machine's disk. */
export const journalMs = 250;

/** Whether this machine holds what the server does not, or is about to. */
export type JournalState = "nothing" | "kept" | "failed";

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
  #editedAt: number | null = null;
  #closed = false;
  #retired = false;

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
    this.#editedAt = this.#ports.clock.now();
    this.#keepSoon();
    this.#happen({ type: "edited", now: this.#editedAt });
  }

  /** When something was last written; null when nothing has been. */
  editedAt = (): number | null => this.#editedAt;

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

  /** Somebody else's lock is gone. */
  lockFreed = (): void => this.#happen({ type: "lock_freed" });

  /** In a conflict: the text was put together on `theirs`, the version the person looked at. */
  merged(theirs: number): void {
    this.#show({ version: theirs });
    this.#keepSoon();
    this.#happen({ type: "merge_chosen" });
  }

  /** Mine is given up; the document goes on from `version`. What was unsent can be brought back for a while. */
  takeTheirs(version: number): void {
    const unsent = this.#view.state.tag !== "clean";
    this.#show({ version });
    this.#happen({ type: "theirs_chosen" });
    this.#cancelJournal?.();
    this.#cancelJournal = null;
    const { journal } = this.#ports;
    this.#letGo(unsent ? () => journal.setAside() : () => journal.forget());
  }

  /** A step of the workflow moved the stored version; only meaningful while nothing is unsaved. */
  versionMoved(version: number): void {
    if (this.#view.state.tag === "clean") this.#show({ version });
  }

  /** Text from the journal was put back on the version it was written on; it goes to the server at once. */
  restored(): void {
    this.edited();
    this.#happen({ type: "save_asked" });
  }

  /** Text from the journal was put back, but the server has gone on to `theirs`: the person puts them together. */
  restoredStale(base: number, theirs: number): void {
    this.#show({ version: base });
    this.#keepSoon();
    this.#happen({ type: "stale_restored", theirs });
  }

  /** Writes the journal at once: the page may be about to vanish. */
  keepNow(): Promise<void> {
    if (this.#cancelJournal === null) return Promise.resolve();
    this.#cancelJournal();
    return this.#keep();
  }

  /** Another page writes here from now on: keeps what is unsent and sends nothing more. */
  retire(): Promise<void> {
    this.#retired = true;
    const kept = this.keepNow();
    this.close();
    return kept;
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
    if (this.#retired && !before.tag.startsWith("saving")) return;
    const { state, effects } = transition(before, event);
    if (state !== before) this.#show({ state });
    for (const effect of effects) this.#carryOut(effect);
  }

  #carryOut(effect: SaveEffect): void {
    switch (effect.do) {
      case "send":
        if (!this.#retired) this.#send();
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

  #send(): void {
    this.#cancelIdle();
    this.#cancelRetry();
    void this.#ports
      .send(this.#ports.read(), this.#view.version)
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
      case "locked":
        this.#happen({ type: "lock_refused", holder: outcome.holder });
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
    if (this.#view.journal !== "failed") this.#show({ journal: "kept" });
    this.#cancelJournal = this.#ports.clock.after(journalMs, () => void this.#keep());
  }

  async #keep(): Promise<void> {
    this.#cancelJournal = null;
    const entry = {
      base: this.#view.version,
      ground: this.#ports.ground(),
      content: this.#ports.read(),
      at: this.#ports.clock.now(),
    };
    try {
      await this.#ports.journal.keep(entry);
      if (this.#view.journal === "failed") this.#show({ journal: "kept" });
    } catch {
      this.#show({ journal: "failed" });
    }
  }

  #forget(): void {
    this.#cancelJournal?.();
    this.#cancelJournal = null;
    this.#letGo(() => this.#ports.journal.forget());
  }

  #letGo(how: () => Promise<void>): void {
    if (this.#view.journal !== "failed") this.#show({ journal: "nothing" });
    // A stale entry does no harm: on opening it is compared with the server's text and dropped when equal.
    how().catch(() => undefined);
  }

  // Told only what is news: a screen that is drawn again at every letter makes the letters late.
  #show(change: Partial<SaverView>): void {
    const before = this.#view;
    const fields = Object.keys(change) as (keyof SaverView)[];
    if (fields.every((field) => change[field] === before[field])) return;
    this.#view = { ...before, ...change };
    for (const watcher of [...this.#watchers]) watcher();
  }
}
