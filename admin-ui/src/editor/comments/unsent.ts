import type { Anchor, Colleague } from "../../api";

/** A message that was begun and neither sent nor given up. */
export interface Unsent {
  text: string;
  /** Whom it names, chosen from the list. */
  mentions: Colleague[];
  /** What a new conversation is about; null for the whole article, and in answers. */
  anchor: Anchor | null;
}

/** What a message would become. */
export type About = "new" | `reply ${string}` | `edit ${string}`;

const isUnsent = (kept: unknown): kept is Unsent =>
  typeof kept === "object" &&
  kept !== null &&
  typeof (kept as Unsent).text === "string" &&
  Array.isArray((kept as Unsent).mentions);

/**
 * The place on this machine of one message being written. The store answers at once and takes each letter at once, so
 * that neither a panel that closes nor a tab that is killed comes between a word and its copy.
 */
export class Slot {
  readonly #key: string;

  constructor(person: string, article: string, about: About) {
    this.#key = `toasoan.message ${person} ${article} ${about}`;
  }

  read(): Unsent | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? "null");
      return isUnsent(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  /** False where the browser keeps nothing (private window, full disk). */
  keep(unsent: Unsent): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(unsent));
      return true;
    } catch {
      return false;
    }
  }

  /** Sent or given up. */
  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Where nothing can be removed nothing was kept.
    }
  }
}
