import type { blocksVi } from "./blocks.vi";

/** Words of blocks, in English. */
export const blocksEn: typeof blocksVi = {};
