import type { Block } from "../pieces";
import type { Drops } from "../report";
import type { Context } from "./context";
import type { Page } from "./open";

/** Where the reader stands: what the lines it finds become. */
export interface Where {
  /** The blocks being filled. */
  out: Block[];
  heading: number;
  item: { list: string; level: number; ordered: boolean; number: number | null } | null;
  itemStarted: boolean;
  depth: number;
  inTable: boolean;
}

/** What a part of the reader may ask of the whole. */
export interface Reading {
  readonly page: Page;
  readonly drops: Drops;
  readonly sizes: Set<string>;
  /** A fresh place that fills these blocks. */
  place(out: Block[]): Where;
  /** Reads what is inside the element. */
  children(element: Element, context: Context, where: Where): void;
  /** Reads the element itself. */
  element(element: Element, context: Context, where: Where): void;
  /** Takes letters into the line being read. */
  text(text: string, context: Context): void;
  /** Ends the line being read. */
  flush(where: Where): void;
}
