import type { ProblemDocument } from "./types";

/** The server understood the request and refused it, for a reason with a name. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  readonly field: string | null;
  readonly requestId: string | null;
  /** The version now stored, given with `edition_conflict`. */
  readonly currentVersion: number | null;
  /** The name of whoever holds the article, given with `edition_locked`. */
  readonly holder: string | null;

  constructor(
    document: Partial<ProblemDocument> & { holder?: { display_name?: string } | null },
    status: number,
  ) {
    super(document.detail ?? "");
    this.status = status;
    this.code = document.code ?? "unreadable_answer";
    this.field = document.field ?? null;
    this.requestId = document.request_id ?? null;
    this.currentVersion = document.current_version ?? null;
    this.holder = document.holder?.display_name ?? null;
  }
}

/** No answer came: the machine is offline, the server is away, or the connection broke midway. */
export class NetworkLost extends Error {
  override readonly name = "NetworkLost";
}

/** Whether the failure means that nobody is signed in any more. */
export function isSignedOut(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 401 && failure.code !== "bad_credentials";
}
