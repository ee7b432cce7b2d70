/** Hands that type Vietnamese as input methods do. */
import type { CDPSession, Page } from "@playwright/test";

const sessions = new WeakMap<Page, CDPSession>();

async function keyboardOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const made = await page.context().newCDPSession(page);
  sessions.set(page, made);
  return made;
}

const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");

// Telex gives the letters first and the marks when they are typed: "Viet" … "Việt".
const preedits = (syllable: string): string[] => {
  const plain = bare(syllable);
  const growing = [...plain].map((_, end) => plain.slice(0, end + 1));
  return plain === syllable ? growing : [...growing, syllable];
};

/** Composition events, as Windows Telex, macOS and phones send them: each syllable is a preedit, then committed. */
export async function compose(page: Page, text: string): Promise<void> {
  const keyboard = await keyboardOf(page);
  for (const [index, syllable] of text.split(" ").entries()) {
    if (index > 0) await page.keyboard.press("Space");
    for (const preedit of preedits(syllable)) {
      await keyboard.send("Input.imeSetComposition", {
        text: preedit,
        selectionStart: preedit.length,
        selectionEnd: preedit.length,
      });
    }
    await keyboard.send("Input.insertText", { text: syllable });
  }
}

/** Backspaces and retyping without composition, as UniKey and EVKey send them. */
export async function retype(page: Page, text: string): Promise<void> {
  for (const [index, syllable] of text.split(" ").entries()) {
    if (index > 0) await page.keyboard.press("Space");
    const plain = bare(syllable);
    for (const letter of plain) await page.keyboard.press(letter);
    if (plain === syllable) continue;
    const kept = [...plain].findIndex((letter, at) => letter !== [...syllable][at]);
    const tail = [...syllable].slice(kept);
    for (const _ of tail) await page.keyboard.press("Backspace");
    for (const letter of tail) await page.keyboard.insertText(letter);
  }
}
