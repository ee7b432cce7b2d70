import type { savingVi } from "./saving.vi";

/** Words of saving, in English. */
export const savingEn: typeof savingVi = {};
