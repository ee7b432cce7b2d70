const memory = "toasoan.tab";
let mine: string | null = null;

/**
 * The name of this tab, the same over reloads. It lies in the session's storage only while no page runs: a duplicated tab
 * copies that storage, and two tabs of one name would hold each other's lock.
 */
export function tabId(): string {
  if (mine !== null) return mine;
  const made = sessionStorage.getItem(memory) ?? crypto.randomUUID();
  mine = made;
  sessionStorage.removeItem(memory);
  addEventListener("pagehide", () => sessionStorage.setItem(memory, made));
  addEventListener("pageshow", () => sessionStorage.removeItem(memory));
  return made;
}
