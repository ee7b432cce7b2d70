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

/** The letters of a text without their marks. */
export const bare = (text: string) =>
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

const compositionKey = { windowsVirtualKeyCode: 229, key: "Process", code: "" };

/** Presses the key of a letter, and holds it for so many milliseconds: a hand's own pace. */
export const press = (page: Page, letter: string, held: number): Promise<void> =>
  page.keyboard.press(letter === " " ? "Space" : letter, { delay: held });

async function syllables(
  page: Page,
  text: string,
  held: number,
  type: (syllable: string) => Promise<void>,
): Promise<void> {
  for (const [index, syllable] of text.split(" ").entries()) {
    if (index > 0) await press(page, " ", held);
    if (syllable !== "") await type(syllable);
  }
}

/**
 * Composition events, as Windows Telex, macOS and ibus send them: each syllable is a preedit, then committed. Keys are held for
 * `held` milliseconds.
 */
export async function compose(page: Page, text: string, held = 0): Promise<void> {
  const keyboard = await keyboardOf(page);
  await syllables(page, text, held, async (syllable) => {
    for (const preedit of preedits(syllable)) {
      await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...compositionKey });
      await keyboard.send("Input.imeSetComposition", {
        text: preedit,
        selectionStart: preedit.length,
        selectionEnd: preedit.length,
      });
      if (held > 0) await page.waitForTimeout(held);
      await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...compositionKey });
    }
    await keyboard.send("Input.insertText", { text: syllable });
  });
}

/** As a phone's keyboard composes: the whole word all the time, and the space comes from it as well, not from a key. */
export async function composeOnPhone(page: Page, text: string): Promise<void> {
  const keyboard = await keyboardOf(page);
  const unnamed = { windowsVirtualKeyCode: 229, key: "Unidentified", code: "" };
  for (const [index, syllable] of text.split(" ").entries()) {
    if (index > 0) await keyboard.send("Input.insertText", { text: " " });
    for (const preedit of preedits(syllable)) {
      await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...unnamed });
      // The cursor may stand inside of the word for a moment: the phone sets it after the text.
      for (const at of [0, preedit.length])
        await keyboard.send("Input.imeSetComposition", {
          text: preedit,
          selectionStart: at,
          selectionEnd: preedit.length,
        });
    }
    if (syllable !== "") await keyboard.send("Input.insertText", { text: syllable });
  }
}

/**
 * As a phone's keyboard goes back into a word that is already there: it composes over the letters from `from` to `to`, counted
 * from the start of the field's text.
 */
export async function composeOver(
  page: Page,
  from: number,
  to: number,
  word: string,
): Promise<void> {
  const keyboard = await keyboardOf(page);
  await keyboard.send("Input.imeSetComposition", {
    text: word,
    selectionStart: word.length,
    selectionEnd: word.length,
    replacementStart: from,
    replacementEnd: to,
  });
  await keyboard.send("Input.insertText", { text: word });
}

// Where the bare letters and the marked ones part.
const parting = (plain: string, syllable: string): number =>
  [...plain].findIndex((letter, at) => letter !== [...syllable][at]);

/** Backspaces and retyping without composition, as UniKey and EVKey send them. */
export async function retype(page: Page, text: string): Promise<void> {
  await syllables(page, text, 0, async (syllable) => {
    const plain = bare(syllable);
    for (const letter of plain) await page.keyboard.press(letter);
    if (plain === syllable) return;
    const tail = [...syllable].slice(parting(plain, syllable));
    for (const _ of tail) await page.keyboard.press("Backspace");
    for (const letter of tail) await page.keyboard.insertText(letter);
  });
}

const backspace = {
  windowsVirtualKeyCode: 8,
  key: "Backspace",
  code: "Backspace",
  commands: ["deleteBackward"],
};
// Windows hands on letters that no key has as a packet.
const packet = (text: string) => ({
  windowsVirtualKeyCode: 231,
  key: text,
  code: "",
  text,
  unmodifiedText: text,
});

/**
 * The same as one burst: the Backspaces and letters are sent without waiting until the page has dealt with each. The keys of the
 * hand itself are held for `held` milliseconds.
 */
export async function burst(page: Page, text: string, held = 0): Promise<void> {
  const keyboard = await keyboardOf(page);
  await syllables(page, text, held, async (syllable) => {
    const plain = bare(syllable);
    for (const letter of plain) await press(page, letter, held);
    if (plain === syllable) return;
    const tail = [...syllable].slice(parting(plain, syllable));
    const sent: Promise<unknown>[] = [];
    for (const _ of tail) {
      sent.push(keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...backspace }));
      sent.push(keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...backspace }));
    }
    for (const letter of tail) {
      sent.push(keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", ...packet(letter) }));
      sent.push(keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...packet(letter) }));
    }
    await Promise.all(sent);
  });
}

/** Selecting the letters and typing over them, as EVKey does where Backspace is not safe. */
export async function reselect(page: Page, text: string): Promise<void> {
  await syllables(page, text, 0, async (syllable) => {
    const plain = bare(syllable);
    for (const letter of plain) await page.keyboard.press(letter);
    if (plain === syllable) return;
    const tail = [...syllable].slice(parting(plain, syllable));
    for (const _ of tail) await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.insertText(tail.join(""));
  });
}

/** Every letter in parts, one key each, as the old Vietnamese keyboard of Windows types. */
export async function typeInParts(page: Page, text: string): Promise<void> {
  for (const part of text.normalize("NFD")) await page.keyboard.insertText(part);
}

/** The ways of typing, each with its name. */
export const hands = [
  ["composition", compose],
  ["a phone's composition", composeOnPhone],
  ["backspace and retype", retype],
  ["a burst of backspaces", burst],
  ["selecting and typing over", reselect],
  ["letters in parts", typeInParts],
] as const;
