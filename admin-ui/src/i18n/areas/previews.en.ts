import type { previewsVi } from "./previews.vi";

/** Words of previews, in English. */
export const previewsEn: typeof previewsVi = {};
