/** Conversations beside the text: anchored to words by decorations, written with names from a list, never dropped. */
export { Peek } from "./Peek";
export { type Talk, useTalk } from "./useTalk";
