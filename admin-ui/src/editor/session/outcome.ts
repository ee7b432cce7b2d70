import { NetworkLost, Problem } from "../../api";
import type { SendOutcome } from "../engine";

/** Whether the server has another version than the one written on. */
export const isConflict = (failure: unknown): boolean =>
  failure instanceof Problem && failure.code === "edition_conflict";

/** What a failed save means for the text. */
export function outcomeOf(failure: unknown): SendOutcome {
  if (failure instanceof NetworkLost) return { kind: "network_lost" };
  if (!(failure instanceof Problem)) return { kind: "server_failed" };
  if (failure.code === "edition_conflict")
    return { kind: "conflict", theirs: failure.currentVersion ?? 0 };
  if (failure.code === "edition_locked") return { kind: "locked", holder: failure.holder ?? "" };
  if (failure.status === 401) return { kind: "signed_out" };
  // Too many requests and timeouts pass; so does whatever broke inside the server.
  if (failure.status >= 500 || failure.status === 429 || failure.status === 408)
    return { kind: "server_failed" };
  return {
    kind: "refused",
    refusal: { code: failure.code, detail: failure.message, field: failure.field },
  };
}
