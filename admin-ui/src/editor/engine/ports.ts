import type { Refusal } from "./machine";

/** How one attempt to save ended. */
export type SendOutcome =
  | { kind: "saved"; version: number }
  | { kind: "network_lost" }
  | { kind: "server_failed" }
  | { kind: "conflict"; theirs: number }
  | { kind: "locked"; holder: string }
  | { kind: "signed_out" }
  | { kind: "refused"; refusal: Refusal };

/** Text kept on this machine because the server does not have it yet. */
export interface Kept<C> {
  /** The version the text was written on. */
  base: number;
  /** The text of that version: what one needs to tell who changed what. Null in entries of an older release. */
  ground: C | null;
  content: C;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
}

/** The journal entry of one open page. The calls must take effect in the order they were made. */
export interface JournalPort<C> {
  keep(entry: Kept<C>): Promise<void>;
  forget(): Promise<void>;
  /** Like `forget`, but for a while it can be brought back: the person, not the server, let go of the text. */
  setAside(): Promise<void>;
}

/** Time, handed in so that tests can own it. */
export interface ClockPort {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/** Everything the saver needs from outside. */
export interface SaverPorts<C> {
  /** The text as it stands; called only when it is about to be kept or sent. */
  read(): C;
  /** The text the server last acknowledged; the same object until that changes. */
  ground(): C | null;
  /** Sends `content` written on `version`; must not throw. */
  send(content: C, version: number): Promise<SendOutcome>;
  journal: JournalPort<C>;
  clock: ClockPort;
}
