import type { pasteVi } from "./paste.vi";

const times = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** Words of pasting, in English. */
export const pasteEn: typeof pasteVi = {
  label: "After pasting",
  dropped: (list) => `Left out: ${list}.`,
  drops: {
    images: (n) => times(n, "picture"),
    embeds: (n) => times(n, "embedded item"),
    deletions: (n) => times(n, "tracked deletion"),
    comments: (n) => times(n, "margin comment"),
    hidden: (n) => times(n, "hidden passage"),
    colour: (_) => "text colour",
    size: (_) => "text size",
    highlight: (_) => "highlighting",
    underline: (_) => "underlining",
    alignment: (_) => "alignment",
    numbering: (_) => "special numbering (now 1, 2, 3)",
    nestedTables: (n) => `the frame of ${times(n, "nested table")}`,
    tableLists: (_) => "list layout inside table cells",
    fields: (n) => times(n, "form field"),
    unsafeLinks: (n) => `the target of ${times(n, "unsafe link")}`,
    cleanedLinks: (n) => `tracking in ${times(n, "link")}`,
    letters: (n) => `the ready-made letter of ${times(n, "e-mail link")}`,
    pageNumbers: (n) => times(n, "page number"),
  },
  encodings: {
    tcvn3: "TCVN3",
    vni: "VNI",
    cp1258: "Windows-1258",
    utf8: "misread UTF-8",
  },
  uses: (encoding) => `The pasted text is in ${encoding}. Convert it to Unicode?`,
  seems: (encoding) => `The pasted text seems to be in ${encoding}. Convert it to Unicode?`,
  becomes: (words) => `It will read: “${words}”`,
  convert: "Convert to Unicode",
  converted: "Converted to Unicode. If it is wrong, press Ctrl+Z to go back.",
  official: "Official text: rebuild its structure?",
  officialHow:
    "Section titles become cross-heads, broken lines are joined, dashes become lists, footnotes are kept.",
  rebuild: "Rebuild the structure",
  rebuilt: "The structure was rebuilt. If it is wrong, press Ctrl+Z to go back.",
  keep: "Keep as it is",
  close: "Close",
};
