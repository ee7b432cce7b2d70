/**
 * Where written text did not reach the server by itself: left by a dead page, in conflict, held back by a lock, refused, or on
 * a machine that keeps nothing. Everything a person can do about it; deciding nothing by itself.
 */
export { ConflictDialog } from "./ConflictDialog";
export { RecoveryNotices } from "./RecoveryNotices";
export { refusalWords } from "./refusal";
export { SafeCopy } from "./SafeCopy";
export { type Recovery, useRecovery } from "./useRecovery";
