/** Words of saving, in Vietnamese. */
export const savingVi = {};
