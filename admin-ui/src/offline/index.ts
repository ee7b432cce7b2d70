/**
 * Days without a network: the worker that opens the interface, and copies of what the person had open. It answers in the
 * server's stead only where no answer came, and keeps nothing of a person who signed out. Unsent text is not its business.
 */
import { standBy } from "../api";
import { standInOf } from "./keeping";
import { watchVersions } from "./newVersion";

export { keptAt } from "./keeping";
export { NewVersion } from "./NewVersion";

/** Begins to keep copies, and registers the worker; `script` is the address of the page's own script. */
export function startOffline(script: string): void {
  standBy(standInOf());
  if (import.meta.env.PROD && "serviceWorker" in navigator) watchVersions(script);
}
