type Listener = () => void;

let newer = false;
const watchers = new Set<Listener>();

/** Whether the server has a newer interface than this page. */
export const isNewer = (): boolean => newer;

/** Calls `listener` when that becomes known. */
export function onNewer(listener: Listener): () => void {
  watchers.add(listener);
  return () => watchers.delete(listener);
}

/** Puts the notice away until the next version. */
export function later(): void {
  newer = false;
  for (const watcher of [...watchers]) watcher();
}

// The page names its own script; a page of another version names another.
async function differs(script: string): Promise<boolean> {
  const answer = await fetch("/admin/", { cache: "no-store" });
  return answer.ok && !(await answer.text()).includes(new URL(script).pathname);
}

const often = 30 * 60_000;

/** Registers the worker that opens the interface without a network, and watches for newer versions of it. */
export function watchVersions(script: string): void {
  const { serviceWorker } = navigator;
  const compare = () =>
    void differs(script).then(
      (other) => {
        if (!other || newer) return;
        newer = true;
        for (const watcher of [...watchers]) watcher();
      },
      // Without a network there is nothing to compare with.
      () => undefined,
    );
  const known = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => known && compare());
  serviceWorker.register("/admin/sw.js", { scope: "/admin/" }).then(
    (registration) => setInterval(() => void registration.update().catch(() => undefined), often),
    // A private window may refuse; everything but opening offline works without.
    () => undefined,
  );
}
