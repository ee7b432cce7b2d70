import type { EditorView } from "@tiptap/pm/view";

interface Watching {
  domObserver?: { stop(): void; start(): void };
}

/**
 * Takes so many letters away in front of the cursor, which stands at `offset` in `text`, and puts others there. At least one letter
 * must stay in front of the cursor.
 *
 * Setting the selection makes Chromium lay out the page and read the whole text to the input methods. A cursor that the change itself
 * carries along costs nothing before the next picture. ProseMirror meets a page that already shows its new document; where it does
 * not, ProseMirror draws as ever.
 */
export function exchange(
  view: EditorView,
  text: Text,
  offset: number,
  gone: number,
  put: string,
): void {
  const { domObserver } = view as unknown as Watching;
  if (!domObserver) return;
  domObserver.stop();
  const stays = offset - gone;
  if (gone > 0) text.deleteData(stays, gone);
  if (put !== "") {
    // What is put at the cursor goes behind it; what is put before the last letter moves it. So that letter goes in twice.
    text.insertData(stays - 1, text.data.charAt(stays - 1) + put);
    text.deleteData(stays + put.length, 1);
  }
  domObserver.start();
}
