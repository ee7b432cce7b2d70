import type { togetherVi } from "./together.vi";

/** Words of together, in English. */
export const togetherEn: typeof togetherVi = {};
