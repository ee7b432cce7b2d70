import type { checksVi } from "./checks.vi";

/** Words of checks, in English. */
export const checksEn: typeof checksVi = {};
