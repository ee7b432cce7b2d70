import type { EditorView } from "@tiptap/pm/view";

interface Watching {
  domObserver?: { stop(): void; start(): void };
}

// Setting the selection makes Chromium lay out the page and read the whole text to the input methods, there and then and at every
// letter. A cursor that the change itself carries along costs nothing before the next picture. ProseMirror meets a page that
// already shows its new document; where it does not, ProseMirror draws as ever.
function unwatched(view: EditorView, change: () => void): void {
  const { domObserver } = view as unknown as Watching;
  if (!domObserver) return;
  domObserver.stop();
  change();
  domObserver.start();
}

/** Puts letters in front of the cursor, which stands at `offset` in `text` and moves along. */
export function putLetter(view: EditorView, text: Text, offset: number, letter: string): void {
  unwatched(view, () => {
    // What is put at the cursor goes behind it; what is put before the last letter moves it. So that letter goes in twice.
    text.insertData(offset - 1, text.data.charAt(offset - 1) + letter);
    text.deleteData(offset + letter.length, 1);
  });
}

/** Takes away the letter in front of the cursor. */
export function takeLetter(view: EditorView, text: Text, offset: number): void {
  unwatched(view, () => text.deleteData(offset - 1, 1));
}
