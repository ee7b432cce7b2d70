/** Pasted text in the one form we store (NFC), without characters nobody sees. */
export const cleanPastedText = (text: string): string =>
  text.normalize("NFC").replace(/[\u00ad\u200b\u2060\ufeff]/g, "");

/** Pasted HTML before the schema reads it: Word's conditional comments and namespaced leftovers go, letters become NFC. */
export const cleanPastedHtml = (html: string): string =>
  cleanPastedText(html)
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<\/?(o|w|m|v):[^>]*>/g, "");
