/** Words of versions, in Vietnamese. */
export const versionsVi = {};
