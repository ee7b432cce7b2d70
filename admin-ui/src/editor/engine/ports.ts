import type { Refusal } from "./machine";

/** How one attempt to save ended. */
export type SendOutcome =
  | { kind: "saved"; version: number }
  | { kind: "network_lost" }
  | { kind: "server_failed" }
  | { kind: "conflict"; theirs: number }
  | { kind: "signed_out" }
  | { kind: "refused"; refusal: Refusal };

/** Text kept on this machine because the server does not have it yet. */
export interface Kept<C> {
  /** The version the text was written on. */
  base: number;
  content: C;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
}

/** The journal of one document of one person. Both calls must resolve in the order they were made. */
export interface JournalPort<C> {
  keep(entry: Kept<C>): Promise<void>;
  forget(): Promise<void>;
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
  /** Sends `content` written on `version`; must not throw. `over` says the person chose to overwrite. */
  send(content: C, version: number, over: boolean): Promise<SendOutcome>;
  journal: JournalPort<C>;
  clock: ClockPort;
}
