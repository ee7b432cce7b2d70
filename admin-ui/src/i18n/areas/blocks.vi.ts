/** Words of blocks, in Vietnamese. */
export const blocksVi = {};
