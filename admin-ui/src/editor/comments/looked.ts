const memory = "toasoan.comments-seen";
const most = 200;

type Looks = [article: string, at: string][];

const read = (): Looks => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(memory) ?? "[]");
    return Array.isArray(kept) ? (kept as Looks) : [];
  } catch {
    return [];
  }
};

/** When this person last had the article's conversations before them on this machine; null when never. */
export const lastLook = (article: string): string | null =>
  read().find(([id]) => id === article)?.[1] ?? null;

/** They have them before them now. */
export function lookedNow(article: string): void {
  const others = read().filter(([id]) => id !== article);
  try {
    const looks: Looks = [[article, new Date().toISOString()], ...others];
    localStorage.setItem(memory, JSON.stringify(looks.slice(0, most)));
  } catch {
    // A full or forbidden store only means that nothing is marked as new.
  }
}
