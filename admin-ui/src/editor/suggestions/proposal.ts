import type { Body, Content } from "../../api";
import type { ClockPort, Journal } from "../engine";
import { type Fields, sameContent, type TextSession } from "../session";

const keepMs = 250;

const realClock: ClockPort = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** What a proposal is a changed copy of. */
export interface Ground {
  version: number;
  content: Content;
}

/**
 * A copy of the text being changed into a proposal. Nothing of it is saved into the article; it is kept on this machine
 * with every pause in typing, until it is sent or dropped.
 */
export class Proposal implements TextSession {
  readonly ground: Ground;
  readonly #journal: Journal<Content>;
  readonly #clock: ClockPort;
  readonly #watchers = new Set<() => void>();
  #content: Content;
  #readBody: (() => Body) | null = null;
  #cancel: (() => void) | null = null;
  #unkept = false;

  constructor(
    ground: Ground,
    journal: Journal<Content>,
    start: Content = ground.content,
    clock: ClockPort = realClock,
  ) {
    this.ground = ground;
    this.#journal = journal;
    this.#content = start;
    this.#clock = clock;
  }

  fields = (): Fields => this.#content;

  generation = (): number => 0;

  read = (): Content => {
    if (this.#readBody) this.#content = { ...this.#content, body: this.#readBody() };
    return this.#content;
  };

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  change(fields: Partial<Fields>): void {
    this.#content = { ...this.#content, ...fields };
    this.#tell();
    this.#keepSoon();
  }

  bodyFrom(read: (() => Body) | null): void {
    if (read === null) this.read();
    this.#readBody = read;
  }

  bodyEdited = (): void => this.#keepSoon();

  /** Whether a reader could tell the copy from the article. */
  changed = (): boolean => !sameContent(this.read(), this.ground.content);

  /** Whether this machine fails to keep it: the copy then lives as long as the page does. */
  unkept = (): boolean => this.#unkept;

  /** Keeps what is written now, and lets go of the timer. */
  close = (): void => {
    if (this.#cancel === null) return;
    this.#cancel();
    this.#keep();
  };

  /** Sent or dropped: this machine need not keep it any more. */
  async forget(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    await this.#journal.forget().catch(() => undefined);
  }

  #keepSoon(): void {
    this.#cancel ??= this.#clock.after(keepMs, () => this.#keep());
  }

  #keep(): void {
    this.#cancel = null;
    const { version, content } = this.ground;
    const kept = { base: version, ground: content, content: this.read(), at: this.#clock.now() };
    this.#journal.keep(kept).then(
      () => this.#keptWell(true),
      () => this.#keptWell(false),
    );
  }

  #keptWell(well: boolean): void {
    if (this.#unkept === !well) return;
    this.#unkept = !well;
    this.#tell();
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
