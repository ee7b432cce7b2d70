/** Words of together, in Vietnamese. */
export const togetherVi = {};
