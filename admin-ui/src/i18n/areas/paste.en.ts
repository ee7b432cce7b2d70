import type { pasteVi } from "./paste.vi";

/** Words of paste, in English. */
export const pasteEn: typeof pasteVi = {};
