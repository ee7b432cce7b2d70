import { type Article, type Body, type Content, readArticleAnew, saveArticle } from "../../api";
import { type ClockPort, type Journal, type Left, Saver, type SendOutcome } from "../engine";
import { difference, opened, sameContent } from "./content";
import { isConflict, outcomeOf } from "./outcome";

const realClock: ClockPort = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Fields other than the body, which the editor surface holds itself. */
export type Fields = Omit<Content, "body">;

/** A text that fields and surface write into, wherever it then goes. */
export type TextSession = Pick<
  EditingSession,
  "fields" | "generation" | "read" | "subscribe" | "change" | "bodyFrom" | "bodyEdited"
>;

/**
 * One open edition: the only writer. Fields and body report edits here; here they are kept and sent. `generation` moves
 * when the whole text is replaced (restored, put together, theirs taken), which is when the surface must be made anew.
 */
export class EditingSession {
  readonly saver: Saver<Content>;
  readonly #article: string;
  readonly #journal: Journal<Content>;
  readonly #onSaved: (article: Article) => void;
  #content: Content;
  #generation = 0;
  #readBody: (() => Body) | null = null;
  // What the server last acknowledged; null after restoring text of which nobody knows what it was written on.
  #ground: Content | null;
  #theirs: Article | null = null;
  #givenUp: string | null = null;
  #restarted = false;
  readonly #watchers = new Set<() => void>();

  constructor(
    article: Article,
    journal: Journal<Content>,
    onSaved: (article: Article) => void,
    clock: ClockPort = realClock,
  ) {
    this.#article = article.id;
    this.#journal = journal;
    this.#onSaved = onSaved;
    this.#content = opened(article.edition.content);
    this.#ground = this.#content;
    this.saver = new Saver<Content>(
      { read: this.read, ground: this.ground, send: this.#send, journal, clock },
      article.edition.version,
    );
  }

  /** The fields as they stand; the same object until one changes. */
  fields = (): Fields => this.#content;

  /** Counts replacements of the whole text. */
  generation = (): number => this.#generation;

  /** What the server last acknowledged: the common origin of mine and theirs. */
  ground = (): Content | null => this.#ground;

  /** In a conflict: what the server has instead, as far as this page knows. */
  theirs = (): Article | null => this.#theirs;

  /** In a conflict: whether a still newer version came while the person put the last two together. */
  restarted = (): boolean => this.#restarted;

  /** The journal entry of the text that was last given up for the server's; it can be brought back for a day. */
  givenUp = (): string | null => this.#givenUp;

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

  /**
   * Puts back what an earlier page left in the journal, and writes on in its entry. Where the server has gone on since, the
   * person puts both together first.
   */
  restore(left: Left<Content>, article: Article): void {
    const { version, content } = article.edition;
    const unmoved =
      left.base === version || (left.ground !== null && sameContent(left.ground, content));
    this.#journal.adopt(left.entry);
    this.#givenUp = null;
    this.#ground = left.ground ?? (unmoved ? opened(content) : null);
    this.#replace(left.content);
    if (unmoved) {
      this.saver.versionMoved(version);
      this.saver.restored();
      return;
    }
    this.#theirs = article;
    this.saver.restoredStale(left.base, version);
  }

  /** In a conflict: goes on with `content`, put together from mine and `theirs`. */
  putTogether(content: Content, theirs: Article): void {
    this.#ground = opened(theirs.edition.content);
    this.#theirs = null;
    this.#restarted = true;
    this.#onSaved(theirs);
    this.#replace(content);
    this.saver.merged(theirs.edition.version);
  }

  /** Takes over the server's edition. What was unsent is set aside in the journal. */
  takeTheirs(article: Article): void {
    const unsent = this.saver.view().state.tag !== "clean";
    // What is on the screen now must be in the journal before it leaves the screen.
    void this.saver.keepNow();
    this.#givenUp = unsent ? this.#journal.own() : null;
    this.#ground = opened(article.edition.content);
    this.#theirs = null;
    this.#replace(this.#ground);
    this.saver.takeTheirs(article.edition.version);
  }

  /** Goes on with the server's newer text, which the surface has been shown already; only while nothing is unsaved. */
  follow(article: Article): void {
    this.#ground = opened(article.edition.content);
    this.#content = this.#ground;
    this.saver.versionMoved(article.edition.version);
    this.#tell();
  }

  /** The text that was given up is no longer offered. */
  forgetGivenUp(): void {
    this.#givenUp = null;
    this.#tell();
  }

  #send = async (content: Content, version: number): Promise<SendOutcome> => {
    const changed = this.#ground ? difference(content, this.#ground) : content;
    if (Object.keys(changed).length === 0) return { kind: "saved", version };
    try {
      return this.#acknowledged(await saveArticle(this.#article, version, changed), content);
    } catch (failure) {
      if (!isConflict(failure)) return outcomeOf(failure);
      return this.#meet(content).catch(outcomeOf);
    }
  };

  // Another version is not yet another text: an answer may have been lost on its way back, or a step of the workflow may have
  // counted the version up. Only where somebody wrote something else is there a conflict for a person to decide.
  async #meet(content: Content): Promise<SendOutcome> {
    const theirs = await readArticleAnew(this.#article);
    if (sameContent(theirs.edition.content, content)) return this.#acknowledged(theirs, content);
    if (this.#ground && sameContent(theirs.edition.content, this.#ground)) {
      const changed = difference(content, this.#ground);
      const saved = await saveArticle(this.#article, theirs.edition.version, changed);
      return this.#acknowledged(saved, content);
    }
    this.#theirs = theirs;
    return { kind: "conflict", theirs: theirs.edition.version };
  }

  #acknowledged(saved: Article, content: Content): SendOutcome {
    this.#ground = content;
    this.#restarted = false;
    this.#onSaved(saved);
    return { kind: "saved", version: saved.edition.version };
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
