/** What an editor sees of an article that another one points to. */
export interface ArticleTitle {
  headline: string;
  live: boolean;
}

/** Where titles come from; null when there is no such article within reach. */
export type FindArticle = (number: number) => Promise<ArticleTitle | null>;

/**
 * Titles of articles by number, asked for once and kept while the page is open. The text itself holds only numbers, so a new
 * headline shows everywhere.
 */
export class ArticleTitles {
  readonly #find: FindArticle;
  readonly #known = new Map<number, ArticleTitle | null>();
  readonly #asked = new Set<number>();
  readonly #watchers = new Set<() => void>();

  constructor(find: FindArticle) {
    this.#find = find;
  }

  /** The title if it is known, null if there is none; undefined while it is being asked for. */
  read(number: number): ArticleTitle | null | undefined {
    if (!this.#known.has(number)) this.#ask(number);
    return this.#known.get(number);
  }

  /** Remembers a title that came from elsewhere. */
  learn(number: number, title: ArticleTitle): void {
    this.#known.set(number, title);
    this.#tell();
  }

  /** Calls back whenever a title became known; answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  #ask(number: number): void {
    if (this.#asked.has(number)) return;
    this.#asked.add(number);
    this.#find(number).then(
      (title) => {
        if (!this.#known.has(number)) this.#known.set(number, title);
        this.#tell();
      },
      // An unknown title is shown as a number; the next look asks again.
      () => this.#asked.delete(number),
    );
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
