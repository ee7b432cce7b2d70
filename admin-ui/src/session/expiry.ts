import { useSyncExternalStore } from "react";
import { onSignedOut } from "../api";

type Listener = () => void;

// One page has one session, so its end is known once for the page: any request may learn of it, and everything that was
// waiting (the save queue above all) goes on when someone signs in again.
let ended = false;
let known = false;
const watchers = new Set<Listener>();
const renewals = new Set<Listener>();

const tell = (listeners: Set<Listener>) => {
  for (const listener of listeners) listener();
};

onSignedOut(() => {
  if (!known || ended) return;
  ended = true;
  tell(watchers);
});

/** From now on a 401 means "ended", not "never signed in". */
export function sessionBegan(): void {
  known = true;
  if (!ended) return;
  ended = false;
  tell(watchers);
  tell(renewals);
}

/** The person signed out on purpose. */
export function sessionLeft(): void {
  known = false;
  ended = false;
  tell(watchers);
}

/** Calls `listener` when a session that had ended goes on. */
export function onRenewed(listener: Listener): () => void {
  renewals.add(listener);
  return () => renewals.delete(listener);
}

const subscribe = (listener: Listener) => {
  watchers.add(listener);
  return () => watchers.delete(listener);
};

/** Whether the session ended under the open page. */
export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);
