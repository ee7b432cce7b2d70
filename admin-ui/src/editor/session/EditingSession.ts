import { type Article, type Body, type Content, saveArticle } from "../../api";
import { type ClockPort, type Journal, type Kept, Saver, type SendOutcome } from "../engine";
import { difference, opened } from "./content";
import { outcomeOf } from "./outcome";

const realClock: ClockPort = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Fields other than the body, which the editor surface holds itself. */
export type Fields = Omit<Content, "body">;

/**
 * One open edition: the only writer. Fields and body report edits here; here they are kept and sent. `generation` moves
 * when the whole text is replaced (restored, or theirs taken), which is when the surface must be made anew.
 */
export class EditingSession {
  readonly saver: Saver<Content>;
  #content: Content;
  #generation = 0;
  #readBody: (() => Body) | null = null;
  #acknowledged: Content;
  readonly #watchers = new Set<() => void>();

  constructor(
    article: Article,
    journal: Journal<Content>,
    onSaved: (article: Article) => void,
    clock: ClockPort = realClock,
  ) {
    this.#content = opened(article.edition.content);
    this.#acknowledged = this.#content;
    const send = async (content: Content, version: number, over: boolean): Promise<SendOutcome> => {
      const changed = over ? content : difference(content, this.#acknowledged);
      if (Object.keys(changed).length === 0) return { kind: "saved", version };
      try {
        const saved = await saveArticle(article.id, version, changed);
        this.#acknowledged = content;
        onSaved(saved);
        return { kind: "saved", version: saved.edition.version };
      } catch (failure) {
        return outcomeOf(failure);
      }
    };
    this.saver = new Saver<Content>(
      { read: this.read, send, journal, clock },
      article.edition.version,
    );
  }

  /** The fields as they stand; the same object until one changes. */
  fields = (): Fields => this.#content;

  /** Counts replacements of the whole text. */
  generation = (): number => this.#generation;

  /** The whole text as it stands. */
  read = (): Content => {
    if (this.#readBody) this.#content = { ...this.#content, body: this.#readBody() };
    return this.#content;
  };

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** A field was written. */
  change(fields: Partial<Fields>): void {
    this.#content = { ...this.#content, ...fields };
    this.#tell();
    this.saver.edited();
  }

  /** The surface tells where its text can be read, or takes it along when it goes. */
  bodyFrom(read: (() => Body) | null): void {
    if (read === null) this.read();
    this.#readBody = read;
  }

  /** The body was written. */
  bodyEdited = (): void => this.saver.edited();

  /** Puts back what an earlier page left in the journal. */
  restore(kept: Kept<Content>): void {
    this.#replace(kept.content);
    this.saver.restored(kept.base);
  }

  /** Gives up mine for the server's edition. */
  takeTheirs(article: Article): void {
    this.#acknowledged = opened(article.edition.content);
    this.#replace(this.#acknowledged);
    this.saver.takeTheirs(article.edition.version);
  }

  #replace(content: Content): void {
    this.#readBody = null;
    this.#content = content;
    this.#generation += 1;
    this.#tell();
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
