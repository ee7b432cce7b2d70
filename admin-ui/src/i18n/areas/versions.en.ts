import type { versionsVi } from "./versions.vi";

/** Words of versions, in English. */
export const versionsEn: typeof versionsVi = {};
