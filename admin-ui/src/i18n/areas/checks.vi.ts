/** Words of checks, in Vietnamese. */
export const checksVi = {};
