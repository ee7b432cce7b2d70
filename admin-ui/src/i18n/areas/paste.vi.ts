/** Words of paste, in Vietnamese. */
export const pasteVi = {};
