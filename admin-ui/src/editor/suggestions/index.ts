/** Proposed changes: a changed copy of the text, sent with a note, shown as a comparison, taken change by change. */
export { useUnfinished } from "./useUnfinished";
